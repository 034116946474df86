// The text of a report: the outline, filled with what is known.
import { lookup } from '../catalogue/lookup.ts';
import type { TableRow } from '../figures/figures.ts';
import type { NamedUnit } from '../wire/document.ts';
import type { Block } from './block.ts';
import type { Ground } from './ground.ts';
import type { OutlineSection, RowsSaid } from './outline.ts';
import { sentenceOf } from './sentence.ts';
import type { ReportSource } from './source.ts';
import { columnText } from './table.ts';
import { comingBlocks, verdictBlocks } from './targets.ts';
import { type Filled, fillTemplate } from './template.ts';
import { linesOf, listed, nameInText, upperFirst } from './words.ts';

/** What a section says under its heading: sentences, rows, then what the units wrote. */
export function saidIn(section: OutlineSection, source: ReportSource, ground: Ground): Block[] {
  return [
    ...sayings(section, ground),
    ...(section.verdicts ? verdictBlocks(source) : []),
    ...comingFor(section, source),
    ...(section.rows ?? []).flatMap((rows) => rowsSaid(rows, source)),
    ...(source.reporter === 'ward' ? ownWords(section, source) : materialFor(section, source)),
  ];
}

function comingFor({ coming }: OutlineSection, source: ReportSource): Block[] {
  if (!coming) return [];
  const { forms, also = [], without = [] } = coming;
  return comingBlocks(
    source,
    (form, id) => also.indexOf(id) >= 0 || (forms.indexOf(form) >= 0 && without.indexOf(id) < 0),
  );
}

function sayings({ say = [] }: OutlineSection, ground: Ground): Block[] {
  return say.flatMap((saying): Block[] => {
    const text = sentenceOf(saying, ground);
    const mark = typeof saying === 'string' ? '' : (saying.mark ?? '');
    return text === null ? [] : [{ sort: 'paragraph', mark, text }];
  });
}

function rowsSaid({ table: id, line, of, mark }: RowsSaid, source: ReportSource): Block[] {
  const table = lookup(source.catalogue).tables.get(id);
  if (!table) return [];
  const rows: { row: TableRow; unit: NamedUnit }[] =
    of === 'own'
      ? (source.own?.tables[id] ?? []).map((row) => ({ row, unit: source.unit }))
      : source.below.flatMap(({ unit, content }) => (content.tables[id] ?? []).map((row) => ({ row, unit })));
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
  return narratives.flatMap((id) => {
    const text = own?.figures[id];
    return typeof text === 'string'
      ? linesOf(text).map((line): Block => ({ sort: 'paragraph', mark: '', text: ended(line) }))
      : [];
  });
}

/** What the units below wrote; what several wrote in the same words, but for their own names, stands once. */
function materialFor({ narratives = [] }: OutlineSection, { below, ward }: ReportSource): Block[] {
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
    return groups.map(({ units, lines, common }): Block => {
      const all = units.length > 2 && units.length === below.length;
      const from = all ? `Cả ${units.length} ${ward}` : upperFirst(listed(units));
      return { sort: 'material', from, lines: units.length > 1 ? common.split('\n') : lines };
    });
  });
}

/** Stands for the name of the unit in words that several units share. */
const nameless = '(tên đơn vị)';

/** Whoever types in a cell often leaves out the full stop. */
function ended(line: string): string {
  return /[.!?;:…”)]$/.test(line) ? line : `${line}.`;
}
