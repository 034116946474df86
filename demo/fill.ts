// Makes the demo's workbooks as their officers would: the add-on builds the template, the figures are pasted into it.

import { noFigure, showFigure } from '../shared/catalogue/cells.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { type Figures, isMissing } from '../shared/figures/figures.ts';
import { type Slot, slots } from '../shared/period.ts';
import type { Receipt } from '../shared/wire/submission.ts';
import { gatherSheet } from '../shared/workbook/formula.ts';
import {
  type FormRow,
  firstRow,
  formColumns,
  layoutOf,
  slotColumn,
  tableColumns,
} from '../shared/workbook/layout.ts';
import type { Edit, EditAnswer, RunReport, TabView } from '../workbench/protocol.ts';
import type { DemoYear } from './filled-year.ts';
import { type DemoWard, district, openWard, year } from './units.ts';

/** What filling needs of the spreadsheet model. */
export interface Documents {
  run(document: string, user: string, name: string, args: unknown[]): Promise<RunReport>;
  edit(document: string, user: string, edit: Edit): Promise<EditAnswer>;
  tabs(document: string): Promise<TabView[]>;
}

/**
 * The two honest mistakes of the ward on which the demo opens, in its annual column: more families recognised than
 * registered, and a percentage where a count belongs. The notes beside them tell the right figures.
 */
export const mistakes: { key: string; slot: Slot; text: string; note: string }[] = [
  {
    key: 'gdht_cong_nhan.tu',
    slot: 'Y',
    text: '4.700',
    note: 'Sổ theo dõi của Hội Khuyến học phường ghi 4.066 hộ được công nhận.',
  },
  {
    key: 'cbccvc_hoc_cntt.tu',
    slot: 'Y',
    text: '86,44%',
    note: 'Danh sách học ứng dụng công nghệ thông tin năm 2016 có 51 người.',
  },
];

/** Whose workbook it is: a ward's, or that of the district's own figures. */
type Owner = Pick<DemoWard, 'id' | 'email' | 'name'>;

/** Builds and fills one unit's workbook of Quận 1. */
export async function fillWorkbook(
  documents: Documents,
  document: string,
  owner: Owner,
  content: DemoYear,
  receipts: Partial<Record<Slot, Receipt>>,
): Promise<void> {
  await fillBook(documents, document, owner, content, {
    ...{ year, receipts, reporter: owner.id === district.id ? 'district' : 'ward' },
    wrong: owner.id === openWard.id ? mistakes : [],
  });
}

/** What a workbook is filled with beside its figures. */
export interface BookFilling {
  year: number;
  reporter: 'ward' | 'district';
  receipts: Partial<Record<Slot, Receipt>>;
  /** Typed instead of what is right. */
  wrong: typeof mistakes;
}

/** Builds and fills one unit's workbook of any year. */
export async function fillBook(
  documents: Documents,
  document: string,
  owner: Owner,
  content: DemoYear,
  { year, reporter, receipts, wrong }: BookFilling,
): Promise<void> {
  const run = async (name: string, ...args: unknown[]): Promise<string> => {
    const made = await documents.run(document, owner.email, name, args);
    if (made.error || !/"ok":true/.test(made.value ?? '')) {
      throw new Error(
        `Không tạo được sổ của ${owner.name}: ${made.error?.message ?? made.value}\n${made.log.join('\n')}`,
      );
    }
    return made.value ?? '';
  };
  let made = await run('createBook', { unit: owner.id, year });
  // A slow machine gets no more done in one call than Google would.
  while (made.includes('"at":')) made = await run('continueWork');
  const tabs = await documents.tabs(document);
  const idOf = (name: string) => {
    const tab = tabs.find((one) => one.name === name);
    if (!tab) throw new Error(`Sổ thiếu trang ${name}`);
    return tab.id;
  };
  const paste = async (sheet: string, row: number, column: number, lines: string[]) => {
    const edit: Edit = { kind: 'paste', sheet: idOf(sheet), row, column, text: lines.join('\n') };
    const answer = await documents.edit(document, owner.email, { ...edit, confirmed: true });
    if (!answer.ok) throw new Error(`Không điền được ${sheet} dòng ${row}`);
  };
  const layout = layoutOf(catalogue, year, reporter);
  for (const form of layout.forms) {
    for (const slot of slots) {
      const texts = form.rows.map((row) =>
        row.role === 'field' && row.cells[slot].role === 'typed'
          ? (wrong.find((one) => one.key === row.key && one.slot === slot)?.text ??
            textOf(content.figures[slot]?.[row.key], row))
          : null,
      );
      for (const run of filledRuns(texts))
        await paste(form.name, firstRow + run.from, slotColumn(slot), run.texts);
    }
    const notes = form.rows.map((row) => {
      if (row.role !== 'field') return null;
      const mistake = wrong.find((one) => one.key === row.key);
      return mistake?.note ?? reasonOf(row, content);
    });
    for (const run of filledRuns(notes))
      await paste(form.name, firstRow + run.from, formColumns.note, run.texts);
  }
  for (const { table, name } of layout.tables) {
    const rows = content.tables[table.id] ?? [];
    if (rows.length === 0) continue;
    const lines = rows.map((row) =>
      table.columns
        .map((column) => {
          const value = row[column.code];
          const asked = { cell: column.cell, ...(column.options ? { options: column.options } : {}) };
          return value === undefined ? '' : showFigure(value, asked);
        })
        .join('\t'),
    );
    await paste(name, firstRow, tableColumns.first, lines);
  }
  for (const slot of slots)
    if (content.reasons[slot].length > 0) await run('giveReasons', slot, content.reasons[slot]);
  await documents.edit(document, owner.email, {
    kind: 'type',
    sheet: idOf(gatherSheet),
    row: 2,
    column: 2,
    text: JSON.stringify(receipts),
    confirmed: true,
  });
}

type FieldRow = Extract<FormRow, { role: 'field' }>;

function textOf(figure: Figures[string] | undefined, row: FieldRow): string | null {
  if (figure === undefined) return null;
  return isMissing(figure) ? noFigure : showFigure(figure, row.field);
}

/** The reason for a missing figure stands in the note, where there is room for it. */
function reasonOf(row: FieldRow, content: DemoYear): string | null {
  for (const slot of slots) {
    const figure = content.figures[slot]?.[row.key];
    if (row.cells[slot].role === 'typed' && isMissing(figure)) return figure.none;
  }
  return null;
}

/** Consecutive cells that hold something. */
function filledRuns(texts: (string | null)[]): { from: number; texts: string[] }[] {
  const runs: { from: number; texts: string[] }[] = [];
  texts.forEach((text, i) => {
    if (text === null) return;
    const last = runs[runs.length - 1];
    if (last && last.from + last.texts.length === i) last.texts.push(text);
    else runs.push({ from: i, texts: [text] });
  });
  return runs;
}
