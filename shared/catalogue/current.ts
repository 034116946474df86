// The catalogue in force: every form and table, in the order in which they stand in the workbook.
import type { Catalogue } from './catalogue.ts';
import { formA } from './forms/a.ts';
import { formB } from './forms/b.ts';
import { formC } from './forms/c.ts';
import { formD } from './forms/d.ts';
import { formE } from './forms/e.ts';
import { formF } from './forms/f.ts';
import { formG } from './forms/g.ts';
import { formH } from './forms/h.ts';
import { formI } from './forms/i.ts';
import { formK } from './forms/k.ts';
import { formL } from './forms/l.ts';
import { narratives } from './forms/narratives.ts';
import { tables } from './forms/tables.ts';

export const catalogue: Catalogue = {
  version: '2026.4',
  forms: [formA, formB, formC, formD, formE, formF, formG, formH, formI, formK, formL, narratives],
  tables,
};
