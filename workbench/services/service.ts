// Makes plain classes into Google services: every call is checked and counted, and what is missing is refused by name.

import { isAllowed } from './auth-mode.ts';
import { bridge } from './bridge.ts';
import { isCounted } from './calls.ts';
import { exception, notInWorkbench } from './exception.ts';
import { execution, executionEnded, isGranted } from './execution.ts';
import { scopesOf } from './scopes.ts';

const ordinary = new Set([
  'constructor',
  'toString',
  'toJSON',
  'then',
  'valueOf',
  'hasOwnProperty',
  'inspect',
  'nodeType',
]);

/** A prototype that answers any property with an error naming it. */
function loudPrototype(name: string): object {
  return new Proxy(Object.create(null) as object, {
    get(_, property) {
      if (property === 'toString') return () => name;
      if (property === 'hasOwnProperty') return Object.prototype.hasOwnProperty;
      if (typeof property === 'symbol' || ordinary.has(property)) return undefined;
      throw notInWorkbench(`${name}.${property} is not in the workbench`);
    },
    has: () => false,
  });
}

type Method = (this: object, ...args: unknown[]) => unknown;

function permit(className: string, method: string): void {
  const { authMode } = execution();
  const scopes = scopesOf(className, method);
  if (!isAllowed(authMode, className, method)) {
    const required = scopes.length ? ` Required permissions: ${scopes.join(' || ')}` : '';
    throw exception(`You do not have permission to call ${className}.${method}.${required}`);
  }
  if (scopes.length && !scopes.some(isGranted)) {
    throw exception(
      `Specified permissions are not sufficient to call ${className}.${method}. Required permissions: ${scopes.join(' || ')}`,
    );
  }
}

function guarded(className: string, name: string, method: Method): Method {
  const counted = isCounted(className, name);
  const label = `${className}.${name}`;
  return function (this: object, ...args: unknown[]) {
    const current = execution();
    if (current.depth > 0) return method.apply(this, args);
    if (current.ended) throw executionEnded();
    permit(className, name);
    if (counted) {
      current.report.calls[label] = (current.report.calls[label] ?? 0) + 1;
      suffer(label);
    }
    current.depth++;
    try {
      return method.apply(this, args);
    } finally {
      current.depth--;
    }
  };
}

/** What the host wants to befall a call comes before it has done anything. */
function suffer(call: string): void {
  const befalls = bridge.strike(call);
  if (befalls === 'end') throw executionEnded();
  if (befalls !== '') throw exception(befalls.slice('throw'.length));
}

/** Methods that scripts can call, by service class. */
export const served: Record<string, string[]> = {};

/**
 * Turns a class (with the classes it extends) into the service class of that name; methods of the others are put on it.
 * Call once per class.
 */
export function serve(name: string, made: { prototype: object }, ...others: { prototype: object }[]): void {
  for (const other of others) guardMethods(name, other.prototype, made.prototype);
  let { prototype } = made;
  for (;;) {
    if (!others.length) guardMethods(name, prototype, prototype);
    const next = Object.getPrototypeOf(prototype) as object;
    if (next === Object.prototype) break;
    prototype = next;
  }
  Object.setPrototypeOf(prototype, loudPrototype(name));
}

function guardMethods(name: string, from: object, on: object): void {
  for (const key of Object.getOwnPropertyNames(from)) {
    const value = (from as Record<string, unknown>)[key];
    if (key === 'constructor' || typeof value !== 'function') continue;
    served[name] = [...(served[name] ?? []), key];
    Object.defineProperty(on, key, {
      value: key === 'toString' ? value : guarded(name, key, value as Method),
      writable: true,
      configurable: true,
    });
  }
}

export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
}

/** An enumeration as Apps Script has them: `SpreadsheetApp.BorderStyle.SOLID`; unknown members are refused by name. */
export function enumeration<K extends string>(name: string, ...members: K[]): Record<K, EnumValue> {
  const made: Record<string, EnumValue> = Object.create(loudPrototype(name));
  members.forEach((member, i) => {
    made[member] = Object.freeze({
      toString: () => member,
      name: () => member,
      ordinal: () => i,
      toJSON: () => member,
    });
  });
  return Object.freeze(made) as Record<K, EnumValue>;
}
