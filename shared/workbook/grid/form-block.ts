// Reads a form: figures by period, notes, percentages, and what cannot be read.
import { readCell, shorten } from '../../catalogue/cells.ts';
import { plainText, quoted } from '../../catalogue/number-text.ts';
import { isDerivedIn } from '../../figures/derive.ts';
import { type Slot, slotName, slots } from '../../period.ts';
import { earlierHeadings, type FormRow, type FormSheet, formColumns } from '../layout.ts';
import { cellAt, columnsByHeading, isRepeated, isWorded, noteIn, settle } from './block.ts';
import type { Book, Grid, Spot } from './book.ts';
import { rowsByKey } from './row-labels.ts';

export function readForm(book: Book, sheet: FormSheet, block: Grid): void {
  const id = sheet.form.id;
  const at = columnsByHeading(block);
  const columns = slots.map((slot) => ({ slot, column: at(slotName(slot)) }));
  for (const { slot, column } of columns) {
    if (column < 0) {
      book.damage.push({ block: id, fault: `Biểu «${sheet.name}» mất cột «${slotName(slot)}».` });
    } else if (isRepeated(block, slotName(slot))) {
      book.damage.push({ block: id, fault: `Biểu «${sheet.name}» có hai cột «${slotName(slot)}».` });
      book.columns[`${id}/${slot}`] = column;
    } else book.columns[`${id}/${slot}`] = column;
  }
  for (const name of ['lastYear', 'lastQuarter'] as const) {
    const column = at(earlierHeadings[name]);
    if (column >= 0) book.columns[`${id}/${name}`] = column;
  }
  const note = at('Ghi chú');
  if (note >= 0) book.columns[`${id}/ghi_chu`] = note;
  const rows = rowsByKey(book, sheet, block, at('Chỉ số'));
  for (const row of sheet.rows) {
    if (row.role === 'section' || row.role === 'title') continue;
    const i = rows.get(row.key);
    if (i === undefined) {
      const lost =
        row.role === 'field' ? quoted(row.field.label) : `tỷ lệ của ${quoted(row.indicator.label)}`;
      book.damage.push({ block: id, fault: `Biểu «${sheet.name}» mất dòng ${lost}.` });
      continue;
    }
    book.spots[row.key] = { block: id, row: i, column: formColumns.label - 1 };
    if (row.role === 'share') {
      for (const { slot, column } of columns) book.shares[slot][row.key] = block.values[i]?.[column] ?? '';
      continue;
    }
    const noted = note < 0 ? '' : noteIn(cellAt(block, { block: id, row: i, column: note }));
    if (noted !== '') book.notes[row.key] = noted;
    for (const { slot, column } of columns) {
      if (column >= 0) readFormCell(book, row, slot, block, { block: id, row: i, column }, noted);
    }
  }
}

function readFormCell(
  book: Book,
  row: Extract<FormRow, { role: 'field' }>,
  slot: Slot,
  block: Grid,
  spot: Spot,
  note: string,
): void {
  const raw = cellAt(block, spot);
  if (row.cells[slot].role === 'not-asked') {
    const text = shorten(plainText(raw.text || String(raw.value ?? '')));
    if (text !== '') book.ignored.push({ key: row.key, slot, text });
    return;
  }
  const figures = book.figures[slot];
  const derived = isDerivedIn(row.indicator, row.field, slot);
  settle(readCell(raw, row.field), {
    value: (value) => {
      figures[row.key] = value;
      if (!derived && isWorded(raw.value, value, row.field)) book.worded.push(`${slot}/${row.key}`);
    },
    none: (reason) => {
      figures[row.key] = { none: reason || note };
    },
    suggested: (content) => {
      const reading = readCell({ value: content, text: content }, row.field);
      const value = reading.state === 'value' ? reading.value : null;
      if (!derived) book.suggested.push({ key: row.key, slot, spot, content, value });
    },
    unreadable: (why) => {
      if (derived && why.code !== 'R01.formula-error') return;
      book.unreadable.push({ at: row.key, slot, spot, why });
    },
  });
}
