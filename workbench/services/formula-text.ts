// A small reader of formulas: it finds references, names, texts and separators, and leaves the rest as it stands.

import { columnLetters, columnNumber, quotedSheetName } from './address.ts';

/** One end of a reference; 0 where an open-ended reference (`A3:R`, `2:5`) leaves the row or column out. */
export interface Corner {
  row: number;
  column: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface Reference {
  /** Absent when the formula leaves the sheet out. */
  sheet?: string;
  from: Corner;
  /** Absent for a single cell. */
  to?: Corner;
}

export type Token =
  | { kind: 'reference'; text: string; reference: Reference }
  | { kind: 'text' | 'function' | 'name' | 'number' | 'error' | 'space' | 'sign'; text: string };

const corner = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?[1-9]\d*`;
const area = `${corner}(?::(?:${corner}|${column}(?![A-Za-z0-9_])|${row}))?|${column}:${column}(?:\\$?[1-9]\\d*)?|${row}:${row}`;
const sheet = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;

const pattern = new RegExp(
  [
    `(?<string>"(?:[^"]|"")*")`,
    `(?<error>(?:${sheet})?#(?:REF!|DIV/0!|N/A|VALUE!|NAME\\?|NUM!|NULL!|ERROR!))`,
    `(?<reference>(?:${sheet})?(?:${area})(?![\\p{L}\\p{N}_(!]))`,
    String.raw`(?<function>[\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()`,
    String.raw`(?<name>(?:${sheet})?[\p{L}_][\p{L}\p{N}_.]*)`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<sign><>|<=|>=|[\s\S])`,
  ].join('|'),
  'uy',
);

function readCorner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const onlyRow = match?.[2] === '';
  return {
    columnFixed: match?.[1] === '$' && !onlyRow,
    column: match?.[2] ? columnNumber(match[2]) : 0,
    rowFixed: match?.[3] === '$' || (onlyRow === true && match?.[1] === '$'),
    row: match?.[4] ? Number(match[4]) : 0,
  };
}

export function readReference(text: string): Reference {
  const bang = text.lastIndexOf('!');
  const [from = '', to] = text.slice(bang + 1).split(':');
  const reference: Reference = { from: readCorner(from) };
  if (to !== undefined) reference.to = readCorner(to);
  if (bang >= 0) {
    const name = text.slice(0, bang);
    reference.sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  }
  return reference;
}

function cornerText(end: Corner): string {
  const letters = end.column ? `${end.columnFixed ? '$' : ''}${columnLetters(end.column)}` : '';
  return `${letters}${end.row ? `${end.rowFixed ? '$' : ''}${end.row}` : ''}`;
}

export function referenceText(reference: Reference): string {
  const prefix = reference.sheet === undefined ? '' : `${quotedSheetName(reference.sheet)}!`;
  return `${prefix}${cornerText(reference.from)}${reference.to ? `:${cornerText(reference.to)}` : ''}`;
}

/** Formulas read before; the same few hundred are asked for again with every structural edit. */
const known = new Map<string, readonly Token[]>();
const knownLimit = 20_000;

/** Splits a formula (with or without its `=`) into tokens; joining their texts gives the formula back. */
export function readFormula(formula: string): readonly Token[] {
  let tokens = known.get(formula);
  if (!tokens) {
    tokens = tokensOf(formula);
    if (known.size >= knownLimit) known.clear();
    known.set(formula, tokens);
  }
  return tokens;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(formula); match; match = pattern.exec(formula)) {
    const groups = match.groups ?? {};
    const text = match[0];
    if (groups.reference !== undefined)
      tokens.push({ kind: 'reference', text, reference: readReference(text) });
    else if (groups.string !== undefined) tokens.push({ kind: 'text', text });
    else if (groups.error !== undefined) tokens.push({ kind: 'error', text });
    else if (groups.function !== undefined) tokens.push({ kind: 'function', text });
    else if (groups.name !== undefined) tokens.push({ kind: 'name', text });
    else if (groups.number !== undefined) tokens.push({ kind: 'number', text });
    else tokens.push({ kind: groups.space === undefined ? 'sign' : 'space', text });
    if (pattern.lastIndex >= formula.length) break;
  }
  return tokens;
}

/** The formula with every reference replaced by what `change` gives back; the same text where nothing changes. */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | '#REF!',
): string {
  let text = '';
  for (const token of readFormula(formula)) {
    if (token.kind !== 'reference') {
      text += token.text;
      continue;
    }
    const changed = change(token.reference);
    if (changed === token.reference) text += token.text;
    else text += changed === '#REF!' ? changed : referenceText(changed);
  }
  return text;
}
