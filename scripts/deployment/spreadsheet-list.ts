// The list of spreadsheets that get a script of their own: a CSV of names and addresses, as Excel or Google Sheets writes it.
export interface Spreadsheet {
  row: number;
  name: string;
  id: string;
}

/** Of a spreadsheet, from its address or as it is. */
const id = /^(?:https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/)?([\w-]{30,})(?:[/?#].*)?$/;
const most = 500;

/** The usable rows, and what is wrong with the others: row and what to do. A row of headings is known by its lacking an address. */
export function readSpreadsheets(text: string): { spreadsheets: Spreadsheet[]; faults: string[] } {
  const spreadsheets: Spreadsheet[] = [];
  const faults: string[] = [];
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [i, line] of rows.entries()) {
    if (line.trim() === '') continue;
    const row = i + 1;
    const cells = cellsOf(line);
    const found = cells.map((cell) => id.exec(cell)?.[1]).find((one) => one !== undefined);
    const name = cells.find((cell) => cell !== '' && !id.test(cell)) ?? '';
    const earlier = spreadsheets.find((one) => one.id === found);
    if (found === undefined) {
      if (i > 0 || /docs\.google|https?:/.test(line))
        faults.push(
          `Dòng ${row} («${line.slice(0, 60)}»): không thấy địa chỉ bảng tính. Mở bảng tính trong trình duyệt, sao cả địa chỉ https://docs.google.com/spreadsheets/d/… vào dòng này.`,
        );
    } else if (name === '') faults.push(`Dòng ${row}: thiếu tên phường. Ghi tên vào cột đầu.`);
    else if (earlier)
      faults.push(
        `Dòng ${row} («${name}»): cùng bảng tính với dòng ${earlier.row} («${earlier.name}»). Mỗi phường một bảng tính riêng; sửa địa chỉ hoặc bỏ dòng này.`,
      );
    else if (spreadsheets.length === most)
      faults.push(`Dòng ${row}: danh sách dài quá ${most} dòng. Chia thành nhiều tệp.`);
    else spreadsheets.push({ row, name, id: found });
  }
  if (spreadsheets.length === 0 && faults.length === 0)
    faults.push('Danh sách trống. Mỗi dòng: tên phường, địa chỉ bảng tính.');
  return { spreadsheets, faults };
}

/** Cells of a line that «,», «;» or tabs part, with double quotes around what holds them. */
function cellsOf(line: string): string[] {
  // A separator before the first cell too: then each match is one with its cell, and none is empty.
  return [...`,${line}`.matchAll(/[,;\t](?:\s*"((?:[^"]|"")*)"\s*|([^,;\t]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim().normalize('NFC'),
  );
}
