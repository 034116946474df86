// The one way into the library that writes files for spreadsheet programs.
import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** Every text is made one that XML can hold; the library writes what it is given. */
export async function xlsxFile(
  sheets: readonly WriteSheet[],
  properties: { title: string; creator?: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: (sheet.rows ?? []).map((row) => row.map(held)),
      cells: new Map([...(sheet.cells ?? [])].map(([at, cell]) => [at, cellHeld(cell)])),
    })),
    properties: { ...properties, title: textHeld(properties.title) },
  });
  return new Uint8Array(bytes);
}

function cellHeld(cell: Partial<Cell>): Partial<Cell> {
  const { value, formulaResult, comment } = cell;
  return {
    ...cell,
    ...(value === undefined ? {} : { value: held(value) }),
    ...(formulaResult === undefined ? {} : { formulaResult: held(formulaResult) }),
    ...(comment === undefined ? {} : { comment: { ...comment, text: textHeld(comment.text) } }),
  };
}

function held(value: CellValue): CellValue {
  return typeof value === 'string' ? textHeld(value) : value;
}

/** Soft line breaks are line breaks; what XML has no place for is left out. */
function textHeld(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\t\n\x20-\uD7FF\uE000-\uFFFD]/g, (found) =>
      found.length === 2 ? found : '',
    );
}
