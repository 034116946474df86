// The page that stands in for Google Sheets: opens a document as one of the people and puts all parts together.

import { Book } from './book.ts';
import { tell, toast } from './dialogs.ts';
import { Frames } from './frames.ts';
import { bindHeader, drawHeader, type HeaderState } from './header.ts';
import { listen, server } from './link.ts';
import { closeMenu } from './popup-menu.ts';
import { Surface } from './surface.ts';
import { bindTabs, drawTabs, sheetBeside } from './tabs.ts';
import type { Person, RunOutcome } from './wire.ts';

let start = await server.start();
let person = start.people[0]!;
let menu: HeaderState['menu'];
let book: Book | undefined;

const surface = new Surface({
  edit: (edit, options) => void book?.edit(edit, options),
  nextSheet(direction) {
    const sheet = book && sheetBeside(book.view, direction);
    if (sheet !== undefined) void book?.show(sheet);
  },
});

const frames = new Frames({
  frameOrigin: start.frameOrigin,
  run(functionName, args) {
    surface.settle();
    return book!.run(functionName, args);
  },
  focusGrid: () => surface.focus(),
});

const tabs = document.getElementById('tabs')!;
bindTabs(tabs);
bindHeader(headerState, {
  openDocument: (id) => void open(person, id),
  async createDocument(name) {
    const made = await server.create({ person: person.email, name });
    start = made.start;
    await open(personWith(person.email), made.id);
  },
  become: (next) => void open(next),
  async moveClock(date) {
    start = { ...start, now: (await server.moveClock({ date })).now };
    drawHeader(headerState());
  },
  undo: () => void book?.edit({ kind: 'undo' }),
  redo: () => void book?.edit({ kind: 'redo' }),
  insert(kind) {
    if (kind === 'addSheet') void book?.edit({ kind: 'addSheet' }, { follow: true });
    else surface.insert(kind);
  },
  note: () => void surface.openNote(),
  async runMenu(functionName) {
    surface.settle();
    await book?.run(functionName, '[]').catch(() => undefined);
  },
});
document.getElementById('panel-close')!.addEventListener('click', () => {
  frames.closeSidebar();
  surface.focus();
});

listen({
  document(id, version) {
    if (book?.actor.document === id) void book.changed(version);
  },
  clock(now) {
    start = { ...start, now };
    drawHeader(headerState());
  },
  connected: (yes) => showStatus(yes ? '' : 'Mất kết nối với bàn thử…'),
});

const asked = new URLSearchParams(location.search);
await open(personWith(asked.get('person')), asked.get('document'));

/** Opens a document (the person's first one unless told) the way Google does: closes sidebars, runs the add-on's onOpen. */
async function open(who: Person, wanted?: string | null): Promise<void> {
  closeMenu();
  surface.settle();
  const chosen = who.documents.find((one) => one.id === wanted) ?? who.documents[0];
  if (!chosen) {
    await tell('Chưa có bảng tính', `${who.name} chưa có bảng tính nào.`);
    return;
  }
  const actor = { person: who.email, document: chosen.id };
  let answer: Awaited<ReturnType<typeof server.open>>;
  try {
    answer = await server.open(actor);
  } catch (problem) {
    await tell('Không mở được bảng tính', (problem as Error).message);
    return;
  }
  book?.close();
  frames.closeSidebar();
  person = who;
  menu = answer.outcome.menu;
  history.replaceState(null, '', `?${new URLSearchParams({ person: who.email, document: chosen.id })}`);
  book = new Book(actor, answer.view, { drawn, outcome: display, busy }, () => surface.block);
  drawn(answer.view, true);
  display(answer.outcome);
  surface.focus();
  document.body.dataset.ready = `${who.email} ${chosen.id}`;
}

function drawn(view: Book['view'], follow: boolean): void {
  surface.draw(view, follow);
  drawTabs(tabs, view, {
    show(sheet) {
      surface.settle();
      void book?.show(sheet);
    },
    edit: (edit, options) => void book?.edit(edit, options),
  });
  drawHeader(headerState());
}

/** Shows what a run opened, in order; what went wrong comes last. */
async function display({ shown, error, log }: RunOutcome): Promise<void> {
  for (const line of log) console.log(line);
  for (const one of shown) {
    if (one.kind === 'sidebar') frames.showSidebar(one);
    else if (one.kind === 'dialog') frames.showDialog(one);
    else if (one.kind === 'toast') toast(one.text ?? '', one.title);
    else await tell(one.title, one.text ?? '');
  }
  if (error) toast(`${error.name}: ${error.message}`, 'Tiện ích báo lỗi');
}

let wasBusy = false;

function busy(count: number): void {
  document.body.dataset.busy = String(count);
  if (count > 0) showStatus('Đang lưu…');
  else if (wasBusy) showStatus('Đã lưu vào máy của bạn');
  wasBusy = count > 0;
}

function showStatus(text: string): void {
  document.getElementById('status')!.textContent = text;
}

function headerState(): HeaderState {
  const view = book?.view;
  return {
    start,
    person,
    document: { id: view?.id ?? '', name: view?.name ?? '' },
    menu,
    canUndo: view?.canUndo === true,
    canRedo: view?.canRedo === true,
  };
}

function personWith(email: string | null): Person {
  return start.people.find((one) => one.email === email) ?? start.people[0]!;
}
