// Which row of a form is which: by its hidden key and by the label on screen, which must agree. Where they do not, what the
// officer sees counts, and it is said: sorting or pasting moves what is seen and leaves the hidden keys behind.
import { fold, shorten } from '../../catalogue/cells.ts';
import { plainText, quoted } from '../../catalogue/number-text.ts';
import { slotName, slots } from '../../period.ts';
import { type FormRow, type FormSheet, headingRow } from '../layout.ts';
import type { Book, Grid } from './book.ts';

/** Rows of the block by the key of what they are; what does not agree is told as damage. */
export function rowsByKey(book: Book, sheet: FormSheet, block: Grid, label: number): Map<string, number> {
  const keyed = rowsByHiddenKey(book, sheet, block, label);
  if (label < 0) {
    book.damage.push({ block: sheet.form.id, fault: `Biểu «${sheet.name}» mất cột «Chỉ số».` });
    return keyed;
  }
  const known = new Map<string, FormRow>(sheet.rows.map((row) => [row.key, row]));
  const wrong = [...keyed].filter(([key, i]) => {
    const row = known.get(key);
    // Titles of sections stand across the row, in another column.
    return row !== undefined && row.role !== 'section' && fold(textAt(block, i, label)) !== fold(row.label);
  });
  if (wrong.length === 0) return keyed;
  const seen = seenRows(sheet, block, label);
  const rows = new Map(seen);
  const claimed = new Set(seen.values());
  for (const [key, i] of keyed) if (!rows.has(key) && !claimed.has(i)) rows.set(key, i);
  const names = new Map([...seen].map(([key, i]) => [i, key]));
  for (const [key, i] of wrong) {
    const shown = names.get(i);
    const fault = faultOf(sheet, block, label, {
      ...{ i, hidden: known.get(key) as FormRow },
      shown: shown === undefined ? null : (known.get(shown) as FormRow),
    });
    book.damage.push({ block: sheet.form.id, fault });
  }
  return rows;
}

function faultOf(
  sheet: FormSheet,
  block: Grid,
  label: number,
  { i, hidden, shown }: { i: number; hidden: FormRow; shown: FormRow | null },
): string {
  const place = `Biểu «${sheet.name}», dòng ${headingRow + i}`;
  if (!shown) {
    const text = shorten(plainText(textAt(block, i, label)));
    const what = text === '' ? 'nhãn đã bị xóa' : `nhãn đã bị sửa thành ${quoted(text)}`;
    return `${place}: ${what}; theo mã ẩn đây là dòng ${nameOf(sheet, hidden)}. «Sửa lại biểu mẫu» ghi lại nhãn đó.`;
  }
  const figures = slots.flatMap((slot) => {
    const column = (block.values[0] ?? []).findIndex(
      (text) => fold(String(text ?? '')) === fold(slotName(slot)),
    );
    const text = column < 0 ? '' : plainText(block.texts[i]?.[column] ?? '');
    return text === '' ? [] : [`${slotName(slot)}: ${shorten(text)}`];
  });
  const held = figures.length === 0 ? '' : ` (${figures.join('; ')})`;
  return `${place}${held}: theo nhãn trên màn hình là ${nameOf(sheet, shown)}, theo mã ẩn là ${nameOf(sheet, hidden)}. «Sửa lại biểu mẫu» xếp lại theo nhãn; nếu nhãn mới là chỗ sai thì bấm hoàn tác (Ctrl+Z) trước.`;
}

/** The label, with the indicator's name where the row is a part of it. */
function nameOf(sheet: FormSheet, row: FormRow): string {
  const label = row.label.replace(/^– /, '');
  if (!isInner(row.label) || row.role === 'section') return quoted(label);
  const title = titlesOf(sheet.rows.map((one) => one.label))[sheet.rows.indexOf(row)] ?? '';
  return `${quoted(label)} của ${quoted(title)}`;
}

/** Rows that the labels on screen name, each with the title above it; names that stand twice name nothing. */
function seenRows(sheet: FormSheet, block: Grid, label: number): Map<string, number> {
  const texts = block.values.map((_, i) => (i === 0 ? '' : textAt(block, i, label)));
  const wanted = namesOnce(sheet.rows.map((row) => row.label));
  const found = namesOnce(texts);
  const rows = new Map<string, number>();
  for (const [name, i] of found) {
    const at = wanted.get(name);
    const row = at === undefined ? undefined : sheet.rows[at];
    if (row && row.role !== 'section') rows.set(row.key, i);
  }
  return rows;
}

function namesOnce(labels: readonly string[]): Map<string, number> {
  const titles = titlesOf(labels);
  const found = new Map<string, number>();
  const twice = new Set<string>();
  labels.forEach((text, i) => {
    if (text === '') return;
    const name = `${isInner(text) ? fold(titles[i] ?? '') : ''}/${fold(text)}`;
    if (found.has(name)) twice.add(name);
    else found.set(name, i);
  });
  for (const name of twice) found.delete(name);
  return found;
}

/** Of each label the last one above it that is no part. */
function titlesOf(labels: readonly string[]): string[] {
  let title = '';
  return labels.map((text) => {
    if (text !== '' && !isInner(text)) title = text;
    return title;
  });
}

function isInner(label: string): boolean {
  return /^\s*[–-] /.test(label);
}

function textAt(block: Grid, i: number, label: number): string {
  return String(block.values[i]?.[label] ?? '');
}

/** Rows by their hidden key; where the key is gone, by the label, if one row has it and one row is missing it. */
function rowsByHiddenKey(book: Book, sheet: FormSheet, block: Grid, label: number): Map<string, number> {
  const rows = new Map<string, number>();
  const labels = new Map<string, number[]>();
  block.values.forEach((row, i) => {
    if (i === 0) return;
    const key = String(row[0] ?? '').trim();
    if (key !== '') {
      if (rows.has(key)) {
        book.damage.push({
          block: sheet.form.id,
          fault: `Biểu «${sheet.name}» có hai dòng giống nhau (dòng ${quoted(String(row[label] ?? '').replace(/^– /, ''))} bị chép thêm).`,
        });
      } else rows.set(key, i);
      return;
    }
    const text = fold(String(row[label] ?? ''));
    if (text !== '') labels.set(text, [...(labels.get(text) ?? []), i]);
  });
  const missing = sheet.rows.filter(
    (row) => (row.role === 'field' || row.role === 'share') && !rows.has(row.key),
  );
  for (const row of missing) {
    const [only, ...more] = labels.get(fold(row.label)) ?? [];
    const alike = missing.filter((other) => fold(other.label) === fold(row.label));
    if (only !== undefined && more.length === 0 && alike.length === 1) rows.set(row.key, only);
  }
  return rows;
}
