// A change of a whole list as what it would do, item by item.
import type { Plan } from '../../shared/wire/answers.ts';
import { digestOfValue } from '../audit/digests.ts';

/** What is shown of an item. */
export type Simple = Record<string, string | number | boolean | null>;

/** Differences between two lists whose items have a key; `nameOf` says in words what a key is about. */
export function planOf(
  before: ReadonlyMap<string, Simple>,
  after: ReadonlyMap<string, Simple>,
  nameOf: (key: string) => string,
): Plan['items'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Plan['items'] => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const change = was === null ? 'add' : is === null ? 'remove' : 'change';
    return [{ change, name: nameOf(key), before: was, after: is }];
  });
}

/** A list as it stood when it was read. */
export function versionOf(list: unknown): string {
  return digestOfValue(list).slice(0, 16);
}
