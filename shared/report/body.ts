// The text of a report: the outline, filled with what is known.
import { lookup } from '../catalogue/lookup.ts';
import { showNumber } from '../catalogue/number-text.ts';
import type { Figure, TableRow } from '../figures/figures.ts';
import type { NamedUnit } from '../wire/document.ts';
import type { Block } from './block.ts';
import type { Ground } from './ground.ts';
import type { OutlineSection, RowsSaid } from './outline.ts';
import { sentenceOf } from './sentence.ts';
import type { ReportSource } from './source.ts';
import { columnText } from './table.ts';
import { comingBlocks, progressBlocks, verdictBlocks } from './targets.ts';
import { type Filled, fillTemplate } from './template.ts';
import { linesOf, listed, nameInText, printable, upperFirst } from './words.ts';

/** What a section says under its heading, then what the units wrote. */
export function saidIn(section: OutlineSection, source: ReportSource, ground: Ground): Block[] {
  const said = partsOf(section, source, ground);
  return [
    ...said.flatMap(({ blocks }) => blocks),
    ...(section.verdicts ? verdictBlocks(source) : []),
    ...(section.progress ? progressBlocks(source) : []),
    ...comingFor(section, source),
    ...(source.reporter === 'ward' ? ownWords(section, source) : []),
    // Whoever has written the text has made use of it.
    ...(source.reporter === 'ward' || said.some(({ isOwn }) => isOwn) ? [] : materialFor(section, source)),
  ];
}

/** Blocks by part of the section; `isOwn`: the unit's own text, and there is one. */
function partsOf(
  { say = [] }: OutlineSection,
  source: ReportSource,
  ground: Ground,
): { blocks: Block[]; isOwn: boolean }[] {
  return say.map((part, i) => {
    if (typeof part !== 'string' && 'own' in part) {
      const blocks = textBlocks(source.own?.figures[part.own]);
      return { blocks, isOwn: blocks.length > 0 };
    }
    if (typeof part !== 'string' && 'table' in part) return { blocks: rowsSaid(part, source), isOwn: false };
    const next = say[i + 1];
    const isFollowed =
      next !== undefined && typeof next !== 'string' && 'table' in next && rowsSaid(next, source).length > 0;
    const mark = typeof part === 'string' ? '' : (part.mark ?? '');
    const text = sentenceOf(part, ground, isFollowed ? ':' : undefined);
    return { blocks: text === null ? [] : [{ sort: 'paragraph', mark, text }], isOwn: false };
  });
}

function comingFor({ coming }: OutlineSection, source: ReportSource): Block[] {
  if (!coming) return [];
  const { forms, also = [], without = [] } = coming;
  return comingBlocks(
    source,
    (form, id) => also.indexOf(id) >= 0 || (forms.indexOf(form) >= 0 && without.indexOf(id) < 0),
  );
}

type Material = Extract<Block, { sort: 'material' }>;

/** More rows than a reader of the text wants stand only in their annex. */
const mostRows = 60;

function rowsSaid({ table: id, line, of, mark }: RowsSaid, source: ReportSource): Block[] {
  const table = lookup(source.catalogue).tables.get(id);
  if (!table) return [];
  const rows: { row: TableRow; unit: NamedUnit }[] =
    of === 'own'
      ? (source.own?.tables[id] ?? []).map((row) => ({ row, unit: source.unit }))
      : source.below.flatMap(({ unit, content }) => (content.tables[id] ?? []).map((row) => ({ row, unit })));
  if (rows.length > mostRows) {
    const text = `Có ${showNumber(rows.length)} dòng, in ở phụ lục “${printable(table.title)}”.`;
    return [{ sort: 'paragraph', mark, text }];
  }
  return rows.flatMap(({ row, unit }): Block[] => {
    const fill = (place: string): Filled | null => {
      if (place === 'từ') return { text: nameInText(unit), id: '' };
      const column = table.columns.find(({ code }) => code === place);
      const text = column ? columnText(column, row[place]) : '';
      return text === '' ? null : { text, id: '' };
    };
    const filled = fillTemplate(line, fill);
    return filled ? [{ sort: 'paragraph', mark, text: ended(upperFirst(filled.text)) }] : [];
  });
}

/** A ward's own text is the text of its report. */
function ownWords({ narratives = [] }: OutlineSection, { own }: ReportSource): Block[] {
  return narratives.flatMap((id) => textBlocks(own?.figures[id]));
}

/** A text as it was typed, a paragraph a line; a line that begins with a dash or a plus is one of a list. */
export function textBlocks(text: Figure | undefined): Block[] {
  if (typeof text !== 'string') return [];
  return linesOf(text).map((line): Block => {
    const [, sign = '', rest = line] = /^([-–—•*+])\s+(.+)$/.exec(line) ?? [];
    return { sort: 'paragraph', mark: sign === '' ? '' : sign === '+' ? '+' : '-', text: ended(rest) };
  });
}

/** What the units below wrote, by the text of the reporting unit for which it is material. */
export function materialByText(
  sections: readonly OutlineSection[],
  source: Pick<ReportSource, 'below' | 'ward'>,
): Record<string, { from: string; lines: string[] }[]> {
  const found: Record<string, { from: string; lines: string[] }[]> = {};
  for (const section of sections) {
    const material = materialFor(section, source);
    for (const part of section.say ?? [])
      if (typeof part !== 'string' && 'own' in part) found[part.own] = material;
  }
  return found;
}

/** What the units below wrote; what several wrote in the same words, but for their own names, stands once. */
function materialFor(
  { narratives = [] }: OutlineSection,
  { below, ward }: Pick<ReportSource, 'below' | 'ward'>,
): Material[] {
  return narratives.flatMap((id) => {
    const groups: { units: string[]; lines: string[]; common: string }[] = [];
    for (const { unit, content } of below) {
      const text = content.figures[id];
      if (typeof text !== 'string') continue;
      const lines = linesOf(text).map(ended);
      if (lines.length === 0) continue;
      const name = nameInText(unit);
      const common = [name, upperFirst(name)].reduce(
        (words, one) => words.split(one).join(nameless),
        lines.join('\n'),
      );
      const known = groups.find((group) => group.common === common);
      if (known) known.units.push(name);
      else groups.push({ units: [name], lines, common });
    }
    return groups.map(({ units, lines, common }): Material => {
      const all = units.length > 2 && units.length === below.length;
      const from = all ? `Cả ${units.length} ${ward}` : upperFirst(listed(units));
      return { sort: 'material', from, lines: units.length > 1 ? inCommon(common, ward) : lines };
    });
  });
}

/** Stands for the name of the unit in words that several units share: a character that no text has. */
const nameless = '\u0000';

/** «Các phường đã lồng ghép…», where each had written its own name. */
function inCommon(text: string, ward: string): string[] {
  return text
    .split('\n')
    .map((line) => upperFirst(line.split(nameless).join(`các ${ward}`)).replace(/([.!?] )các /g, '$1Các '));
}

/** Whoever types in a cell often leaves out the full stop. */
function ended(line: string): string {
  return /[.!?;:…]”?$/.test(line) ? line : `${line}.`;
}
