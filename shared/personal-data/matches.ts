// Every place where a pattern matches; the language level of `shared/` has no `matchAll`.

export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const fresh = new RegExp(pattern.source, pattern.flags);
  for (;;) {
    const match = fresh.exec(text);
    if (!match) return found;
    found.push(match);
    if (match[0] === '') fresh.lastIndex += 1;
  }
}
