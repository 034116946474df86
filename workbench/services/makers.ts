// Where service classes find each other's constructors without importing one another in a circle.

import type { Box, OpenEdges } from './address.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export interface Makers {
  range(sheet: number, box: Box, open?: OpenEdges): Range;
  sheet(id: number): Sheet;
  spreadsheet(): Spreadsheet;
}

export const make = {} as Makers;
