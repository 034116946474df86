// Rewrites a formula of the sheet for the calculator: other separators, sheets by id, open ends closed, names resolved.

import { boxName, columnLetters } from './address.ts';
import type { DocumentState, SheetState } from './document-state.ts';
import { notInWorkbench } from './exception.ts';
import { type Reference, readFormula, referenceText, type Token } from './formula-text.ts';
import { knownFunctions, spillingFunctions } from './known-functions.ts';

/** What the translation asks about sheets. */
export interface SheetFacts {
  /** The calculator's name for the sheet. */
  nameOf(sheet: number): string;
  /** A row below which these columns are blank; exact lookups need not search further, and blanks cost as much as data. */
  lastRow(sheet: number, fromColumn: number, toColumn: number): number;
  /** A formula reads these columns of the sheet. */
  reads(sheet: number, fromColumn: number, toColumn: number): void;
}

function findSheet(state: DocumentState, name: string): SheetState | undefined {
  const wanted = name.toLowerCase();
  return state.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

function translateReference(
  reference: Reference,
  home: SheetState,
  state: DocumentState,
  facts: SheetFacts,
  searched: boolean,
): string {
  const sheet = reference.sheet === undefined ? home : findSheet(state, reference.sheet);
  if (!sheet) return '#REF!';
  const prefix = `${facts.nameOf(sheet.id)}!`;
  const { from, to } = reference;
  if (!to) {
    facts.reads(sheet.id, from.column, from.column);
    return prefix + referenceText({ from });
  }
  const first = `${columnLetters(from.column || 1)}${from.row || 1}`;
  const lastColumn = to.column || sheet.maxColumns;
  facts.reads(sheet.id, from.column || 1, lastColumn);
  const end = to.row || sheet.maxRows;
  const used = searched ? facts.lastRow(sheet.id, from.column || 1, lastColumn) : end;
  const last = `${columnLetters(lastColumn)}${Math.max(from.row || 1, Math.min(end, used))}`;
  return `${prefix}${first}:${last}`;
}

/** The formula's tokens as the calculator writes them, its blank-keeping wrappers included. */
export function translateFormula(
  formula: string,
  home: SheetState,
  state: DocumentState,
  facts: SheetFacts,
): string {
  const tokens = readFormula(formula.slice(1)).filter(
    (token) => token.kind !== 'space' || token.text === ' ',
  );
  const first = tokens.find((token) => token.kind !== 'space');
  if (first?.kind === 'function' && spillingFunctions.has(first.text.toUpperCase())) {
    throw notInWorkbench(
      `formula not in the workbench: ${first.text.toUpperCase()} that fills more than one cell`,
    );
  }
  if (tokens.length === 1 && first?.kind === 'reference' && first.reference.to) {
    throw notInWorkbench('formula not in the workbench: a block of cells without { }');
  }
  return `=${keepBlank(tokens, (part) => translateTokens(part, home, state, facts))}`;
}

function translateTokens(tokens: Token[], home: SheetState, state: DocumentState, facts: SheetFacts): string {
  const depth: { sign: string; called: string; argument: number }[] = [];
  let called = '';
  let text = '';
  for (const token of tokens) {
    const inner = depth.at(-1);
    switch (token.kind) {
      case 'reference': {
        const searched = inner?.called === 'VLOOKUP' && inner.argument === 1;
        text += translateReference(token.reference, home, state, facts, searched);
        break;
      }
      case 'function': {
        const name = token.text.toUpperCase();
        if (!knownFunctions.has(name)) throw notInWorkbench(`formula not in the workbench: ${name}`);
        text += name;
        called = name;
        break;
      }
      case 'name':
        text += translateName(token.text, state, facts);
        break;
      case 'error':
        text += token.text.slice(token.text.lastIndexOf('!', token.text.length - 2) + 1);
        break;
      default:
        if (token.text === '(' || token.text === '{') {
          depth.push({ sign: token.text, called: token.text === '(' ? called : '', argument: 0 });
          called = '';
        } else if (token.text === ')' || token.text === '}') depth.pop();
        if (inner && (token.text === ';' || token.text === ',')) inner.argument++;
        if (token.text === ';' && inner?.sign !== '{') text += ',';
        else text += token.text === '\\' ? ',' : token.text;
    }
  }
  return text;
}

function translateName(name: string, state: DocumentState, facts: SheetFacts): string {
  if (/^(true|false)$/i.test(name)) return name.toUpperCase();
  const found = state.names.find((named) => named.name.toLowerCase() === name.toLowerCase());
  if (!found) return '#NAME?';
  // A name outlives its sheet, and points nowhere.
  if (!state.sheets.some((sheet) => sheet.id === found.sheet)) return '#REF!';
  facts.reads(found.sheet, found.box.column, found.box.column + found.box.columns - 1);
  return `${facts.nameOf(found.sheet)}!${boxName(found.box)}`;
}

/** Where a branch of IF and its like is a bare cell, Google passes its blankness on; the calculator would make it 0. */
function keepBlank(tokens: Token[], write: (part: Token[]) => string): string {
  const part = trim(tokens);
  const [only] = part;
  if (part.length === 1 && only?.kind === 'reference' && !only.reference.to) {
    const cell = write(part);
    return cell === '#REF!' ? cell : `IF(ISBLANK(${cell}),"",${cell})`;
  }
  const call = callOf(part);
  const branches = call && valueBranches[call.name];
  if (!call || !branches) return write(part);
  const written = call.arguments.map((argument, i) =>
    branches.includes(i) ? keepBlank(argument, write) : write(argument),
  );
  return `${call.name}(${written.join(',')})`;
}

const valueBranches: Record<string, number[]> = { IF: [1, 2], IFERROR: [0, 1], IFNA: [0, 1] };

function trim(tokens: Token[]): Token[] {
  let start = 0;
  let end = tokens.length;
  while (tokens[start]?.kind === 'space') start++;
  while (end > start && tokens[end - 1]?.kind === 'space') end--;
  return tokens.slice(start, end);
}

/** The call that the tokens are from first to last, with its arguments apart. */
function callOf(tokens: Token[]): { name: string; arguments: Token[][] } | undefined {
  const [name, open] = tokens;
  if (name?.kind !== 'function' || open?.text !== '(' || tokens.at(-1)?.text !== ')') return undefined;
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isSign = token.kind === 'sign';
    if (isSign && (token.text === ')' || token.text === '}')) {
      depth--;
      if (depth === 0)
        return i === tokens.length - 1 ? { name: name.text.toUpperCase(), arguments: parts } : undefined;
    }
    if (depth === 1 && isSign && (token.text === ';' || token.text === ',')) parts.push([]);
    else if (depth > 0) parts.at(-1)!.push(token);
    if (isSign && (token.text === '(' || token.text === '{')) depth++;
  }
  return undefined;
}
