// A column of a table is one thing: its heading and what stands below it. Rows and headings are read from the same
// columns, so that none can slip past the other.

export interface TableColumn<Of, Cell> {
  head: string;
  cell(of: Of): Cell;
}

/** A column of a whole sheet; `width` in the unit of the file that it is for. */
export interface SheetColumn<Of, Cell> extends TableColumn<Of, Cell> {
  width: number;
}

/** What every column says of one thing. */
export function rowOf<Of, Cell>(columns: Columns<TableColumn<Of, Cell>>, of: Of): Cell[] {
  return listed(columns).map((column) => column.cell(of));
}

export function headsOf(columns: Columns<{ head: string }>): string[] {
  return listed(columns).map(({ head }) => head);
}

export function widthsOf(columns: Columns<{ width: number }>): number[] {
  return listed(columns).map(({ width }) => width);
}

/** A row that is about something else than the others: cells by the name of their column, `rest` where none is named. */
export function rowWith<Name extends string, Cell>(
  columns: Readonly<Record<Name, unknown>>,
  named: Partial<Record<NoInfer<Name>, Cell>>,
  rest: Cell,
): Cell[] {
  return (Object.keys(columns) as Name[]).map((name) => named[name] ?? rest);
}

/** Where a column stands, from 1. */
export function positionOf<Name extends string>(
  columns: Readonly<Record<Name, unknown>>,
  name: NoInfer<Name>,
): number {
  return Object.keys(columns).indexOf(name) + 1;
}

/** By name, where the table is the same for everybody; in a row, where it has a column a unit or a period. */
export type Columns<Column> = readonly Column[] | Readonly<Record<string, Column>>;

function listed<Column>(columns: Columns<Column>): readonly Column[] {
  return Array.isArray(columns)
    ? columns
    : Object.keys(columns).map((name) => (columns as Record<string, Column>)[name] as Column);
}
