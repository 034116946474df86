// The cells of an .xlsx file: their values as they are stored, what they show, and which of them are formulas.
import type { FileCell, FileSheet } from '../shared/exchange/file-sheets.ts';
import { isDateFormat, shownDay } from './number-formats.ts';
import { readXml } from './xml-tags.ts';
import { type ReadPart, ZipError } from './zip-parts.ts';

export interface SheetBounds {
  sheets: number;
  strings: number;
  /** Cells with something in them, of all sheets together. */
  cells: number;
}

/** Throws `ZipError` where a bound is passed, anything else for what is no spreadsheet. */
export async function readSheets(read: ReadPart, bounds: SheetBounds): Promise<FileSheet[]> {
  const main = await mainPart(read);
  const { sheets, from1904 } = workbookIn(await read(main.path), main.relations);
  if (sheets.length > bounds.sheets) throw new ZipError('too-large');
  if (sheets.length === 0) throw new ZipError('damaged');
  const part = async (type: string) => {
    const path = [...main.relations.values()].find((one) => one.type === type)?.path;
    return path === undefined ? '' : read(path);
  };
  const strings = stringsIn(await part('sharedStrings'), bounds.strings);
  const formats = formatsIn(await part('styles'));
  const found: FileSheet[] = [];
  let left = bounds.cells;
  for (const { name, path } of sheets) {
    const cells = cellsIn(await read(path), { strings, formats, from1904, most: left });
    left -= cells.length;
    found.push({ name, cells });
  }
  return found;
}

interface Relation {
  /** The last word of its type: `worksheet`, `styles`. */
  type: string;
  path: string;
}

async function mainPart(read: ReadPart): Promise<{ path: string; relations: Map<string, Relation> }> {
  const roots = relationsIn(await read('_rels/.rels'), '');
  const path = [...roots.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const folder = path.replace(/[^/]*$/, '');
  const relations = relationsIn(await read(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  return { path, relations };
}

function relationsIn(xml: string, folder: string): Map<string, Relation> {
  const found = new Map<string, Relation>();
  readXml(xml, {
    tag({ name, attribute }) {
      if (name !== 'Relationship') return;
      const target = attribute('Target');
      const path = target.startsWith('/') ? target.slice(1) : resolved(folder + target);
      found.set(attribute('Id'), { type: attribute('Type').replace(/^.*\//, ''), path });
    },
  });
  return found;
}

/** `xl/../sheet.xml` → `sheet.xml`. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function workbookIn(xml: string, relations: ReadonlyMap<string, Relation>) {
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  readXml(xml, {
    tag({ name, sort, attribute }) {
      if (sort === 'close') return;
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904'));
      const relation = name === 'sheet' ? relations.get(attribute('id')) : undefined;
      if (relation?.type === 'worksheet') sheets.push({ name: attribute('name'), path: relation.path });
    },
  });
  return { sheets, from1904 };
}

/** Texts that cells share; phonetic readings beside them are none. */
function stringsIn(xml: string, most: number): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let aside = 0;
  readXml(xml, {
    tag({ name, sort }) {
      if (name === 'si') {
        if (sort === 'open') text = '';
        else {
          if (strings.length >= most) throw new ZipError('too-large');
          strings.push(sort === 'empty' ? '' : unescapedText(text));
        }
      } else if (name === 'rPh') aside += sort === 'open' ? 1 : sort === 'close' ? -1 : 0;
      else if (name === 't') inText = sort === 'open';
    },
    text(part) {
      if (inText && aside === 0) text += part;
    },
  });
  return strings;
}

/** The number format of every cell style. */
function formatsIn(xml: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  readXml(xml, {
    tag({ name, sort, attribute }) {
      if (name === 'numFmt' && sort !== 'close')
        own.set(Number(attribute('numFmtId')), attribute('formatCode'));
      else if (name === 'cellXfs') inCells = sort === 'open';
      else if (name === 'xf' && inCells && sort !== 'close') formats.push(attribute('numFmtId'));
    },
  });
  return formats.map((id) => own.get(Number(id)) ?? builtIn(Number(id)));
}

/** The formats that files name by number alone and that matter here: days, times, percentages. */
function builtIn(id: number): string {
  if (id === 9) return '0%';
  if (id === 10) return '0.00%';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dd/mm/yyyy';
  if ((id >= 18 && id <= 22) || (id >= 45 && id <= 47)) return 'dd/mm/yyyy hh:mm';
  return '';
}

interface Reading {
  strings: readonly string[];
  formats: readonly string[];
  from1904: boolean;
  most: number;
}

function cellsIn(xml: string, { strings, formats, from1904, most }: Reading): FileCell[] {
  const cells: FileCell[] = [];
  let row = 0;
  let column = 0;
  let type = '';
  let format = '';
  let value = '';
  let inline = '';
  let isFormula = false;
  let inside = '';
  let aside = 0;

  const keep = () => {
    const known = stored();
    if (known === '' && !isFormula) return;
    if (cells.length >= most) throw new ZipError('too-large');
    const shown = shownOf(known, format, from1904);
    cells.push({ row, column, ...shown, isFormula });
  };
  const stored = (): FileCell['value'] => {
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'inlineStr') return unescapedText(inline);
    if (type === 'str' || type === 'e') return unescapedText(value);
    if (value === '') return '';
    if (type === 'b') return value === '1' || value === 'true';
    if (type === 'd') return dayIn(value);
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  };

  readXml(xml, {
    tag({ name, sort, attribute }) {
      if (name === 'row' && sort !== 'close') {
        row = Number(attribute('r')) || row + 1;
        column = 0;
      } else if (name === 'c') {
        if (sort !== 'close') {
          const at = placeOf(attribute('r'));
          row = at?.row ?? row;
          column = at?.column ?? column + 1;
          type = attribute('t') || 'n';
          format = formats[Number(attribute('s') || 0)] ?? '';
          value = '';
          inline = '';
          isFormula = false;
        }
        if (sort !== 'open') keep();
      } else if (name === 'f') {
        if (sort !== 'close') isFormula = true;
        inside = '';
      } else if (name === 'rPh') aside += sort === 'open' ? 1 : sort === 'close' ? -1 : 0;
      else if (name === 'v' || name === 't') inside = sort === 'open' ? name : '';
    },
    text(part) {
      if (inside === 'v') value += part;
      else if (inside === 't' && aside === 0) inline += part;
    },
  });
  return cells;
}

function shownOf(
  value: FileCell['value'],
  format: string,
  from1904: boolean,
): Pick<FileCell, 'value' | 'text'> {
  if (typeof value !== 'number') return { value, text: String(value) };
  if (format.indexOf('%') >= 0) return { value, text: `${Math.round(value * 1e6) / 1e4}%` };
  const day = isDateFormat(format) ? shownDay(value, from1904) : null;
  return day === null ? { value, text: String(value) } : { value: day, text: day };
}

/** `2016-02-15T00:00:00` → «15/02/2016». */
function dayIn(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
  return day === undefined ? text : `${day}/${month}/${year}`;
}

function placeOf(address: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return { row: Number(row), column };
}

/** Excel writes characters that XML forbids as `_x000B_`. */
function unescapedText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
