// Protection of ranges and sheets: a warning to people, or closed to all but its editors and the owner.

import type { Box } from './address.ts';
import type { ProtectionState, SheetState } from './document-state.ts';
import { exception } from './exception.ts';
import { book, execution, isEditor } from './execution.ts';
import { placeOf, type Range, rangeAt } from './handles.ts';
import { type EnumValue, enumeration, serve } from './service.ts';
import { User } from './session.ts';

export const ProtectionType = enumeration('ProtectionType', 'RANGE', 'SHEET');

/** A range protection, or a sheet protection without a box; at first every editor of the file may edit. */
export function addProtection(sheet: number, box?: Box): Protection {
  const open = book();
  const state = open.sheet(sheet);
  const existing = box ? undefined : state.protections.find((protection) => !protection.box);
  if (existing) return new Protection(existing.id);
  const made: ProtectionState = {
    id: open.newId(),
    description: '',
    warningOnly: false,
    editors: [...new Set([open.owner, ...open.editors, execution().user])],
    unprotected: [],
    ...(box ? { box } : {}),
  };
  const writable = open.writableSheet(sheet);
  writable.protections = [...writable.protections, made];
  return new Protection(made.id);
}

/** Protections of one type, on one sheet or on all. */
export function protectionsOf(type: EnumValue, sheets: readonly SheetState[]): Protection[] {
  const wanted = type.toString();
  return sheets
    .flatMap((sheet) => sheet.protections)
    .filter((protection) => (protection.box ? 'RANGE' : 'SHEET') === wanted)
    .map((protection) => new Protection(protection.id));
}

export class Protection {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  #find(): { sheet: SheetState; protection: ProtectionState } {
    for (const sheet of book().state.sheets) {
      const protection = sheet.protections.find((each) => each.id === this.#id);
      if (protection) return { sheet, protection };
    }
    throw exception('The protection no longer exists.');
  }

  #change(parts: Partial<ProtectionState>): this {
    const { sheet } = this.#find();
    this.#assertMayChange();
    const writable = book().writableSheet(sheet.id);
    writable.protections = writable.protections.map((each) =>
      each.id === this.#id ? { ...each, ...parts } : each,
    );
    return this;
  }

  #assertMayChange(): void {
    if (!this.canEdit()) {
      throw exception(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
  }

  canEdit(): boolean {
    const { user, open } = execution();
    const { protection } = this.#find();
    if (user === open.book.owner) return true;
    return isEditor(open, user) && (protection.warningOnly || protection.editors.includes(user));
  }

  getRange(): Range {
    const { sheet, protection } = this.#find();
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    return rangeAt(sheet.id, protection.box ?? whole);
  }

  setRange(range: Range): this {
    return this.#change({ box: placeOf(range).box });
  }

  getRangeName(): string | null {
    return this.#find().protection.named ?? null;
  }

  getProtectionType(): EnumValue {
    return this.#find().protection.box ? ProtectionType.RANGE : ProtectionType.SHEET;
  }

  getDescription(): string {
    return this.#find().protection.description;
  }

  setDescription(description: string): this {
    return this.#change({ description: String(description) });
  }

  isWarningOnly(): boolean {
    return this.#find().protection.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }

  getUnprotectedRanges(): Range[] {
    const { sheet, protection } = this.#find();
    return protection.unprotected.map((box) => rangeAt(sheet.id, box));
  }

  setUnprotectedRanges(ranges: Range[]): this {
    const { sheet, protection } = this.#find();
    if (protection.box) throw exception('Only sheet protections can have unprotected ranges.');
    const boxes = ranges.map(placeOf);
    if (boxes.some((place) => place.sheet !== sheet.id))
      throw exception('Unprotected ranges must be on the protected sheet.');
    return this.#change({ unprotected: boxes.map((place) => place.box) });
  }

  getEditors(): User[] {
    const { protection } = this.#find();
    return protection.warningOnly ? [] : protection.editors.map((email) => new User(email));
  }

  addEditor(editor: string | User): this {
    return this.addEditors([editor]);
  }

  addEditors(editors: (string | User)[]): this {
    const { protection } = this.#find();
    return this.#change({ editors: [...new Set([...protection.editors, ...editors.map(emailOf)])] });
  }

  removeEditor(editor: string | User): this {
    return this.removeEditors([editor]);
  }

  /** The owner cannot be removed. */
  removeEditors(editors: (string | User)[]): this {
    const { protection } = this.#find();
    const gone = editors.map(emailOf).filter((email) => email !== book().owner);
    return this.#change({ editors: protection.editors.filter((email) => !gone.includes(email)) });
  }

  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(_editable: boolean): this {
    return this;
  }

  remove(): void {
    const { sheet } = this.#find();
    this.#assertMayChange();
    const writable = book().writableSheet(sheet.id);
    writable.protections = writable.protections.filter((each) => each.id !== this.#id);
  }
}

function emailOf(editor: string | User): string {
  return typeof editor === 'string' ? editor : editor.getEmail();
}

export function serveProtection(): void {
  serve('Protection', Protection);
}
