// What a spreadsheet file holds, as plain data that is never changed in place once a snapshot of it was taken.

import type { Box } from './address.ts';

/** A formula's error, `#REF!` and the like; Apps Script reads it as that text. */
export interface CellError {
  readonly error: string;
}

export type Value = number | string | boolean | undefined;
export type Result = Value | CellError;

export interface Style {
  /** Absent: automatic. */
  format?: string;
  background?: string;
  color?: string;
  weight?: 'bold';
  italic?: true;
  line?: string;
  size?: number;
  family?: string;
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  /** Which edges are drawn, letters of `tlbr`. */
  edges?: string;
}

/** A validation rule on one cell; formulas in it are written for that cell. */
export interface CellRule {
  criteria: string;
  /** Numbers, texts, booleans, serial dates or formula texts, as the criteria needs them. */
  values: (number | string | boolean | string[])[];
  rejects: boolean;
  help?: string;
}

/** Never changed in place: a write puts a new one. */
export interface Cell {
  readonly value?: Value;
  /** As it was given, with its `=`. */
  readonly formula?: string;
  readonly style?: Style;
  readonly note?: string;
  readonly rule?: CellRule;
}

export type Row = (Cell | undefined)[];

export interface ProtectionState {
  id: number;
  /** Absent: the whole sheet. */
  box?: Box;
  description: string;
  warningOnly: boolean;
  editors: string[];
  unprotected: Box[];
  named?: string;
}

export interface FormatRule {
  boxes: Box[];
  criteria: string;
  values: (number | string)[];
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

export interface MetadataState {
  id: number;
  key: string;
  value: string;
  visibility: string;
  /** Absent: on the whole sheet (or on the document, when it stands there). */
  axis?: 'row' | 'column';
  at?: number;
  count?: number;
}

export interface ChartState {
  id: number;
  type: 'BAR' | 'COLUMN';
  ranges: { sheet: number; box: Box }[];
  /** Rows of the ranges that name the columns. */
  headers: number;
  /** By the option's path: `title`, `series.0.dataLabel`. */
  options: Record<string, unknown>;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

export interface SheetState {
  id: number;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  tabColor?: string;
  gridlinesHidden: boolean;
  /** By row from 1 at index 0; rows and cells that were never touched are absent. */
  rows: (Row | undefined)[];
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Box[];
  protections: ProtectionState[];
  formatRules: FormatRule[];
  charts: ChartState[];
  metadata: MetadataState[];
}

export interface NameState {
  name: string;
  sheet: number;
  box: Box;
}

export interface DocumentState {
  name: string;
  locale: string;
  zone: string;
  sheets: SheetState[];
  names: NameState[];
  metadata: MetadataState[];
  /** Grows with every sheet, protection and metadata made, so that ids are never reused. */
  nextId: number;
}

export function emptySheet(id: number, name: string): SheetState {
  return {
    id,
    name,
    hidden: false,
    maxRows: 1000,
    maxColumns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    gridlinesHidden: false,
    rows: [],
    rowHeights: {},
    columnWidths: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    protections: [],
    formatRules: [],
    charts: [],
    metadata: [],
  };
}

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
