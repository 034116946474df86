// Answers that are worked out once: kept by name, as long as the database lives that they were read from. One that was
// restored or set back to an earlier hour may give the same version to something else.
import type { Database } from '../store/database.ts';

export class Memo<Value> {
  readonly #kept = new WeakMap<object, Map<string, Value>>();
  readonly #most: number;

  constructor(most = 50) {
    this.#most = most;
  }

  /** What stands under the name, made where it is not there yet. */
  of(db: Database, name: string, make: () => Value): Value {
    return this.find(db, name) ?? this.keep(db, name, make());
  }

  find(db: Database, name: string): Value | undefined {
    return this.#kept.get(db.identity)?.get(name);
  }

  /** The oldest goes where there are too many. */
  keep(db: Database, name: string, made: Value): Value {
    const kept = this.#kept.get(db.identity) ?? new Map<string, Value>();
    this.#kept.set(db.identity, kept);
    if (kept.size >= this.#most) kept.delete(kept.keys().next().value ?? '');
    kept.set(name, made);
    return made;
  }
}
