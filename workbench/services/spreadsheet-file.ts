// The open file, its sheets, names, locale and metadata.

import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOn,
} from './developer-metadata.ts';
import { emptySheet } from './document-state.ts';
import { exception } from './exception.ts';
import { book, execution } from './execution.ts';
import { placeOf, type Range, rangeAt, type Sheet, sheetWith } from './handles.ts';
import { findName, NamedRange, names, putName, removeName } from './named-range.ts';
import { type Protection, protectionsOf } from './protection.ts';
import { RangeList } from './range-list.ts';
import { Selection } from './selection.ts';
import type { EnumValue } from './service.ts';
import { User } from './session.ts';
import { rangeByNotation } from './sheet-page.ts';
import { deleteSheet, renameSheet } from './structure.ts';
import { isKnownZone } from './zone.ts';

/** Adds an empty sheet; without a name Google counts on. */
export function addSheet(name: string | undefined, index: number | undefined): number {
  const open = book();
  let chosen = name;
  for (let i = open.state.sheets.length + 1; chosen === undefined; i++) {
    if (!open.findSheetByName(`Trang tính${i}`)) chosen = `Trang tính${i}`;
  }
  if (open.findSheetByName(chosen)) {
    throw exception(`A sheet with the name "${chosen}" already exists. Please enter another name.`);
  }
  const id = open.newId();
  const state = open.writable();
  const sheets = [...state.sheets];
  sheets.splice(index ?? sheets.length, 0, emptySheet(id, chosen));
  state.sheets = sheets;
  return id;
}

export class SpreadsheetFile {
  getId(): string {
    return book().id;
  }

  getName(): string {
    return book().state.name;
  }

  rename(name: string): void {
    book().writable().name = String(name);
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${book().id}/edit`;
  }

  getOwner(): User {
    return new User(book().owner);
  }

  getEditors(): User[] {
    return [book().owner, ...book().editors].map((email) => new User(email));
  }

  getSheets(): Sheet[] {
    return book().state.sheets.map((sheet) => sheetWith(sheet.id));
  }

  getNumSheets(): number {
    return book().state.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    const sheet =
      book().state.sheets.find((each) => each.name === name) ?? book().findSheetByName(String(name));
    return sheet ? sheetWith(sheet.id) : null;
  }

  getSheetById(id: number): Sheet | null {
    return book().findSheet(id) ? sheetWith(id) : null;
  }

  insertSheet(...given: unknown[]): Sheet {
    const name = given.find((each) => typeof each === 'string') as string | undefined;
    const index = given.find((each) => typeof each === 'number') as number | undefined;
    const at = book().state.sheets.findIndex((sheet) => sheet.id === book().active);
    return sheetWith(addSheet(name, index ?? at + 1)).activate();
  }

  deleteSheet(sheet: Sheet): void {
    deleteSheet(book(), sheet.getSheetId());
  }

  renameActiveSheet(name: string): void {
    renameSheet(book(), book().active, name);
  }

  setActiveSheet(sheet: Sheet, _restoreSelection = false): Sheet {
    return sheet.activate();
  }

  getActiveSheet(): Sheet {
    return sheetWith(book().active);
  }

  /** Moves the active sheet to a place counted from 1. */
  moveActiveSheet(position: number): void {
    const state = book().writable();
    if (position < 1 || position > state.sheets.length) throw exception('Sheet index is out of bounds.');
    const sheet = state.sheets.find((each) => each.id === book().active)!;
    const sheets = state.sheets.filter((each) => each !== sheet);
    sheets.splice(position - 1, 0, sheet);
    state.sheets = sheets;
  }

  getSpreadsheetLocale(): string {
    return book().state.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw exception(`Invalid argument: ${locale}`);
    book().writable().locale = locale;
  }

  getSpreadsheetTimeZone(): string {
    return book().state.zone;
  }

  setSpreadsheetTimeZone(zone: string): void {
    if (!isKnownZone(zone)) throw exception(`Invalid argument: ${zone}`);
    book().writable().zone = zone;
  }

  getNamedRanges(): NamedRange[] {
    return names().map((named) => new NamedRange(named.name));
  }

  getRangeByName(name: string): Range | null {
    const named = findName(name);
    return named ? rangeAt(named.sheet, named.box) : null;
  }

  setNamedRange(name: string, range: Range): void {
    putName(name, range);
  }

  removeNamedRange(name: string): void {
    removeName(name);
  }

  getRange(notation: string): Range {
    return rangeByNotation(notation, book().sheet(book().active));
  }

  getRangeList(notations: string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(type, book().state.sheets);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(key, rest, {});
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOn({});
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder();
  }

  toast(message: string, title = '', _seconds?: number): void {
    execution().report.shown.push({ kind: 'toast', title: String(title ?? ''), text: String(message) });
  }

  getActiveRange(): Range {
    const { sheet, ...box } = book().selection;
    return rangeAt(sheet, box);
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    const { sheet, row, column } = book().selection;
    return rangeAt(sheet, { row, column, rows: 1, columns: 1 });
  }

  setActiveRange(range: Range): Range {
    return rangeAt(placeOf(range).sheet, placeOf(range).box).activate();
  }

  setCurrentCell(cell: Range): Range {
    return this.setActiveRange(cell);
  }

  getSelection(): Selection {
    return new Selection();
  }
}
