// Leads from the sidebar to a cell of the spreadsheet.
import type { ShownPeriod } from '../sheets/shown-period.ts';
import { call, say } from './call.ts';

interface Place {
  sheet: string;
  cell: string;
}

let told: (shown: ShownPeriod) => void = () => undefined;

/** Who wants to know when a cell out of sight brought the whole year back. */
export function whenShown(listener: (shown: ShownPeriod) => void): void {
  told = listener;
}

/** Selects the cell; why it cannot is said at the foot. */
export async function goTo({ sheet, cell }: Place): Promise<void> {
  const outcome = await call('Đang đến ô…', 'goToCell', { sheet, cell });
  if (!outcome.ok) say(`${outcome.title} ${outcome.detail}`);
  else if (outcome.shown) told(outcome.shown);
}
