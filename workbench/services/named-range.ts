// NamedRange: a name for a block of cells, valid in the whole document.

import type { NameState } from './document-state.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { placeOf, type Range, rangeAt } from './handles.ts';
import { serve } from './service.ts';

function assertName(name: string): void {
  const good = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !/^(true|false)$/i.test(name);
  if (!good || /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d*C\d*$/i.test(name)) {
    throw exception(`The name "${name}" is invalid for a named range.`);
  }
}

const isNamed = (name: string) => (each: NameState) => each.name.toLowerCase() === name.toLowerCase();

/** Names that scripts can see: one whose sheet was deleted stays as `#REF!` and is neither listed nor removed. */
export function names(): NameState[] {
  return book().state.names.filter((each) => book().findSheet(each.sheet));
}

export function findName(name: string): NameState | undefined {
  return names().find(isNamed(name));
}

/** Makes the name, or points an existing one elsewhere. */
export function putName(name: string, range: Range): void {
  assertName(name);
  const { sheet, box } = placeOf(range);
  const state = book().writable();
  state.names = [...state.names.filter((each) => !isNamed(name)(each)), { name, sheet, box }];
}

export function removeName(name: string): void {
  if (!findName(name)) throw exception(`The named range "${name}" does not exist.`);
  const state = book().writable();
  state.names = state.names.filter((each) => !isNamed(name)(each));
}

export class NamedRange {
  #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  #find(): NameState {
    const found = findName(this.#name);
    if (!found) throw exception(`The named range "${this.#name}" does not exist.`);
    return found;
  }

  getName(): string {
    return this.#find().name;
  }

  getRange(): Range {
    const { sheet, box } = this.#find();
    return rangeAt(sheet, box);
  }

  setName(name: string): this {
    assertName(name);
    const { sheet, box } = this.#find();
    const state = book().writable();
    state.names = state.names.map((each) => (isNamed(this.#name)(each) ? { name, sheet, box } : each));
    this.#name = name;
    return this;
  }

  setRange(range: Range): this {
    const { sheet, box } = placeOf(range);
    const { name } = this.#find();
    const state = book().writable();
    state.names = state.names.map((each) => (isNamed(name)(each) ? { name, sheet, box } : each));
    return this;
  }

  remove(): void {
    removeName(this.#name);
  }
}

export function serveNamedRange(): void {
  serve('NamedRange', NamedRange);
}
