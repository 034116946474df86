// What crosses the border between the spreadsheet model and the page: plain JSON, nothing else.
// Rows and columns count from 1, as in Apps Script.

/**
 * Something a person does to a document with mouse and keyboard. `confirmed` says that the person has answered the question of
 * a warning-only protection with «yes».
 */
export type Edit = EditAct & { confirmed?: true };

type EditAct =
  /** Types `text` into one cell and presses Enter; '' empties the cell. Read by the rules of the document's locale. */
  | { kind: 'type'; sheet: number; row: number; column: number; text: string }
  /** Pastes tab-separated text; every field is read as if it were typed. */
  | { kind: 'paste'; sheet: number; row: number; column: number; text: string }
  /** Presses Delete on a block: values go, formats, notes and validation stay. */
  | { kind: 'clear'; sheet: number; row: number; column: number; rows: number; columns: number }
  /** Cuts a block and pastes it elsewhere (also on another sheet): formulas and names that point at it follow. */
  | {
      kind: 'move';
      sheet: number;
      row: number;
      column: number;
      rows: number;
      columns: number;
      toSheet: number;
      toRow: number;
      toColumn: number;
    }
  | {
      kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      sheet: number;
      at: number;
      count: number;
    }
  | { kind: 'renameSheet'; sheet: number; name: string }
  /** `to` counts from 1 among all sheets. */
  | { kind: 'moveSheet'; sheet: number; to: number }
  | { kind: 'addSheet'; name?: string }
  | { kind: 'deleteSheet' | 'hideSheet' | 'showSheet' | 'activateSheet'; sheet: number }
  | { kind: 'note'; sheet: number; row: number; column: number; text: string }
  | { kind: 'columnWidth'; sheet: number; column: number; pixels: number }
  /** Drags a chart so that its corner lies over this cell. */
  | { kind: 'moveChart'; sheet: number; chart: number; row: number; column: number }
  | { kind: 'deleteChart'; sheet: number; chart: number }
  | { kind: 'select'; sheet: number; row: number; column: number; rows: number; columns: number }
  | { kind: 'undo' | 'redo' };

/** One cell as the page draws it. A cell that is wholly default is left out. */
export interface CellView {
  row: number;
  column: number;
  /** Display text, formatted by the document's locale. */
  text: string;
  /** What the formula bar shows: the formula, or the value as one would type it. */
  input?: string;
  /** Right-aligned by default: a number, date or percentage. */
  numeric?: boolean;
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  size?: number;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  borders?: boolean;
  note?: string;
  /** Present where the value breaks the validation rule: the help text to show. */
  invalid?: string;
  /** Present where the rule is a list: what the dropdown offers. */
  options?: string[];
  /** Present under a warning-only protection: typing asks first. */
  protectedBy?: string;
  /** Present where the cell holds a miniature line chart. */
  sparkline?: number[];
}

/** A chart that floats over the sheet, with its data read. */
export interface ChartView {
  id: number;
  type: 'BAR' | 'COLUMN';
  title: string;
  stacked: boolean;
  legend: boolean;
  /** By series; the page has its own where there are none. */
  colors: string[];
  categories: string[];
  /** `labels` is empty where no figures are written at the bars. */
  series: { name: string; values: (number | null)[]; labels: string[] }[];
  /** The cell under the upper left corner, and pixels from there. */
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
}

export interface SheetView {
  id: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  tabColor?: string;
  /** Pixel sizes that differ from 21 (rows) and 100 (columns), by row or column number. */
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: { row: number; column: number; rows: number; columns: number }[];
  cells: CellView[];
  charts: ChartView[];
}

/** A sheet's tab. */
export interface TabView {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
}

export interface DocumentView {
  id: string;
  name: string;
  /** Grows with every change; the page asks again when it is behind. */
  version: number;
  active: number;
  selection: { sheet: number; row: number; column: number; rows: number; columns: number };
  /** Every sheet's tab, in order; cells only of the sheet asked for. */
  tabs: TabView[];
  sheet: SheetView;
  canUndo: boolean;
  canRedo: boolean;
}

/** Answer to an edit. `ask` means nothing changed: the cell is under a warning-only protection and the person must confirm. */
export type EditAnswer =
  | { ok: true; version: number }
  | { ok: false; ask: string }
  | { ok: false; refused: string };

/** How one execution of an add-on function went. */
export interface RunReport {
  /** JSON text of the returned value, exactly as `google.script.run` would carry it; absent when it threw. */
  value?: string;
  error?: { name: string; message: string };
  /** Calls that read or changed the document, by `Class.method`; moving about (getRange, getSheetByName…) is not counted. */
  calls: Record<string, number>;
  log: string[];
  /** What the function opened: a sidebar or dialog with its HTML, alerts and toasts in order. */
  shown: { kind: 'sidebar' | 'dialog' | 'alert' | 'toast'; title: string; html?: string; text?: string }[];
  /** Menu entries the function installed (addToUi), top level first. */
  menu?: { title: string; items: { label: string; functionName?: string; separator?: true }[] };
}

/** A mail that the add-on sent in somebody's name. */
export interface Mail {
  from: string;
  /** Shown as the sender's name; '' where the add-on gave none. */
  name: string;
  to: string[];
  subject: string;
  body: string;
  /** ISO. */
  at: string;
}
