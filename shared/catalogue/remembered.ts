// What is worked out of a catalogue, or a part of one, is worked out once: neither ever changes.

/** The same function, which remembers its answer for each object. */
export function remembered<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { made: To }>();
  return (from) => {
    const found = known.get(from);
    if (found) return found.made;
    const made = make(from);
    known.set(from, { made });
    return made;
  };
}
