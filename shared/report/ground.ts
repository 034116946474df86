// What a report is written from, and how a place in a template is answered out of it.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { kindOf, type QuotedShare } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { roundHalfUp, showNumber } from '../catalogue/number-text.ts';
import type { Figures } from '../figures/figures.ts';
import type { Period } from '../period.ts';
import { coverageInWords, leastCoverage } from '../totals/coverage.ts';
import { type Summary, type SummaryLine, shareOf } from '../totals/summary.ts';
import type { ReportSource } from './source.ts';
import { type Filled, printed, readPlace } from './template.ts';
import {
  countText,
  fullName,
  lowerFirst,
  moneyText,
  nameInText,
  periodWords,
  printable,
  shortDay,
  upperFirst,
} from './words.ts';

export interface Ground {
  catalogue: Catalogue;
  summary: Summary;
  /** The unit's own report, where the document is about a single unit; otherwise null. */
  own: Figures | null;
  /** «phường»: what the units that are added up are called. */
  ward: string;
  /** «quận»: what the unit itself is. */
  tier: string;
  /** Percentages that the unit has from elsewhere, by the rate for which each stands. */
  quoted: ReadonlyMap<string, QuotedShare>;
  /** Other words that templates name: {năm}, {kỳ}, {đơn vị}. */
  words: Record<string, string>;
}

/** What templates are filled from. */
export function groundOf(source: ReportSource): Ground {
  const { catalogue, summary, own, ward, unit, period, reporter } = source;
  const words = periodWords(period);
  const next = nextWords(period);
  return {
    catalogue,
    summary,
    own: reporter === 'ward' ? (own?.figures ?? {}) : null,
    ward,
    tier: lowerFirst(unit.tier),
    quoted: quotedIn(source),
    words: {
      năm: String(period.year),
      'năm sau': String(period.year + 1),
      kỳ: words,
      Kỳ: upperFirst(words),
      KỲ: words.toUpperCase(),
      'kỳ sau': next,
      'KỲ SAU': next.toUpperCase(),
      'đơn vị': nameInText(unit),
      'Cơ quan': source.head.issuer,
      quận: lowerFirst(unit.tier),
      phường: ward,
      Phường: reporter === 'ward' ? fullName(unit) : upperFirst(ward),
      'số phường': String(summary.due),
    },
  };
}

function quotedIn({ catalogue, own }: ReportSource): Map<string, QuotedShare> {
  return new Map(
    lookup(catalogue).indicators.flatMap(({ indicator }) => {
      const share = kindOf(indicator).quoted(own?.figures ?? {});
      return share ? [[share.of, share] as const] : [];
    }),
  );
}

/**
 * The percentage that is quoted for a rate; null where there is none, or where every unit has counted and the quotation
 * is not needed.
 */
export function quotedFor(ground: Ground, id: string): QuotedShare | null {
  const share = ground.quoted.get(id);
  if (!share) return null;
  const line = lineOf(ground.summary, id);
  return line && line.value !== null && leastCoverage(line, ground.summary.due).wards >= ground.summary.due
    ? null
    : share;
}

/** The share of a rate as it is printed, in per cent: counted, or quoted from elsewhere. */
export function printedShare(ground: Ground, id: string): number | null {
  const quoted = quotedFor(ground, id);
  if (quoted) return quoted.percent;
  const line = lineOf(ground.summary, id);
  const share = line ? shareOf(line) : null;
  return share === null ? null : roundHalfUp(share * 100, 2);
}

/** «năm 2017» after 2016, «6 tháng cuối năm 2016» after its first half, «quý II năm 2016» after the first quarter. */
function nextWords({ year, slot }: Period): string {
  if (slot === 'Y') return `năm ${year + 1}`;
  if (slot === 'H1') return `6 tháng cuối năm ${year}`;
  const quarters = ['I', 'II', 'III', 'IV'];
  const n = Number(slot.charAt(1));
  return `quý ${quarters[n % 4]} năm ${n === 4 ? year + 1 : year}`;
}

const lines = new WeakMap<Summary, Map<string, SummaryLine>>();

export function lineOf(summary: Summary, key: string): SummaryLine | undefined {
  let known = lines.get(summary);
  if (!known) {
    known = new Map(summary.lines.map((line) => [line.key, line]));
    lines.set(summary, known);
  }
  return known.get(key);
}

/** What a place of a template says, or null. */
export function fillFrom(ground: Ground): (place: string) => Filled | null {
  return (place) => {
    const word = ground.words[place];
    if (word !== undefined) return { text: word, id: '' };
    const { key, manner } = readPlace(place);
    const quoted = manner === 'value' ? null : quotedFor(ground, key);
    if (quoted) return manner === 'share' ? { text: `${showNumber(quoted.percent)}%`, id: quoted.id } : null;
    const line = lineOf(ground.summary, key);
    if (!line) return textOf(ground, key);
    if (line.value === null) return null;
    const text = printed(manner, line.value, line.base ?? null, {
      count: countText,
      money: moneyText,
      plain: showNumber,
    });
    return text === null ? null : { text, id: key.split('=')[0] ?? key };
  };
}

/** A document's number or day, out of the unit's own report. */
function textOf({ own, catalogue }: Ground, key: string): Filled | null {
  const figure = own?.[key];
  const field = lookup(catalogue).fields.get(key);
  if (typeof figure !== 'string' || !field) return null;
  const text = field.field.cell === 'date' ? shortDay(figure) : printable(figure).trim();
  return text === '' ? null : { text, id: field.indicator.id };
}

/**
 * What stands in brackets behind a figure: «số liệu của 9/10 phường» where some have no figure; null where nothing is missing. A
 * figure that no unit below reported is the unit's own and says so; one that nobody counted, where it is from.
 */
export function coverageOf(ground: Ground, id: string): string | null {
  const { catalogue, summary, own, ward, tier } = ground;
  const indicator = lookup(catalogue).byId.get(id)?.indicator;
  const quoted = [...ground.quoted.values()].find((share) => share.id === id);
  if (quoted)
    return `tỷ lệ theo ${quoted.from === '' ? 'nguồn khác' : printable(quoted.from)}, không có số đếm`;
  if (own || !indicator || indicator.reporter === 'district') return null;
  const line = summary.lines.find(({ key }) => key === id || key.indexOf(`${id}=`) === 0);
  if (!line) return null;
  const { wards, due } = leastCoverage(line, summary.due);
  if (wards >= due) return null;
  if (line.wards === 0 && indicator.reporter === 'both') return `số liệu của ${tier}`;
  const name = line.wards === 1 ? (line.least?.unit.name ?? '') : '';
  const only = name.toLowerCase().indexOf(`${ward} `) === 0 ? name.slice(ward.length + 1) : name;
  return `số liệu của ${coverageInWords(line, summary.due, ward)}${only === '' ? '' : `: ${only}`}`;
}
