// The top of the page: document, menus, the assumed date, and who the newcomer is being.

import type { RunReport } from '../protocol.ts';
import { askFor, tell } from './dialogs.ts';
import { type Entry, openMenu } from './popup-menu.ts';
import type { Person, Start } from './wire.ts';

/** What the top of the page leads to. */
export interface HeaderActions {
  openDocument(id: string): void;
  createDocument(name: string): void;
  become(person: Person): void;
  moveClock(date: string): void;
  undo(): void;
  redo(): void;
  insert(kind: 'insertRows' | 'insertColumns' | 'addSheet'): void;
  note(): void;
  runMenu(functionName: string): void;
  showOutbox(): void;
}

/** What the top of the page shows. */
export interface HeaderState {
  start: Start;
  person: Person;
  document: { id: string; name: string };
  menu: RunReport['menu'];
  canUndo: boolean;
  canRedo: boolean;
}

/** Binds the buttons; `state` is asked whenever one is pressed. */
export function bindHeader(state: () => HeaderState, actions: HeaderActions): void {
  opens('document-name', 'Bảng tính', () => documentEntries(state(), actions));
  opens('menu-file', 'Tệp', () => documentEntries(state(), actions));
  opens('menu-edit', 'Chỉnh sửa', () => [
    { label: 'Hoàn tác', keys: 'Ctrl+Z', disabled: !state().canUndo, run: actions.undo },
    { label: 'Làm lại', keys: 'Ctrl+Y', disabled: !state().canRedo, run: actions.redo },
  ]);
  opens('menu-insert', 'Chèn', () => [
    { label: 'Hàng ở trên', run: () => actions.insert('insertRows') },
    { label: 'Cột bên trái', run: () => actions.insert('insertColumns') },
    { label: 'Trang tính', run: () => actions.insert('addSheet') },
    'line',
    { label: 'Ghi chú', keys: 'Shift+F2', run: actions.note },
  ]);
  opens('menu-extensions', 'Tiện ích mở rộng', () => addonEntries(state(), actions));
  opens('person', 'Bạn đang là', () =>
    state().start.people.map((person) => ({
      label: person.name,
      detail: person.title,
      checked: person.email === state().person.email,
      run: () => actions.become(person),
    })),
  );
  byId('date').addEventListener('click', async () => {
    const text = await askFor('Ngày giả định', dateText(state().start.now), {
      label: 'Chuyển đến ngày (ngày/tháng/năm)',
      explain: 'Thời gian trong bàn thử chỉ đi tới: hạn nộp, ngày nộp và báo cáo đều tính theo ngày này.',
    });
    if (text === undefined || text === dateText(state().start.now)) return;
    const date = dateOf(text);
    if (date === undefined)
      await tell('Ngày chưa đúng', 'Gõ ngày theo dạng ngày/tháng/năm, ví dụ 05/01/2017.');
    else actions.moveClock(date);
  });
  byId('outbox').addEventListener('click', actions.showOutbox);
  byId('undo').addEventListener('click', actions.undo);
  byId('redo').addEventListener('click', actions.redo);
}

/** Draws what the state says. */
export function drawHeader({ start, person, document: open, canUndo, canRedo }: HeaderState): void {
  byId('document-name').textContent = open.name;
  document.title = `${open.name} – Bàn thử`;
  const [name, title] = byId('person').querySelectorAll('span');
  name!.textContent = `Bạn đang là: ${person.name}`;
  title!.textContent = person.title;
  byId('note').textContent = start.note;
  byId('date').textContent = `Ngày giả định: ${dateText(start.now)}`;
  (byId('undo') as HTMLButtonElement).disabled = !canUndo;
  (byId('redo') as HTMLButtonElement).disabled = !canRedo;
}

/** The day in Vietnam, as 05/01/2017. */
function dateText(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
}

/** Reads 5/1/2017 as 2017-01-05. */
function dateOf(text: string): string | undefined {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const date = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? date : undefined;
}

function documentEntries({ person, document: open }: HeaderState, actions: HeaderActions): Entry[] {
  return [
    { heading: `Bảng tính của ${person.name}` },
    ...person.documents.map((one) => ({
      label: one.name,
      checked: one.id === open.id,
      run: () => actions.openDocument(one.id),
    })),
    'line',
    {
      label: 'Tạo bảng tính mới',
      run: async () => {
        const name = await askFor('Tạo bảng tính mới', 'Bảng tính chưa có tiêu đề', {
          label: 'Tên bảng tính',
        });
        if (name !== undefined && name.trim() !== '') actions.createDocument(name.trim());
      },
    },
  ];
}

function addonEntries({ menu }: HeaderState, actions: HeaderActions): Entry[] {
  if (!menu) return [{ label: 'Tiện ích không thêm mục nào', disabled: true, run: () => {} }];
  const items = menu.items.map((item): Entry => {
    if (item.separator) return 'line';
    const { label, functionName } = item;
    if (functionName === undefined) return { heading: label };
    return { label, run: () => actions.runMenu(functionName) };
  });
  return [{ heading: menu.title }, ...items];
}

function opens(id: string, label: string, entries: () => Entry[]): void {
  const button = byId(id);
  button.setAttribute('aria-haspopup', 'menu');
  button.addEventListener('click', () => openMenu(button.getBoundingClientRect(), label, entries()));
}

function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}
