// A tree of wards and reports of a likely size: nearly every number filled in, every check passed.
import { roleOf } from '../shared/catalogue/cell-role.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { type CellName, type Field, kindOf } from '../shared/catalogue/kinds.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { isReportedBy, lookup } from '../shared/catalogue/lookup.ts';
import { check } from '../shared/checks/check.ts';
import { type Reason, unanswered } from '../shared/checks/reasons.ts';
import { withDerived } from '../shared/figures/derive.ts';
import type { Figure, Figures } from '../shared/figures/figures.ts';
import { daysOf, type Period, type Slot, slots } from '../shared/period.ts';
import { talliesOf } from '../shared/totals/tally.ts';
import type { Submission } from '../shared/wire/submission.ts';
import { reportKey, revisionKey } from '../worker/store/keys.ts';
import type { NewUnit } from '../worker/store/units.ts';
import { setUp } from './setting-up.ts';
import { inDatabase } from './workerd.ts';

export const officer = 'officer@gmail.com';
export const reader = 'reader@gmail.com';
/** Reviews, closes and sets deadlines. */
export const gatherer = 'gatherer@gmail.com';
export const top = 1;
/** Six years: their yearly reports are what the submissions are measured with. */
export const years = [2017, 2018, 2019, 2020, 2021, 2022];

/** How many wards each province has: one district, one province, or the country with one province of 168. */
function provincesOf(wards: number): number[] {
  if (wards <= 168) return [wards];
  const others = 33;
  return [168, ...Array.from({ length: others }, (_, i) => Math.floor((wards - 168 + i) / others))];
}

function unitsOf(wards: number): NewUnit[] {
  const units: NewUnit[] = [];
  const add = (parent: number | null, tier: string) => {
    const id = units.length + 1;
    units.push({ id, code: String(id), name: `${tier} ${id}`, tier, parent });
    return id;
  };
  const provinces = provincesOf(wards);
  const country = provinces.length > 1 ? add(null, 'Nước') : null;
  for (const size of provinces) {
    const province = add(country, 'Tỉnh');
    let group = province;
    for (let ward = 0; ward < size; ward++) {
      if (size > 16 && ward % 16 === 0) group = add(province, 'Cụm');
      add(group, 'Phường');
    }
  }
  return units;
}

/** A ward as the bench needs it. */
export interface Ward {
  id: number;
  place: number;
  code: string;
  name: string;
}

/** Units, trees, people, open periods. Gives the wards of each year in the order of their places. */
export async function makeWorld(url: URL, secret: string, wards: number): Promise<Map<number, Ward[]>> {
  const all = [2016, ...years];
  const units = unitsOf(wards);
  const inner = new Set(units.map(({ parent }) => parent));
  await setUp(url.origin, secret, {
    units,
    years: all,
    members: [
      { email: reader, unit: top, role: 'xem' as const, name: 'Người đọc', until: null },
      { email: gatherer, unit: top, role: 'tong_hop' as const, name: 'Người tổng hợp', until: null },
      ...units.flatMap(({ id }) =>
        inner.has(id)
          ? []
          : [{ email: officer, unit: id, role: 'nhap_lieu' as const, name: 'Cán bộ', until: null }],
      ),
    ],
    deadlines: all.flatMap((year) =>
      slots.map((slot) => ({
        ...{ unit: top, year, slot, opens: `${year}-01-01`, due: `${year}-12-31`, inclusive: true },
      })),
    ),
  });
  const places = new Map<number, Ward[]>();
  for (const year of all) {
    const { rows } = await inDatabase<Ward>(
      url,
      'SELECT unit AS id, place, code, name FROM tree WHERE year = ? AND rank IS NULL ORDER BY place',
      year,
    );
    places.set(year, rows);
  }
  return places;
}

const unknown = { none: 'chưa thu thập được' };

/** What a column of the year needs so that no check objects: figures left out, warnings to answer. */
interface Shape {
  out: Set<string>;
  asked: Map<string, Pick<Reason, 'code' | 'at'>>;
}

const shapes = new Map<string, Shape>();

/** What a year's report is judged against. */
interface Around {
  others: Partial<Record<Slot, Figures>>;
  lastYear?: Figures;
}

/** A report of a ward; `seed` moves its numbers a little. */
export function reportOf(period: Period, seed: number, base: number, around?: Around): Submission {
  const name = `${period.slot}${around ? ' with neighbours' : ''}`;
  const known = shapes.get(name);
  if (known && !around) return draft(period, seed, base, known);
  const shape: Shape = { out: new Set(known?.out), asked: new Map(known?.asked) };
  shapes.set(name, shape);
  for (let tries = 0; tries < 20; tries++) {
    const submission = draft(period, seed, base, shape, around);
    const { figures, tables, notes, reasons = [] } = submission;
    const reporter = 'ward' as const;
    const content = { figures, tables, notes, reasons };
    const judged = { catalogue, reporter, period, ...content, others: {}, ...around };
    const findings = check(judged);
    for (const { code, at, severity } of findings) {
      if (severity === 'error') shape.out.add(at);
      else if (severity === 'warning') shape.asked.set(`${code} ${at}`, { code, at });
    }
    if (!findings.some(({ severity }) => severity === 'error') && unanswered(findings, judged).length === 0)
      break;
  }
  return draft(period, seed, base, shape, around);
}

/** A year's report of a ward among the reports that `fill` has stored, as it is sent. */
export function yearReportOf(ward: Ward, year: number, base: number): Submission {
  const name = `${ward.id} ${year}`;
  const around = surroundings.get(name) ?? aroundOf(ward, year);
  surroundings.set(name, around);
  return reportOf({ year, slot: 'Y' }, ward.id + base, base, around);
}

/** The same report as the judge takes it. */
export function judgedYearOf(ward: Ward, year: number): Parameters<typeof check>[0] {
  const around = aroundOf(ward, year);
  const { figures, tables, notes, reasons = [] } = yearReportOf(ward, year, 0);
  const period = { year, slot: 'Y' as const };
  return { catalogue, reporter: 'ward', period, figures, tables, notes, reasons, ...around };
}

const surroundings = new Map<string, Around>();

function aroundOf(ward: Ward, year: number): Around {
  const others = Object.fromEntries(
    slots
      .filter((slot) => slot !== 'Y')
      .map((slot) => [slot, reportOf({ year, slot }, ward.id, 0).figures] as const),
  );
  return { others, lastYear: reportOf({ year: year - 1, slot: 'Y' }, ward.id, 0).figures };
}

function draft(
  period: Period,
  seed: number,
  base: number,
  { out, asked }: Shape,
  around?: Around,
): Submission {
  const typed: Figures = {};
  for (const { indicator } of lookup(catalogue).indicators) {
    if (!isReportedBy(indicator, 'ward')) continue;
    for (const field of kindOf(indicator).fields()) {
      const { role } = roleOf(indicator, field, period.slot);
      if (role === 'not-asked' || role === 'derived') continue;
      typed[field.key] = out.has(field.key) ? unknown : figureOf(field, period, seed, sizeOf(indicator.id));
    }
  }
  const derived = withDerived(catalogue, 'ward', period, typed, {}, around?.others ?? {});
  // Without quarters, what they would give is taken as typed; what stands in the report itself is added up from it.
  const figures = around ? derived : { ...derived, ...typed };
  const reasons = [...asked.values()].map((one) => ({ ...one, words: 'Theo sổ theo dõi của phường' }));
  const day = daysOf(period).last;
  return { catalogue: catalogue.version, base, asOf: day, figures, tables: {}, notes: {}, reasons };
}

const withins = lookup(catalogue).indicators.flatMap(({ indicator }) =>
  (indicator.within ?? []).map((one) => ({ ...one, id: indicator.id })),
);
const parts = new Set(withins.flatMap(({ id, with: others = [] }) => [id, ...others]));
const wholes = new Set(withins.flatMap(({ of }) => of.map((key) => key.split('.')[0])));

/** A likely size: what may not be more than another is less, for what a quarter says of it stands in the year too. */
function sizeOf(id: string): number {
  if (!parts.has(id)) return 1000;
  return wholes.has(id) ? 500 : 100;
}

function figureOf(field: Field, period: Period, seed: number, size: number): Figure {
  const values: Record<CellName, Figure> = {
    whole: size + (seed % 97),
    money: 50_000_000 + seed,
    decimal: 50,
    percent: 98.7,
    date: `${period.year}-03-01`,
    choice: field.options?.[0]?.code ?? '',
    text: `Phường đã triển khai kế hoạch năm ${period.year}. Người dân tham gia đầy đủ, có kết quả tốt.`,
  };
  return values[field.cell];
}

/** Stores a first report of every ward for a period without going through the Worker. Gives the size afterwards. */
export async function fill(url: URL, wards: readonly Ward[], period: Period): Promise<number> {
  let size = 0;
  for (let from = 0; from < wards.length; from += 100) {
    const rows = wards.slice(from, from + 100).map((ward) => {
      const submission = reportOf(period, ward.id, 0);
      const tallies = JSON.stringify(
        talliesOf({ catalogue, ledger }, submission.figures, period.year, 'ward'),
      );
      const key = reportKey(period, ward.place);
      const doc = JSON.stringify(submission);
      return [key, revisionKey(key, 1), ward.id, doc.length, tallies, doc, ward.code, ward.name];
    });
    const at = `${period.year}-12-05T08:00:00+07:00`;
    const digest = '0'.repeat(64);
    await inDatabase(
      url,
      `INSERT INTO report (key, unit, code, name, revision, bytes, digest, at, first, by, catalogue, tallies)
       SELECT value ->> 0, value ->> 2, value ->> 6, value ->> 7, 1, value ->> 3, ?2, ?3, ?3, 'Cán bộ', '1', value ->> 4 FROM json_each(?1)`,
      ...[JSON.stringify(rows), digest, at],
    );
    const stored = await inDatabase(
      url,
      `INSERT INTO revision (key, unit, period, base, state, digest, at, by, doc)
       SELECT value ->> 1, value ->> 2, 'x', 0, 'accepted', ?2, ?3, 'Cán bộ', value ->> 5 FROM json_each(?1)`,
      ...[JSON.stringify(rows), digest, at],
    );
    size = stored.size;
  }
  return size;
}
