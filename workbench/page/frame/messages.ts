// What passes between the page and a sidebar, and which arguments may pass.

/** From the sidebar's frame to the page. `args` is the JSON text of the argument list. */
export type FromFrame =
  | { kind: 'run'; id: number; functionName: string; args: string }
  | { kind: 'close' }
  | { kind: 'focus' }
  | { kind: 'size'; width?: number; height?: number };

/** The page's answer to a run. `value` is JSON text. */
export type ToFrame =
  | { kind: 'done'; id: number; value: string }
  | { kind: 'failed'; id: number; message: string };

/**
 * The JSON text of the arguments of `google.script.run`.
 * Throws Google's TypeError for what cannot cross: dates, functions, elements (one form alone may), class instances, cycles.
 */
export function plainArguments(args: unknown[]): string {
  if (args.length === 1 && args[0] instanceof HTMLFormElement) return JSON.stringify([fieldsOf(args[0])]);
  args.forEach((value, index) => {
    if (!isPlain(value, [])) throw new TypeError(`Failed due to illegal value in property: ${index}`);
  });
  return JSON.stringify(args);
}

function isPlain(value: unknown, above: object[]): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (above.includes(value)) return false;
  const inside = [...above, value];
  if (Array.isArray(value)) return value.every((part) => isPlain(part, inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((part) => isPlain(part, inside));
}

function fieldsOf(form: HTMLFormElement): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(new FormData(form).keys())) {
    const values = new FormData(form).getAll(name).map((value) => {
      if (typeof value !== 'string') throw new TypeError('Failed due to illegal value in property: 0');
      return value;
    });
    fields[name] = values.length === 1 ? values[0]! : values;
  }
  return fields;
}
