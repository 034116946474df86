// The second demo: Ho Chi Minh City on 05/01/2026, with the reform of 01/07/2025 inside the year that is reported. A few
// communes have whole workbooks; what all others sent is in the ledger.
import { setUp } from '../../scripts/setting-up.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { Period, Slot } from '../../shared/period.ts';
import { periodCode } from '../../shared/period.ts';
import type { MemberLine, Units } from '../../shared/wire/answers.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { fillBook } from '../fill.ts';
import { contentOf, type DemoYear } from '../filled-year.ts';
import { receiptsOf } from '../seed.ts';
import type { Stage, Story } from '../story.ts';
import { cityHead, cityTargets } from './city.ts';
import { asking, yearOfCommune, yearOfWard } from './figures.ts';
import { type Commune, changes, city, communes, oldUnits, oldWards, year } from './units.ts';

const opening = new Date('2026-01-05T08:00:00+07:00');

const officer = { email: 'tong-hop@hcm.example', name: 'Chuyên viên tổng hợp Thành phố' };
const administrator = { email: 'quan-tri@hcm.example', name: 'Quản trị Thành phố' };

const masterDocument = 'tong-hop-hcm';
const administrationDocument = 'quan-tri-hcm';

/** A ward, a commune and a special zone, each with its workbook; the first has still to send its year. */
const withBooks = ['26740', '27664', '26732'].flatMap(
  (code) => communes.find((one) => one.code === code) ?? [],
);
const [openCommune] = withBooks;

const deadlines: { year: number; slot: Slot; opens: string; due: string }[] = [
  { year: 2024, slot: 'Y', opens: '2024-12-01', due: '2024-12-30' },
  { year, slot: 'Q1', opens: '2025-03-01', due: '2025-03-30' },
  { year, slot: 'Q2', opens: '2025-06-01', due: '2025-06-30' },
  { year, slot: 'H1', opens: '2025-06-01', due: '2025-06-30' },
  { year, slot: 'Q3', opens: '2025-09-01', due: '2025-09-30' },
  { year, slot: 'Q4', opens: '2025-12-01', due: '2025-12-30' },
  { year, slot: 'Y', opens: '2025-12-15', due: '2026-01-10' },
];

/** What is not sent: every 80th commune's fourth quarter, every 20th's year of 2025, and that of the first workbook. */
const isMissing = ({ email }: { email: string }, place: number, slot: Slot) =>
  (slot === 'Q4' && place % 80 === 79) ||
  (slot === 'Y' && /^xa/.test(email) && (place % 20 === 19 || email === openCommune?.email));

export const hcmStory = (): Story => ({
  opening,
  people: people(),
  note: 'Số liệu minh họa. Danh sách 168 xã, phường, đặc khu chưa kiểm chứng với văn bản gốc.',
  async begin(stage) {
    const { say, token, workerUrl, documents } = stage;
    await setUpCity(stage);
    say(`Đang nộp báo cáo mẫu của ${oldWards.length} phường, xã, thị trấn trước ngày 01/07/2025…`);
    const before: Sent[] = oldWards.map((ward) => ({ ...ward, content: yearOfWard(ward, 2024) }));
    await sendAll(stage, before, { year: 2024, slot: 'Y' }, '2024-12-20');
    const firstHalf: Sent[] = oldWards.map((ward) => ({ ...ward, content: yearOfWard(ward, year) }));
    await sendAll(stage, firstHalf, { year, slot: 'Q1' }, '2025-03-21');
    await sendAll(stage, firstHalf, { year, slot: 'Q2' }, '2025-06-20');
    await sendAll(stage, firstHalf, { year, slot: 'H1' }, '2025-06-23');
    say('Đang sắp xếp đơn vị từ ngày 01/07/2025…');
    const ids = await reform(stage);
    await addMembers(stage, ids);
    say(`Đang nộp báo cáo mẫu của ${communes.length} xã, phường, đặc khu…`);
    const idOf = ({ code }: Commune) => ids.get(code) ?? 0;
    const secondHalf: Sent[] = communes.map((commune) => ({
      ...{ id: idOf(commune), email: commune.email, content: yearOfCommune(commune) },
    }));
    await sendAll(stage, secondHalf, { year, slot: 'Q3' }, '2025-09-22');
    await sendAll(stage, secondHalf, { year, slot: 'Q4' }, '2025-12-22');
    await sendAll(stage, secondHalf, { year, slot: 'Y' }, '2025-12-29');
    await put(stage, `targets/${year}`, officer.email, opening, { base: 0, items: cityTargets });
    say('Đang dựng bảng tổng hợp và sổ mẫu…');
    const fill = async (commune: Commune) => {
      const owner = { ...commune, id: idOf(commune) };
      const receipts = await receiptsOf(workerUrl, token, owner.id, owner.email, opening);
      await fillBook(documents, documentOf(commune), owner, yearOfCommune(commune), {
        ...{ year, reporter: 'ward', receipts, wrong: [] },
      });
    };
    await documents.run(masterDocument, officer.email, 'createMaster', [{ unit: city.id, year }]);
    return async (isClosing) => {
      if (!isClosing())
        await documents.run(administrationDocument, administrator.email, 'createMaster', [
          { unit: city.id, year },
        ]);
      for (const commune of withBooks) if (!isClosing()) await fill(commune);
    };
  },
});

/** Units of before the reform, their people, deadlines, what is asked, and the head of the city's documents. */
async function setUpCity(stage: Stage): Promise<void> {
  const { workerUrl, secret } = stage;
  await setUp(workerUrl, secret, {
    units: [
      { ...city, parent: null },
      ...oldUnits.map(({ id, code, name, tier, parent }) => ({ id, code, name, tier, parent })),
    ],
    years: [2024, year],
    members: [
      { ...officer, unit: city.id, role: 'tong_hop' as const, until: null },
      { ...administrator, unit: city.id, role: 'quan_tri' as const, until: null },
      ...oldWards.map(({ id, name, email }) => ({
        ...{ email, unit: id, role: 'nhap_lieu' as const, name: `Cán bộ ${name}`, until: null },
      })),
    ],
    deadlines: deadlines.map((one) => ({ ...one, unit: city.id, inclusive: true })),
  });
  const begin = new Date('2024-01-05T08:00:00+07:00');
  const [chosen] = asking;
  await put(stage, 'selection/2024', officer.email, begin, {
    ...{ from: chosen?.from, asks: chosen?.ids, requires: [] },
  });
  await put(stage, `document-head/${year}`, officer.email, begin, cityHead);
}

/** Enters the whole list in one request, as an administrator would; ids of the communes by their code. */
async function reform(stage: Stage): Promise<Map<string, number>> {
  const at = new Date('2025-06-25T08:00:00+07:00');
  const list = async () => (await get(stage, 'children', administrator.email, at)) as Units;
  await put(stage, 'children', administrator.email, at, { version: (await list()).version, changes });
  const { items } = await list();
  const known = new Set(oldUnits.map(({ id }) => id));
  return new Map(items.flatMap(({ id, code }) => (known.has(id) ? [] : [[code, id] as const])));
}

async function addMembers(stage: Stage, ids: ReadonlyMap<string, number>): Promise<void> {
  const at = new Date('2025-07-01T08:00:00+07:00');
  const { version, items } = (await get(stage, 'members?below=1', administrator.email, at)) as {
    version: string;
    items: (MemberLine & { unit: number; bound: boolean })[];
  };
  const members = [
    ...items.map(({ bound: _, ...line }) => line),
    ...communes.map(({ code, name, email }) => ({
      ...{ email, unit: ids.get(code) ?? 0, role: 'nhap_lieu' as const },
      ...{ name: `Cán bộ ${name}`, since: null, until: null },
    })),
  ];
  await put(stage, 'members?below=1', administrator.email, at, { version, members });
}

/** One unit with what it has to send. */
interface Sent {
  id: number;
  email: string;
  content: DemoYear;
}

const atOnce = 8;

/** Sends one period of many units, some days apart, a few at a time. */
async function sendAll(stage: Stage, units: readonly Sent[], period: Period, from: string): Promise<void> {
  const begin = new Date(`${from}T08:00:00+07:00`).getTime();
  const waiting = units
    .map((unit, i) => ({ unit, i }))
    .filter(({ unit, i }) => !isMissing(unit, i, period.slot));
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { unit, i } = one;
      const minutes = (i % 6) * 24 * 60 + ((i * 7) % 480);
      const at = new Date(begin + minutes * 60_000);
      await sendOne(stage, unit, period, contentOf(unit.content, period, asking), at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function sendOne(
  stage: Stage,
  { id, email }: Sent,
  period: Period,
  content: Submission,
  at: Date,
): Promise<void> {
  const path = `/v1/units/${id}/reports/${periodCode(period)}`;
  const first = await answerTo(stage, path, email, at, content);
  if (first.ok) return;
  // What warns is answered, as an officer would: small numbers on new borders move by much.
  const { findings = [] } = JSON.parse(first.text) as { findings?: Finding[] };
  const warned = findings.filter(({ severity }) => severity === 'warning');
  if (warned.length === 0 || warned.length < findings.length) throw refused(email, path, first);
  const reasons = warned.map(({ code, at: place }) => ({ code, at: place, words: reason }));
  await ask(stage, path, email, at, { ...content, reasons });
}

const reason = 'Đã đối chiếu: địa bàn thay đổi từ 01/07/2025 (số liệu minh họa).';

async function put(stage: Stage, path: string, email: string, at: Date, body: object): Promise<unknown> {
  return ask(stage, `/v1/units/${city.id}/${path}`, email, at, body);
}

async function get(stage: Stage, path: string, email: string, at: Date): Promise<unknown> {
  return ask(stage, `/v1/units/${city.id}/${path}`, email, at);
}

async function ask(
  { workerUrl, token }: Stage,
  path: string,
  email: string,
  at: Date,
  body?: object,
): Promise<unknown> {
  const answer = await answerTo({ workerUrl, token }, path, email, at, body);
  if (!answer.ok) throw refused(email, path, answer);
  return JSON.parse(answer.text);
}

interface Answer {
  ok: boolean;
  status: number;
  text: string;
}

function refused(email: string, path: string, { status, text }: Answer): Error {
  return new Error(`${email}: ${path} ${status} ${text.slice(0, 2000)}`);
}

async function answerTo(
  { workerUrl, token }: Pick<Stage, 'workerUrl' | 'token'>,
  path: string,
  email: string,
  at: Date,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${workerUrl}${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: {
      Authorization: `Bearer ${await token(email, at)}`,
      'X-Demo-Clock': at.toISOString(),
      'Content-Type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { ok: response.ok, status: response.status, text: await response.text() };
}

function documentOf({ code }: Commune): string {
  return `so-hcm-${code}`;
}

function people(): Story['people'] {
  return [
    {
      ...officer,
      title: 'Thành phố Hồ Chí Minh – chuyên viên tổng hợp',
      documents: [{ id: masterDocument, name: `Bảng tổng hợp ${year} – Thành phố Hồ Chí Minh` }],
    },
    {
      ...administrator,
      title: 'Thành phố Hồ Chí Minh – quản trị đơn vị, thành viên',
      documents: [{ id: administrationDocument, name: `Quản trị ${year} – Thành phố Hồ Chí Minh` }],
    },
    ...withBooks.map((commune) => ({
      ...{ email: commune.email, name: `Cán bộ ${commune.name}` },
      title: `${commune.name} – cán bộ nhập liệu`,
      documents: [{ id: documentOf(commune), name: `Sổ học tập ${year} – ${commune.name}` }],
    })),
  ];
}
