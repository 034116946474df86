// Every cell that somebody typed into a file is taken, or refused with its address and the reason; none is dropped.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../documents/excel.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { FilledFile } from '../../shared/exchange/filled-file.ts';
import { type Slot, slots } from '../../shared/period.ts';
import { letters, placesOf } from '../../shared/workbook/formula.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { openFile } from '../support/xlsx-file.ts';

const layout = layoutOf(catalogue, 2016, 'ward');
const places = placesOf(layout);
const identity = {
  catalogue: catalogue.version,
  year: 2016,
  unit: { id: 10, code: '26758', name: 'Nguyễn Cư Trinh' },
  reporter: 'ward' as const,
};
const placeOf = (key: string, slot: Slot) => {
  const { sheet, row, letter } = places.cell(key, slot);
  return { sheet, cell: `${letter}${row}`, at: `${sheet}!${letter}${row}` };
};

let empty: Uint8Array;
beforeAll(async () => {
  empty = (await writeWorkbook(identity, null)).bytes;
});

async function readBack(bytes: Uint8Array): Promise<FilledFile> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.detail);
  return read.filled;
}

const typed = (cells: Record<string, string | number>) => readBack(openFile(empty).typed(cells));

/** The template with a cell's XML put in place of its own. */
const withCell = (at: string, content: string, attributes = '') => {
  const [sheet = '', cell = ''] = at.split('!');
  const file = openFile(empty);
  const path = file.paths.find((one) => file.part(one) === file.sheet(sheet)) ?? '';
  return file.changed(path, (xml) =>
    xml.replace(
      new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
      (_, style = '') => `<c r="${cell}"${style}${attributes}>${content}</c>`,
    ),
  );
};

describe('a cell that does not come in is named', () => {
  test('a formula without a stored result, where one with a result is taken', async () => {
    const { at, sheet, cell } = placeOf('dau_sach', 'Y');
    const without = await readBack(withCell(at, '<f>SUM(1,2)</f>'));
    expect(without.figures.Y?.dau_sach).toBeUndefined();
    expect(without.refused).toEqual([
      {
        ...{ sheet, cell, typed: '' },
        why: 'công thức chưa có kết quả: mở tệp bằng Excel, bấm lưu rồi nạp lại, hoặc gõ số vào ô',
      },
    ]);
    const having = await readBack(withCell(at, '<f>SUM(1,2)</f><v>3</v>'));
    expect([having.figures.Y?.dau_sach, having.refused]).toEqual([3, []]);
  });

  test('a figure in a period that does not ask for it', async () => {
    const { at, sheet, cell } = placeOf('gdht_cong_nhan.tu', 'Q1');
    expect((await typed({ [at]: 4066 })).refused).toEqual([
      { sheet, cell, typed: '4066', why: 'cột «Quý I» không hỏi chỉ số này' },
    ]);
  });

  test('a figure over a cell that is worked out, unless it says the same', async () => {
    const [q1, q2, half] = (['Q1', 'Q2', 'H1'] as const).map((slot) => placeOf('phat_thanh_lan', slot));
    const cells = { [q1!.at]: 12, [q2!.at]: 20 };
    expect((await typed({ ...cells, [half!.at]: 32 })).refused).toEqual([]);
    expect((await typed({ ...cells, [half!.at]: 24 })).refused).toMatchObject([
      { cell: half!.cell, typed: '24', why: expect.stringContaining('tự tính') },
    ]);
  });

  test('a percentage over its formula, unless it says what the two numbers say', async () => {
    const part = placeOf('xmc_15_tro_len.tu', 'Y');
    const whole = placeOf('xmc_15_tro_len.mau', 'Y');
    const share = layout.forms
      .flatMap(({ rows }) => rows)
      .find((row) => row.role === 'share' && row.share.numerator === 'xmc_15_tro_len.tu');
    const { rows, name } = layout.forms.find((form) => form.rows.includes(share!))!;
    const at = `${name}!J${4 + rows.indexOf(share!)}`;
    const cells = { [part.at]: 3, [whole.at]: 4 };
    expect((await typed({ ...cells, [at]: 0.75 })).refused).toEqual([]);
    expect((await typed({ ...cells, [at]: 0.8 })).refused).toMatchObject([{ typed: '80%' }]);
  });

  test('what a copied tab says otherwise than the tab it was copied from', async () => {
    const { at, sheet, cell } = placeOf('gdht_cong_nhan.tu', 'Y');
    const file = openFile(openFile(empty).typed({ [at]: 4066 }));
    const other = openFile(openFile(empty).typed({ [at]: 4070 })).sheet(sheet);
    // A tab of ours that only carries the guide gives its place to the copy.
    const path = file.paths.find((one) => file.part(one) === file.sheet('Hướng dẫn')) ?? '';
    const renamed = openFile(file.changed(path, () => other)).changed('xl/workbook.xml', (xml) =>
      xml.replace(/(<sheet [^>]*name=")Hướng dẫn("[^>]*\/>)(.*?)(<sheet [^>]*name="_so")/s, '$3$1I (2)$2$4'),
    );
    const read = await readBack(renamed);
    expect(read.figures).toEqual({ Y: { 'gdht_cong_nhan.tu': 4066 } });
    expect(read.refused).toEqual([
      {
        ...{ sheet: 'I (2)', cell, typed: '4070' },
        why: `trang này là bản chép của trang «${sheet}», chỉ trang đó được đọc`,
      },
    ]);
  });

  test('notes on a tab of one’s own, beside a form, in a row of the template', async () => {
    const file = openFile(empty);
    const path = file.paths.find((one) => file.part(one) === file.sheet('Hướng dẫn')) ?? '';
    const noted = file.changed(path, (xml) =>
      xml.replace('</sheetData>', '<row r="90"><c r="B90" t="str"><v>gọi lại tổ 5</v></c></row></sheetData>'),
    );
    expect((await readBack(noted)).refused).toEqual([
      { sheet: 'Hướng dẫn', cell: 'B90', typed: 'gọi lại tổ 5', why: 'trang này không phải biểu của sổ' },
    ]);
    const { sheet, cell } = placeOf('dau_sach', 'Y');
    const row = cell.slice(1);
    expect((await typed({ [`${sheet}!C${row}`]: 'Số sách' })).refused).toEqual([
      { sheet, cell: `C${row}`, typed: 'Số sách', why: 'chữ của mẫu bị sửa; sổ giữ chữ của mẫu' },
    ]);
  });
});

describe('formats', () => {
  test('a sum of money in a cell made for days does not break the file, and is named as what it is', async () => {
    const { at } = placeOf('bcd_kien_toan.ngay', 'Y');
    const book = placeOf('dau_sach', 'Y');
    const read = await typed({ [at]: 2_289_000_000, [book.at]: 1310 });
    expect(read.figures).toEqual({ Y: { dau_sach: 1310 } });
    expect(read.unreadable).toMatchObject([{ at: 'bcd_kien_toan.ngay', typed: '2289000000' }]);
  });

  test('a currency, a unit or a colour makes no day of a number', async () => {
    const { at } = placeOf('dau_sach', 'Y');
    for (const format of [
      '[$ hộ]#,##0',
      '#,##0&quot; sách, dày&quot;',
      '[Red]#,##0;[Red]-#,##0',
      '#,##0\\ \\d',
    ]) {
      const file = openFile(openFile(empty).typed({ [at]: 1310 }));
      const style = new RegExp(`<c r="${at.split('!')[1]}"[^>]* s="(\\d+)"`).exec(
        file.sheet(at.split('!')[0] ?? ''),
      )?.[1];
      const changed = file.changed('xl/styles.xml', (xml) => withFormat(xml, Number(style), format));
      expect([format, (await readBack(changed)).figures]).toEqual([format, { Y: { dau_sach: 1310 } }]);
    }
  });

  test('a day is a day, however the program writes it', async () => {
    const { at } = placeOf('bcd_kien_toan.ngay', 'Y');
    const days = [
      await typed({ [at]: 42415 }),
      await readBack(withCell(at, '<v>2016-02-15T00:00:00</v>', ' t="d"')),
      await typed({ [at]: '15/2/2016' }),
    ];
    for (const { figures } of days) expect(figures.Y?.['bcd_kien_toan.ngay']).toBe('2016-02-15');
  });
});

test('characters that XML forbids break no file, and texts come back', async () => {
  const text = 'Dòng một\u000bdòng hai\ufffe \uffff\u0001 hết';
  const notes = { dau_sach: text };
  const content = { figures: { Y: { dau_sach: 5, tuyen_truyen_mo_ta: text } }, tables: {}, notes };
  const { bytes } = await writeWorkbook({ ...identity, unit: { ...identity.unit, name: text } }, content);
  const file = openFile(bytes);
  for (const path of file.paths) expect([...file.part(path)].filter(isForbidden)).toEqual([]);
  expect((await readBack(bytes)).notes.dau_sach).toMatch(/^Dòng một\s+dòng hai\s+hết$/);
});

test('whatever is typed wherever: it is read, named as unreadable, or refused with its address', async () => {
  const sheets = layout.forms.map(({ name, rows }) => ({ name, rows: rows.length }));
  const cell = fc
    .record({
      form: fc.integer({ min: 0, max: sheets.length - 1 }),
      row: fc.nat(200),
      column: fc.integer({ min: 4, max: 12 }),
      text: fc.constantFrom('7', '4.066 hộ', 'abc', 'không có số liệu: đang kiểm kê', '-', '99,15%', 'x'),
    })
    .map(({ form, row, column, text }) => {
      const { name, rows } = sheets[form] as (typeof sheets)[number];
      return {
        name,
        index: form,
        offset: row % rows,
        cell: `${letters(column + 1)}${4 + (row % rows)}`,
        column,
        text,
      };
    });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(cell, { maxLength: 12, selector: (one) => `${one.name}!${one.cell}` }),
      async (all) => {
        const file = openFile(empty);
        const there = all.filter(({ name, cell: at }) => new RegExp(`<c r="${at}"`).test(file.sheet(name)));
        const read = await readBack(
          file.typed(Object.fromEntries(there.map((one) => [`${one.name}!${one.cell}`, one.text]))),
        );
        for (const one of there) {
          const line = layout.forms[one.index]?.rows[one.offset];
          const slot = slots[one.column - 4];
          const key = line?.key ?? '';
          const where = [
            slot !== undefined && read.figures[slot]?.[key] !== undefined,
            slot === undefined && read.notes[key] !== undefined,
            read.unreadable.some((cellRead) => cellRead.at === key && cellRead.slot === slot),
            read.refused.some(({ sheet, cell: at }) => sheet === one.name && at === one.cell),
          ];
          expect([one, where.some(Boolean)]).toEqual([one, true]);
        }
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

/** What XML 1.0 has no place for. */
function isForbidden(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff;
}

/** A style sheet in which one cell style has another number format. */
function withFormat(xml: string, style: number, format: string): string {
  const [before = '', rest = ''] = xml.split('<cellXfs');
  const [inside = '', after = ''] = rest.split('</cellXfs>');
  let n = -1;
  const changed = inside.replace(/<xf [^>]*?(\/?)>/g, (tag) => {
    n += 1;
    return n === style ? tag.replace(/numFmtId="\d+"/, 'numFmtId="999"') : tag;
  });
  const whole = `${before}<cellXfs${changed}</cellXfs>${after}`;
  const own = `<numFmt numFmtId="999" formatCode="${format}"/>`;
  return whole.replace(/<numFmts count="\d+">/, (tag) => `${tag}${own}`);
}
