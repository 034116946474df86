// What is left to do in a period. Missing is not wrong: an empty cell is counted by itself, and nobody is blamed for it.
import type { Code, Severity } from './codes.ts';

/** Codes that say only that something has not been filled in yet. */
const gaps: readonly Code[] = ['R01.empty', 'R01.unconfirmed', 'R01.quarter-unfilled', 'R22.empty'];

export function isGap({ code }: { code: Code }): boolean {
  return gaps.indexOf(code) >= 0;
}

/** A finding with the place where it is put right and what was said to it. */
interface Placed {
  code: Code;
  severity: Severity;
  answer: string | null;
  sheet: string;
  cell: string;
}

export interface Left {
  missing: number;
  wrong: number;
  toExplain: number;
  /** Where something is missing: each tab with its first empty cell. */
  sheets: { sheet: string; missing: number; cell: string }[];
}

export function leftOf(findings: readonly Placed[]): Left {
  const open = findings.filter(({ answer }) => answer === null);
  const missing = open.filter(isGap);
  const others = open.filter((finding) => !isGap(finding));
  const sheets = new Map<string, { sheet: string; missing: number; cell: string }>();
  for (const { sheet, cell } of missing) {
    const known = sheets.get(sheet);
    if (known) known.missing += 1;
    else sheets.set(sheet, { sheet, missing: 1, cell });
  }
  return {
    missing: missing.length,
    wrong: others.filter(({ severity }) => severity === 'error').length,
    toExplain: others.filter(({ severity }) => severity === 'warning').length,
    sheets: [...sheets.values()],
  };
}
