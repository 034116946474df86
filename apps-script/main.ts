// What Google calls: menu entries and triggers by their names, which are for ever, and through `run` everything that the
// sidebar may ask for. `scripts/build-addon.ts` makes a top-level function of each.
import { guarded, type Outcome } from './actions/answer.ts';
import { type FunctionName, functions } from './functions.ts';
import { installMenu, showSidebar } from './menu.ts';
import { acceptTyped } from './sheets/cell-rules.ts';
import { noteEdit } from './sheets/work-log.ts';

export { functions };

export function onOpen(): void {
  installMenu();
}

export function onInstall(): void {
  installMenu();
}

/** Google calls it after a person has edited cells: a simple trigger, which may neither fetch nor know who it was. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  noteEdit(event);
  acceptTyped(event);
}

export function openSidebar(): void {
  showSidebar('workbook');
}

export function openInstallation(): void {
  showSidebar('installation');
}

/** Runs a function of the table for the sidebar, whose types `call` has checked. */
export function run(name: FunctionName, args: ArrayLike<unknown>): Outcome<object> {
  const action = functions[name] as (...args: unknown[]) => Outcome<object>;
  return guarded(() => action(...Array.from(args)));
}
