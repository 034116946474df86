// The plan of a year as blocks: grounds, purposes, targets in sentences, who does what, when to report (document 001).
import type { Catalogue, Indicator } from '../../catalogue/catalogue.ts';
import { lookup } from '../../catalogue/lookup.ts';
import { claimOf, type Target, type TargetList, targetsOf } from '../../targets/target.ts';
import { type HeldTarget, heldTargets } from '../../targets/ward-targets.ts';
import type { Deadlines, DocumentHeadAnswer, Targets, YearPlan } from '../../wire/answers.ts';
import type { NamedUnit } from '../../wire/document.ts';
import { aimText, striveText } from '../aims.ts';
import type { Block, Report } from '../block.ts';
import { textBlocks } from '../body.ts';
import {
  type DocumentHead,
  groundLines,
  issuerLines,
  numberLine,
  placeLine,
  signingLines,
  upper,
} from '../head.ts';
import type { Typed } from '../source.ts';
import { linesOf, lowerFirst, nameInText, printable, upperFirst } from '../words.ts';
import { officesOf } from './offices.ts';
import type { PlanPart, PlanTexts } from './parts.ts';
import { planPoints } from './points.ts';
import { reportingText } from './reporting.ts';

/** Everything that a plan is written from. */
export interface PlanSource {
  catalogue: Catalogue;
  year: number;
  unit: NamedUnit;
  reporter: 'ward' | 'district';
  /** «phường»: what the units below are called; '' for a unit by itself. */
  ward: string;
  /** How many of them report. */
  due: number;
  head: DocumentHead;
  texts: PlanTexts;
  /** Whether the unit has written them; otherwise they are the usual ones. */
  saved: boolean;
  lists: readonly TargetList[];
  periods: Deadlines['periods'];
  number: string | null;
  day: string | null;
}

/** What the Worker has for the plan of a unit and year. */
export interface GatheredPlan {
  plan: YearPlan;
  head: DocumentHeadAnswer;
  targets: Targets;
  deadlines: Deadlines;
}

export function planSourceOf(
  catalogue: Catalogue,
  { plan, head, targets, deadlines }: GatheredPlan,
  typed: Pick<Typed, 'number' | 'day'>,
): PlanSource {
  const { unit, year, reporter, ward, due, texts, version } = plan;
  return {
    ...{ catalogue, year, unit, reporter, ward, due, texts },
    saved: version > 0,
    head: head.head,
    lists: targets.lists,
    periods: deadlines.periods,
    number: typed.number === '' ? null : typed.number,
    day: typed.day === '' ? null : typed.day,
  };
}

/** A target as the plan prints it. */
export interface PlannedTarget extends HeldTarget {
  indicator: Indicator;
  form: string;
}

export function planOf(source: PlanSource): Report {
  const { unit, year, texts, number, day } = source;
  const head = headOfPlan(source);
  const name = nameInText(unit);
  const aims = plannedTargets(source);
  const body: Block[] = [
    ...groundLines(head.grounds).map((text): Block => ({ sort: 'ground', text })),
    said(
      `${printable(head.issuer)} ban hành Kế hoạch xây dựng xã hội học tập năm ${year} với những nội dung như sau:`,
    ),
    heading(2, 'I. MỤC ĐÍCH, YÊU CẦU'),
    ...part(3, '1. Mục đích', texts.muc_dich, 'Viết mục đích của kế hoạch.'),
    ...part(3, '2. Yêu cầu', texts.yeu_cau, 'Viết yêu cầu khi thực hiện kế hoạch.'),
    heading(2, 'II. MỤC TIÊU'),
    ...part(3, '1. Mục tiêu chung', texts.muc_tieu_chung, 'Viết mục tiêu chung của năm.'),
    heading(3, `2. Mục tiêu cụ thể năm ${year}`),
    ...aimsBlocks(source, aims),
    heading(2, 'III. NHIỆM VỤ VÀ GIẢI PHÁP'),
    ...part(
      3,
      '1. Tuyên truyền, phổ biến, nâng cao nhận thức về xây dựng xã hội học tập',
      texts.giai_phap_1,
      'Viết việc tuyên truyền.',
    ),
    ...part(
      3,
      '2. Đẩy mạnh hoạt động của trung tâm học tập cộng đồng',
      texts.giai_phap_2,
      'Viết việc của trung tâm.',
    ),
    ...part(
      3,
      '3. Đẩy mạnh phong trào tự học, tự bồi dưỡng',
      texts.giai_phap_3,
      'Viết việc tự học, tự bồi dưỡng.',
    ),
    heading(2, 'IV. TỔ CHỨC THỰC HIỆN'),
    ...officeBlocks(source, aims),
    heading(2, 'V. CHẾ ĐỘ THÔNG TIN, BÁO CÁO'),
    ...reportingText(source).map(said),
    ...textBlocks(texts.che_do),
    said(
      `Trên đây là Kế hoạch xây dựng xã hội học tập năm ${year}. ${printable(head.issuer)} đề nghị các ngành, đơn vị và các trường học trên địa bàn ${name} tích cực tổ chức triển khai thực hiện./.`,
    ),
  ];
  const points = planPoints(source, aims, head);
  return {
    draft: source.saved ? [] : ['lời văn còn là mẫu chung, chưa ai của đơn vị viết lại.'],
    head: {
      superior: upper(printable(head.superior)),
      issuer: issuerLines(printable(head.issuer)),
      number: printable(numberLine(head, number)),
      placeAndDay: printable(placeLine(head, day)),
    },
    title: 'KẾ HOẠCH',
    subject: `Xây dựng xã hội học tập ${name} năm ${year}`,
    body,
    recipients: head.recipients.map((line) => printable(line)),
    signing: signingLines(head).map((line) => printable(line)),
    signer: printable(head.name),
    annexes: [],
    belongs: '',
    points,
    code: '',
  };
}

/** The unit's head with the plan's own grounds and recipients, and its symbol of a plan: «KH-UBND». */
export function headOfPlan({ head, texts }: Pick<PlanSource, 'head' | 'texts'>): DocumentHead {
  const own = (text: string, usual: string[]) => (linesOf(text).length > 0 ? linesOf(text) : usual);
  return {
    ...head,
    symbol: head.symbol.replace(/^BC(?=-|$)/, 'KH'),
    grounds: own(texts.can_cu, head.grounds),
    recipients: own(texts.noi_nhan, head.recipients).map((line) => line.replace(/^[-–—•]\s*/, '')),
  };
}

/** What counts for the unit in the year, in the order of the catalogue; a second step follows its first. */
export function plannedTargets(
  source: Pick<PlanSource, 'catalogue' | 'lists' | 'year' | 'unit' | 'reporter'>,
): PlannedTarget[] {
  const { catalogue, lists, year, unit, reporter } = source;
  const held: readonly HeldTarget[] =
    reporter === 'ward'
      ? heldTargets(catalogue, lists, year, unit.id)
      : targetsOf(lists, year).map((target) => ({ target, by: setterOf(lists, target) ?? unit }));
  const places = lookup(catalogue).indicators;
  return places.flatMap(({ form, indicator }) =>
    held
      .filter(({ target }) => target.indicator === indicator.id)
      .sort((a, b) => Number(a.target.strive === true) - Number(b.target.strive === true))
      .map((one) => ({ ...one, indicator, form: form.id })),
  );
}

function setterOf(lists: readonly TargetList[], target: Target): HeldTarget['by'] | undefined {
  return lists.find(({ items }) => items.indexOf(target) >= 0)?.unit;
}

/** Which part of the aims a target stands in: by indicator first, then by form. */
const groups: readonly { key: PlanPart; title: string; forms: string; ids: readonly string[] }[] = [
  { key: 'muc_tieu_a', title: 'a) Xóa mù chữ và phổ cập giáo dục', forms: 'E', ids: [] },
  {
    key: 'muc_tieu_b',
    title: 'b) Năng lực cơ bản và trình độ của người dân',
    forms: 'F',
    ids: ['nltt_ld', 'kns_ld', 'ds15_cmkt', 'ds15_dai_hoc', 'cnld_tin_ngoai'],
  },
  {
    key: 'muc_tieu_c',
    title:
      'c) Hiệu quả hoạt động của các cơ sở giáo dục; nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề để lao động có hiệu quả hơn',
    forms: 'GHL',
    ids: [],
  },
  { key: 'muc_tieu_d', title: 'd) Xây dựng mô hình học tập trong xã hội', forms: 'ABCDIK', ids: [] },
];

function groupOf({ indicator, form }: PlannedTarget): PlanPart | undefined {
  const own = groups.find(({ ids }) => ids.indexOf(indicator.id) >= 0);
  return (own ?? groups.find(({ forms }) => forms.indexOf(form.charAt(0)) >= 0) ?? groups[3])?.key;
}

function aimsBlocks(source: PlanSource, aims: readonly PlannedTarget[]): Block[] {
  return groups.flatMap(({ key, title }): Block[] => {
    const sentences = sentencesOf(
      aims.filter((one) => groupOf(one) === key),
      source,
    );
    const own = textBlocks(source.texts[key]);
    const blocks: Block[] = [...sentences.map(listed), ...own];
    return [
      heading(4, title),
      ...(blocks.length > 0
        ? blocks
        : [
            {
              sort: 'prompt',
              text: 'Chưa có chỉ tiêu nào ở mục này: đặt ở trang chỉ tiêu, hoặc viết.',
            } as const,
          ]),
    ];
  });
}

/** A sentence a target; two steps of one are one sentence, and what is handed out says by whom. */
export function sentencesOf(aims: readonly PlannedTarget[], source: PlanSource): string[] {
  const { reporter, ward, due, unit } = source;
  const word = reporter === 'ward' ? '' : ward;
  const called = { word, tier: lowerFirst(unit.tier) };
  const isStepOf = (second: PlannedTarget, first: PlannedTarget) => {
    const { strive: _, ...asFirst } = second.target;
    return second.target.strive && !first.target.strive && claimOf(asFirst) === claimOf(first.target);
  };
  return aims.flatMap((one) => {
    if (aims.some((first) => isStepOf(one, first))) return [];
    const steps = aims
      .filter((second) => isStepOf(second, one))
      .map(({ target, indicator }) => striveText(target, indicator, word));
    const text = [aimText(one.target, one.indicator, called, due), ...steps].join('; ');
    const from = one.by.id === unit.id ? '' : ` (chỉ tiêu ${one.by.name} giao)`;
    return [printable(`${text}${from}.`)];
  });
}

/** The offices, numbered; each also answers for the targets whose figures it supplies. */
function officeBlocks(source: PlanSource, aims: readonly PlannedTarget[]): Block[] {
  const offices = officesOf(source.texts.phan_cong);
  if (offices.length === 0) return [{ sort: 'prompt', text: 'Ghi từng nơi thực hiện và việc của nơi ấy.' }];
  return offices.flatMap(({ name, tasks, suppliers }, i): Block[] => {
    const owned = aims.filter(
      ({ target, indicator }) => !target.strive && suppliers.indexOf(indicator.supplier) >= 0,
    );
    const labels = [...new Set(owned.map(({ indicator }) => lowerFirst(indicator.label)))];
    return [
      heading(3, `${i + 1}. ${printable(upperFirst(name))}`),
      ...tasks.map((task) => listed(ended(printable(upperFirst(task))))),
      ...(labels.length > 0
        ? [listed(`${printable(`Theo dõi, cung cấp số liệu các chỉ tiêu: ${labels.join('; ')}`)}.`)]
        : []),
    ];
  });
}

function part(level: 3, title: string, text: string, ask: string): Block[] {
  const blocks = textBlocks(text);
  return [heading(level, title), ...(blocks.length > 0 ? blocks : [{ sort: 'prompt', text: ask } as const])];
}

function heading(level: 2 | 3 | 4, text: string): Block {
  return { sort: 'heading', level, text };
}

function said(text: string): Block {
  return { sort: 'paragraph', mark: '', text };
}

function listed(text: string): Block {
  return { sort: 'paragraph', mark: '-', text };
}

function ended(text: string): string {
  return /[.!?:;…]$/.test(text) ? text : `${text}.`;
}
