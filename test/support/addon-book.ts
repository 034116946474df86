// A workbook as a person holds it: look at cells, type, and use the add-on's buttons.
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Slot } from '../../shared/period.ts';
import { letters, placesOf } from '../../shared/workbook/formula.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import type { Host } from '../../workbench/host.ts';
import type { CellView, Edit, EditAnswer, RunReport, SheetView, TabView } from '../../workbench/protocol.ts';
import type { SavedBook } from '../../workbench/services/saving.ts';

type SavedSheet = SavedBook['sheets'][number];

const wardPlaces = placesOf(layoutOf(catalogue, 2016, 'ward'));

export interface Failed {
  ok: false;
  title: string;
  detail: string;
  reference: string;
}

/** Pictures of the sheets of a host, until something changes. */
const pictures = new WeakMap<Host, Map<string, SheetView>>();

export class Book {
  readonly host: Host;
  readonly document: string;
  readonly user: string;
  /** How the last run of an add-on function went. */
  last: RunReport = { calls: {}, log: [], shown: [] };

  constructor(host: Host, document: string, user: string) {
    this.host = host;
    this.document = document;
    this.user = user;
    pictures.delete(host);
  }

  /** The same spreadsheet in somebody else's hands. */
  as(user: string): Book {
    this.host.share(this.document, user);
    return new Book(this.host, this.document, user);
  }

  /** Runs a function of the add-on as the sidebar does; an exception that reaches the officer fails the test. */
  run<T>(name: string, ...args: unknown[]): T {
    pictures.delete(this.host);
    this.last = this.host.run(this.document, this.user, name, args);
    if (this.last.error) throw new Error(`${name}: ${this.last.error.name}: ${this.last.error.message}`);
    return JSON.parse(this.last.value ?? 'null') as T;
  }

  /** Counted calls of the last run. */
  get calls(): number {
    return Object.values(this.last.calls).reduce((sum, n) => sum + n, 0);
  }

  get tabs(): TabView[] {
    return this.host.tabs(this.document);
  }

  idOf(sheet: string): number {
    const tab = this.tabs.find((one) => one.name === sheet);
    if (!tab) throw new Error(`no tab ${sheet}; there are ${this.tabs.map((one) => one.name).join(', ')}`);
    return tab.id;
  }

  sheet(name: string): SheetView {
    const id = this.idOf(name);
    const taken = pictures.get(this.host) ?? new Map<string, SheetView>();
    pictures.set(this.host, taken);
    const key = `${this.document} ${id}`;
    const picture = taken.get(key) ?? this.host.view(this.document, id).sheet;
    taken.set(key, picture);
    return picture;
  }

  /** The cell at an A1 address; an empty one where nothing stands. */
  cell(sheet: string, address: string): CellView {
    const { row, column } = placeOf(address);
    return (
      this.sheet(sheet).cells.find((cell) => cell.row === row && cell.column === column) ?? {
        row,
        column,
        text: '',
      }
    );
  }

  text(sheet: string, address: string): string {
    const { row, column } = placeOf(address);
    return this.host.text(this.document, this.idOf(sheet), row, column);
  }

  /** Every sheet as it is kept in the file, without its cells: much faster than looking at all of them. */
  get sheets(): Omit<SavedSheet, 'cells'>[] {
    const { books } = JSON.parse(this.host.save()) as { books: SavedBook[] };
    return books.find(({ id }) => id === this.document)?.sheets ?? [];
  }

  /** Does what a person does, answering a protection's question with yes. */
  edit(edit: Edit): void {
    const answer = this.try({ ...edit, confirmed: true });
    if (!answer.ok) throw new Error(`refused: ${'refused' in answer ? answer.refused : answer.ask}`);
  }

  /** Does what a person does, up to the question that a protection asks. */
  try(edit: Edit): EditAnswer {
    pictures.delete(this.host);
    return this.host.edit(this.document, this.user, edit);
  }

  type(sheet: string, address: string, text: string): void {
    this.edit({ kind: 'type', sheet: this.idOf(sheet), ...placeOf(address), text });
  }

  paste(sheet: string, address: string, text: string): void {
    this.edit({ kind: 'paste', sheet: this.idOf(sheet), ...placeOf(address), text });
  }

  /** Tab and address of a ward's figure where the template put it. */
  placeOf(key: string, slot: Slot): { sheet: string; cell: string } {
    const { sheet, row, letter } = wardPlaces.cell(key, slot);
    return { sheet, cell: `${letter}${row}` };
  }

  typeFigure(key: string, slot: Slot, text: string): void {
    const { sheet, cell } = this.placeOf(key, slot);
    this.type(sheet, cell, text);
  }

  /** What the figure's cell shows; much cheaper than looking at the cell. */
  figureText(key: string, slot: Slot): string {
    const { sheet, cell } = this.placeOf(key, slot);
    return this.text(sheet, cell);
  }

  figure(key: string, slot: Slot): CellView {
    const { sheet, cell } = this.placeOf(key, slot);
    return this.cell(sheet, cell);
  }
}

/** `J12` → row 12, column 10. */
export function placeOf(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) throw new Error(`no address: ${address}`);
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

export function addressOf(row: number, column: number): string {
  return `${letters(column)}${row}`;
}
