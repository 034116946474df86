// The page that stands in for Google Sheets: opens a document as one of the people and puts all parts together.

import type { Edit } from '../protocol.ts';
import { Book } from './book.ts';
import { tell, toast } from './dialogs.ts';
import { Frames } from './frames.ts';
import { bindHeader, drawHeader, type HeaderState } from './header.ts';
import { listen, server } from './link.ts';
import { showOutbox } from './outbox.ts';
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
    try {
      start = { ...start, now: (await server.moveClock({ date })).now };
      drawHeader(headerState());
    } catch (problem) {
      await tell('Không chuyển được ngày', (problem as Error).message);
    }
  },
  async showOutbox() {
    try {
      await showOutbox(await server.mails(person.email), person.name);
    } catch (problem) {
      await tell('Không xem được thư', (problem as Error).message);
    }
  },
  undo: () => edit({ kind: 'undo' }),
  redo: () => edit({ kind: 'redo' }),
  insert(kind) {
    surface.settle();
    if (kind === 'addSheet') edit({ kind: 'addSheet' }, { follow: true });
    else surface.insert(kind);
  },
  note: () => void surface.openNote(),
  async runMenu(functionName) {
    surface.settle();
    await book?.run(functionName, '[]').catch((problem: Error) => tell('Tiện ích báo lỗi', problem.message));
  },
});
document.getElementById('panel-close')!.addEventListener('click', () => {
  frames.closeSidebar();
  surface.focus();
});

// Tab belongs to the grid; F6 leads out of it and around the page.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const areas = ['.grid .field', '#tabs [aria-selected=true]', '#sidebar', '#document-name', '#address'];
  const there = areas.flatMap((area) => document.querySelector<HTMLElement>(area) ?? []);
  const at = there.indexOf(document.activeElement as HTMLElement);
  there.at((at + (event.shiftKey ? -1 : 1)) % there.length)?.focus();
});

listen({
  document(id, version) {
    if (book?.actor.document === id) void book.changed(version);
  },
  clock(now) {
    start = { ...start, now };
    drawHeader(headerState());
  },
  connected(yes) {
    showStatus(yes ? '' : 'Mất kết nối với bàn thử…');
    if (yes) void book?.changed();
  },
});

const asked = new URLSearchParams(location.search);
await open(personWith(asked.get('person')), asked.get('document'));

/** Opens a document (the person's first one unless told) the way Google does: closes sidebars, runs the add-on's onOpen. */
async function open(who: Person, wanted?: string | null): Promise<void> {
  closeMenu();
  surface.settle();
  await book?.settled();
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
  void display(answer.outcome);
  const { error } = answer.outcome;
  if (error) toast(`${error.name}: ${error.message}`, 'onOpen của tiện ích báo lỗi');
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
    edit,
  });
  drawHeader(headerState());
}

/** Shows what a run opened, in order. */
async function display({ shown, log }: RunOutcome): Promise<void> {
  for (const line of log) console.log(line);
  for (const one of shown) {
    if (one.kind === 'sidebar') frames.showSidebar(one);
    else if (one.kind === 'dialog') frames.showDialog(one);
    else if (one.kind === 'toast') toast(one.text ?? '', one.title);
    else await tell(one.title || 'Thông báo', one.text ?? '');
  }
}

/** Sends an edit from outside the grid, after what is being typed there. */
function edit(change: Edit, options?: { follow?: true }): void {
  surface.settle();
  void book?.edit(change, options);
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
