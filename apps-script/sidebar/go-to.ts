// Leads from the sidebar to a cell of the spreadsheet.
import type { ShownPeriod } from '../sheets/shown-period.ts';
import { call, say } from './call.ts';

interface Place {
  sheet: string;
  cell: string;
  /** What stands there was taken for a percentage or a day, and is about to be typed over. */
  toCorrect?: boolean;
}

let told: (shown: ShownPeriod) => void = () => undefined;

/** Who wants to know when a cell out of sight brought the whole year back. */
export function whenShown(listener: (shown: ShownPeriod) => void): void {
  told = listener;
}

/** Selects the cell; why it cannot is said at the foot. */
export async function goTo({ sheet, cell, toCorrect = false }: Place): Promise<void> {
  const outcome = await call('Đang đến ô…', 'goToCell', { sheet, cell, toCorrect });
  if (!outcome.ok) say(`${outcome.title} ${outcome.detail}`);
  else if (outcome.shown) told(outcome.shown);
}
