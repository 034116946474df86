// The tabs of a document's sheets: switch, rename, move, hide, add, delete.

import type { DocumentView, Edit } from '../protocol.ts';
import { askFor, confirm } from './dialogs.ts';
import { openMenu } from './popup-menu.ts';

/** What the tabs lead to. */
export interface TabActions {
  show(sheet: number): void;
  edit(edit: Edit, options?: { follow?: true }): void;
}

/** Draws the tab bar for `view`. */
export function drawTabs(bar: HTMLElement, view: DocumentView, actions: TabActions): void {
  const list = bar.querySelector<HTMLElement>('[role=tablist]')!;
  const shown = view.tabs.filter((tab) => !tab.hidden);
  const focused = document.activeElement?.closest<HTMLElement>('[role=tab]')?.dataset.sheet;
  list.replaceChildren(
    ...shown.map((tab) => {
      const element = document.createElement('button');
      element.type = 'button';
      element.setAttribute('role', 'tab');
      element.dataset.sheet = String(tab.id);
      const current = tab.id === view.sheet.id;
      element.setAttribute('aria-selected', String(current));
      element.setAttribute('aria-controls', 'grid');
      element.tabIndex = current ? 0 : -1;
      element.textContent = tab.name;
      if (tab.tabColor !== undefined) element.style.boxShadow = `inset 0 -3px ${tab.tabColor}`;
      element.draggable = true;
      return element;
    }),
  );
  if (focused !== undefined) list.querySelector<HTMLElement>(`[data-sheet="${focused}"]`)?.focus();
  list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  current = { view, actions };
}

/** Binds mouse and keys of the tab bar, once. */
export function bindTabs(bar: HTMLElement): void {
  const list = bar.querySelector<HTMLElement>('[role=tablist]')!;
  list.addEventListener('click', (event) => {
    const sheet = sheetOf(event);
    if (sheet !== undefined && sheet !== current?.view.sheet.id) current?.actions.show(sheet);
  });
  list.addEventListener('dblclick', (event) => {
    const sheet = sheetOf(event);
    if (sheet !== undefined) void rename(sheet);
  });
  list.addEventListener('contextmenu', (event) => {
    const sheet = sheetOf(event);
    if (sheet === undefined) return;
    event.preventDefault();
    openSheetMenu(sheet, { x: event.clientX, y: event.clientY });
  });
  list.addEventListener('keydown', (event) => {
    const sheet = sheetOf(event);
    if (sheet === undefined) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
      const index = tabs.indexOf(event.target as HTMLElement) + (event.key === 'ArrowRight' ? 1 : -1);
      tabs[index]?.focus();
    } else if (event.key === 'F2') void rename(sheet);
    else if (event.key === 'ContextMenu' || (event.key === 'ArrowDown' && event.altKey)) {
      openSheetMenu(sheet, (event.target as HTMLElement).getBoundingClientRect());
    } else return;
    event.preventDefault();
  });
  list.addEventListener('wheel', ({ deltaY }) => list.scrollBy(deltaY, 0), { passive: true });
  bindDragging(list);
  bar.querySelector('#add-sheet')!.addEventListener('click', () => {
    current?.actions.edit({ kind: 'addSheet' }, { follow: true });
  });
  const all = bar.querySelector<HTMLElement>('#all-sheets')!;
  all.addEventListener('click', () => {
    if (!current) return;
    const { view, actions } = current;
    openMenu(
      all.getBoundingClientRect(),
      'Tất cả trang tính',
      view.tabs.map((tab) => ({
        label: tab.name,
        checked: tab.id === view.sheet.id,
        ...(tab.hidden ? { detail: 'đang ẩn' } : {}),
        run: () => {
          if (tab.hidden) actions.edit({ kind: 'showSheet', sheet: tab.id });
          actions.show(tab.id);
        },
      })),
    );
  });
}

/** The sheet before or after the shown one, among those that are not hidden. */
export function sheetBeside(view: DocumentView, direction: 1 | -1): number | undefined {
  const shown = view.tabs.filter((tab) => !tab.hidden);
  return shown[shown.findIndex((tab) => tab.id === view.sheet.id) + direction]?.id;
}

let current: { view: DocumentView; actions: TabActions } | undefined;

function openSheetMenu(sheet: number, at: DOMRect | { x: number; y: number }): void {
  if (!current) return;
  const { view, actions } = current;
  const index = view.tabs.findIndex((tab) => tab.id === sheet);
  const shown = view.tabs.filter((tab) => !tab.hidden);
  const place = shown.findIndex((tab) => tab.id === sheet);
  const positionOf = (neighbour: { id: number } | undefined) =>
    view.tabs.findIndex((tab) => tab.id === neighbour?.id) + 1;
  openMenu(at, `Trang tính ${view.tabs[index]!.name}`, [
    { label: 'Đổi tên', run: () => void rename(sheet) },
    {
      label: 'Chuyển sang trái',
      disabled: place === 0,
      run: () => actions.edit({ kind: 'moveSheet', sheet, to: positionOf(shown[place - 1]) }),
    },
    {
      label: 'Chuyển sang phải',
      disabled: place === shown.length - 1,
      run: () => actions.edit({ kind: 'moveSheet', sheet, to: positionOf(shown[place + 1]) }),
    },
    'line',
    {
      label: 'Ẩn trang tính',
      disabled: shown.length === 1,
      run: () => actions.edit({ kind: 'hideSheet', sheet }, { follow: true }),
    },
    { label: 'Xóa', disabled: shown.length === 1, run: () => void remove(sheet) },
  ]);
}

async function rename(sheet: number): Promise<void> {
  const tab = current?.view.tabs.find((one) => one.id === sheet);
  if (!tab) return;
  const name = await askFor('Đổi tên trang tính', tab.name, { label: 'Tên trang tính' });
  if (name !== undefined && name !== tab.name) current?.actions.edit({ kind: 'renameSheet', sheet, name });
}

async function remove(sheet: number): Promise<void> {
  const tab = current?.view.tabs.find((one) => one.id === sheet);
  if (!tab) return;
  const sure = await confirm(
    'Xóa trang tính?',
    `Trang tính «${tab.name}» và toàn bộ nội dung sẽ bị xóa.`,
    'Xóa',
  );
  if (sure) current?.actions.edit({ kind: 'deleteSheet', sheet }, { follow: true });
}

function bindDragging(list: HTMLElement): void {
  let dragged: number | undefined;
  list.addEventListener('dragstart', (event) => {
    dragged = sheetOf(event);
  });
  list.addEventListener('dragover', (event) => {
    if (dragged !== undefined && sheetOf(event) !== undefined) event.preventDefault();
  });
  list.addEventListener('drop', (event) => {
    const target = sheetOf(event);
    if (dragged === undefined || target === undefined || target === dragged || !current) return;
    event.preventDefault();
    const to = current.view.tabs.findIndex((tab) => tab.id === target) + 1;
    current.actions.edit({ kind: 'moveSheet', sheet: dragged, to });
  });
  list.addEventListener('dragend', () => {
    dragged = undefined;
  });
}

function sheetOf(event: Event): number | undefined {
  const id = (event.target as HTMLElement).closest<HTMLElement>('[role=tab]')?.dataset.sheet;
  return id === undefined ? undefined : Number(id);
}
