// The catalogue in force: every form and table, in the order in which they stand in the workbook.
import type { Catalogue } from './catalogue.ts';
import { formD } from './forms/d.ts';
import { formE } from './forms/e.ts';
import { formF } from './forms/f.ts';
import { formH } from './forms/h.ts';
import { formI } from './forms/i.ts';
import { formK } from './forms/k.ts';
import { tables } from './forms/tables.ts';

export const catalogue: Catalogue = {
  version: '2026.1',
  forms: [formD, formE, formF, formH, formI, formK],
  tables,
};
