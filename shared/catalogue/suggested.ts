// A suggestion standing in a cell: last year's content behind words that say what it is. A cell with one is not filled in:
// it says so itself, wherever it is copied to, and is read as empty until somebody confirms it or types over it.

/** How a suggestion begins; the content follows on a line of its own. */
export const suggestionMark = 'Gợi ý năm trước:';

export function suggestionText(content: string): string {
  return `${suggestionMark}\n${content}`;
}

/** The content of a suggestion; null where a cell holds none. */
export function suggestedIn(cell: string): string | null {
  const match = /^\s*gợi\s+ý\s+năm\s+trước\s*:([\s\S]*)$/i.exec(cell.normalize('NFC'));
  return match ? (match[1] ?? '').trim() : null;
}
