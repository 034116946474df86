// Tables drawn in tests, as an officer would sketch them on paper: one line a row, bars between the cells.

/** The rows of a drawn table; cells are trimmed, lines without a bar and ruling lines are left out. */
export function drawn(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.includes('|') && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}
