// Rows that the add-on wrote, found again among the district's own.

/** Longest common sequence of two lists, as pairs of positions: the district's own rows are in only one of them. */
export function inCommon(found: readonly string[], expected: readonly string[]): [number, number][] {
  const alike = (i: number, j: number) => found[i] === expected[j];
  const best: number[][] = found.map(() => []);
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = found.length - 1; i >= 0; i--) {
    const row: number[] = new Array(expected.length).fill(0);
    best[i] = row;
    for (let j = expected.length - 1; j >= 0; j--) {
      row[j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), row[j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < found.length && j < expected.length) {
    if (alike(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
