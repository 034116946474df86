// Opening a new year: last year's stocks and texts stand in the cells as suggestions, and are confirmed or dropped.

import { numberFormatOf, showFigure } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { lookup } from '../../shared/catalogue/lookup.ts';
import { suggestionText } from '../../shared/catalogue/suggested.ts';
import type { Left } from '../../shared/checks/left.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { suggestionsOf } from '../../shared/figures/suggestion.ts';
import type { Slot } from '../../shared/period.ts';
import type { MyUnit } from '../../shared/wire/answers.ts';
import { completenessOf } from '../../shared/workbook/statement.ts';
import { allOf, ask, askAll, request } from '../client.ts';
import { type Written, writeCells } from '../sheets/restore.ts';
import { addressOf, readWorkbook, type Workbook } from '../sheets/workbook.ts';
import { type Failure, failure, failureOf, type Outcome } from './answer.ts';
import { leftIn } from './check.ts';
import { readBefore } from './last-year.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A suggestion that waits in its cell. */
export interface PlacedSuggestion {
  key: string;
  label: string;
  /** Tab and address. */
  sheet: string;
  cell: string;
  content: string;
  /** A text is read before it is taken, so it is not among «mọi số». */
  isText: boolean;
}

/** «Lấy gợi ý từ năm trước»: fills empty cells of the periods that are not submitted yet; nothing else changes. */
export function suggestFromLastYear(): Outcome<{ count: number }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return notBook;
  const me = ask('me', {});
  if (!me.ok) return failureOf(me);
  const unit = me.value.units.find((one) => one.id === workbook.data.unit.id);
  return suggest(spreadsheet, workbook, unit);
}

const notBook = failure('Đây không phải sổ báo cáo.', 'Mở đúng sổ báo cáo của đơn vị.');

/** The same for a workbook and a unit that are known already. */
export function suggest(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  unit: MyUnit | undefined,
): Outcome<{ count: number }> {
  const { data } = workbook;
  const lastYear = readLastYear(unit, data.year - 1);
  if ('ok' in lastYear) return lastYear;
  const sent = new Set(
    (unit?.periods ?? [])
      .filter((one) => one.receipt && one.period.slice(0, 4) === String(data.year))
      .map((one) => one.period.slice(5)),
  );
  const isAsked = (slot: Slot, key: string) => lookup(workbook.layout.asked[slot]).fields.has(key);
  const ours = (unit?.periods ?? []).filter((one) => one.period.slice(0, 4) === String(data.year));
  const stood = ours.map((one) => one.period.slice(5) as Slot);
  const cells = suggestionsOf(workbook.catalogue, data.reporter, lastYear, stood).flatMap(
    ({ key, field, slot, value }): Written[] => {
      const spot = workbook.book.spots[key];
      const column = spot ? workbook.book.columns[`${spot.block}/${slot}`] : undefined;
      if (!spot || column === undefined || sent.has(slot) || !isAsked(slot, key)) return [];
      if ((workbook.grids.get(spot.block)?.texts[spot.row]?.[column] ?? '') !== '') return [];
      const content = suggestionText(showFigure(value, field));
      return [{ spot: { ...spot, column }, value: content, format: numberFormatOf(field.cell) }];
    },
  );
  writeCells(spreadsheet, workbook, cells);
  return { ok: true, count: cells.length };
}

function readLastYear(unit: MyUnit | undefined, year: number): Partial<Record<Slot, Figures>> | Failure {
  const sent = (unit?.periods ?? []).filter((one) => one.receipt && one.period.slice(0, 4) === String(year));
  if (unit && sent.length === 0) {
    const before = readBefore(unit.id, year);
    if (before) return before;
  }
  if (!unit || sent.length === 0) {
    return failure(
      `Chưa có báo cáo nào của năm ${year}.`,
      'Không có gì để gợi ý; nhập số liệu như thường lệ.',
    );
  }
  const answer = allOf(askAll(sent.map(({ period }) => request('report', { unit: unit.id, period }))));
  if (!answer.ok) return failureOf(answer);
  const figures: Partial<Record<Slot, Figures>> = {};
  for (const { receipt, submission } of answer.value)
    figures[receipt.period.slice(5) as Slot] = submission.figures;
  return figures;
}

/** The suggestions of a period that wait for somebody, in the order of the forms. */
export function placedSuggestions(workbook: Workbook, slot: Slot): PlacedSuggestion[] {
  const { fields } = lookup(workbook.catalogue);
  const asked = lookup(workbook.layout.asked[slot]).fields;
  return workbook.book.suggested.flatMap((one): PlacedSuggestion[] => {
    const address = addressOf(workbook, one.spot);
    const field = fields.get(one.key)?.field;
    if (one.slot !== slot || !address || !field || !asked.has(one.key)) return [];
    const { key, content } = one;
    return [{ key, label: field.label, ...address, content, isText: field.cell === 'text' }];
  });
}

/** Makes suggestions of a period the content of their cells (`take`), or empties the cells. */
export function settleSuggestions(
  slot: Slot,
  keys: readonly string[],
  take: boolean,
): Outcome<{ count: number; waiting: PlacedSuggestion[]; left: Left; filled: number; asked: number }> {
  const spreadsheet = SpreadsheetApp.getActive();
  const workbook = readWorkbook(spreadsheet, catalogue);
  if (!workbook) return notBook;
  const { fields } = lookup(workbook.catalogue);
  const cells = workbook.book.suggested.flatMap(({ key, slot: of, spot, value }): Written[] => {
    const field = fields.get(key)?.field;
    if (of !== slot || keys.indexOf(key) < 0 || !field || (take && value === null)) return [];
    return [{ spot, value: take && value !== null ? value : '', format: numberFormatOf(field.cell) }];
  });
  writeCells(spreadsheet, workbook, cells);
  const after = readWorkbook(spreadsheet, catalogue) ?? workbook;
  return {
    ok: true,
    count: cells.length,
    waiting: placedSuggestions(after, slot),
    left: leftIn(after, slot),
    ...completenessOf(after.layout, after.book, slot),
  };
}
