// How wide a text in Times New Roman is, closely enough to plan columns and to count lines: in thousandths of the letter size.

const narrow = "fijltIJ|'’";
const punctuation = '.,;:/-–!()[] ';
const wide = 'mwMWQO%@&ĐGHNUVXKDCRAÂĂÔƠƯY—';

function widthOf(letter: string): number {
  // Tone marks stand over the letter.
  const bare = letter.normalize('NFD').charAt(0);
  if (/\d/.test(bare)) return 500;
  if (punctuation.indexOf(bare) >= 0) return bare === '.' || bare === ',' || bare === ' ' ? 250 : 330;
  if (narrow.indexOf(bare) >= 0) return 320;
  if (wide.indexOf(bare) >= 0) return 780;
  return bare === bare.toLowerCase() ? 480 : 640;
}

/** In twentieths of a point, for letters of `size` half points; bold ones are a little wider. */
export function textWidthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return (sum / 1000) * size * 10 * (bold ? 1.06 : 1);
}

/** Pieces that a line is never broken within: words, and the two sides of a fraction. */
export function unbroken(text: string): string[] {
  return text.split(/\s+|(?<=\/)/).filter((piece) => piece !== '');
}

/** How many lines a text takes in a column so wide. */
export function linesIn(text: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of unbroken(text)) {
    const needed = textWidthOf(`${piece} `, size);
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    used += needed;
    if (used > width) {
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return lines;
}
