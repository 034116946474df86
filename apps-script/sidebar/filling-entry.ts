// One repeating table of «Điền lần lượt»: an entry is a card with what it must have first; the row before can be repeated.
import type { Column } from '../../shared/catalogue/catalogue.ts';
import type { TableRow, Value } from '../../shared/figures/figures.ts';
import type { TableCard } from '../../shared/filling/cards.ts';
import type { Filling } from '../../shared/filling/filling.ts';
import { say } from './call.ts';
import { choiceOf, element } from './element.ts';
import type { ShownCard } from './filling-card.ts';
import { goTo } from './go-to.ts';
import type { FillingRoom } from './rooms.ts';

interface EntryActions {
  add(row: TableRow): void;
  next(): void;
}

/** One column of the entry that is being typed. */
interface AskedColumn {
  column: Column;
  element: HTMLElement;
  control: HTMLElement;
  /** Undefined where it is empty; null where it cannot be read, which is said. */
  read(): Value | undefined | null;
  write(value: Value | undefined): void;
}

/** Entries shown above the card. */
const shownLast = 5;

export function fillingEntry(
  room: FillingRoom,
  filling: Filling,
  card: TableCard,
  actions: EntryActions,
): ShownCard {
  const listed = element('div');
  const message = element('div', { role: 'status' });
  const columns = [...card.first, ...card.more].map((column) => askedColumn(room, column, enter));
  const part = (of: readonly Column[]) =>
    columns.filter(({ column }) => of.indexOf(column) >= 0).map((one) => one.element);
  draw();
  if (card.table.rows) return givenRows(card);
  return {
    element: element(
      'div',
      {},
      listed,
      ...part(card.first),
      card.more.length > 0 &&
        element(
          'details',
          { class: 'more' },
          element('summary', {}, 'Thêm (không bắt buộc)'),
          ...part(card.more),
        ),
      message,
      element(
        'div',
        { class: 'row' },
        element('button', { id: 'add-entry', class: 'primary', click: () => add() }, 'Thêm dòng này'),
        element('button', { click: () => repeat() }, 'Lặp lại dòng trước'),
      ),
    ),
    focus: () => columns[0]?.control.focus(),
    leave,
  };

  /** Whatever is typed and not yet added is not lost by walking on. */
  function leave(): boolean {
    if (columns.every((one) => one.read() === undefined)) return true;
    message.replaceChildren(
      element(
        'div',
        { class: 'said warning' },
        element('p', {}, 'Dòng đang gõ chưa được thêm vào bảng.'),
        element(
          'div',
          { class: 'row' },
          element('button', { click: () => add() }, 'Thêm dòng này'),
          element('button', { click: () => drop() }, 'Bỏ dòng này'),
        ),
      ),
    );
    return false;
  }

  function drop(): void {
    clear();
    actions.next();
  }

  /** On to the next field; from the last required one the entry is added. */
  function enter(from: Column): void {
    const at = columns.findIndex(({ column }) => column === from);
    const empty = columns.every((one) => one.read() === undefined);
    const next = columns[at + 1];
    // An empty card and Enter: there is nothing more to add.
    if (empty) actions.next();
    else if (next && card.first.indexOf(next.column) >= 0) next.control.focus();
    else add();
  }

  function add(): void {
    const row: TableRow = {};
    for (const one of columns) {
      const value = one.read();
      if (value === null) {
        one.control.focus();
        return;
      }
      if (value !== undefined) row[one.column.code] = value;
    }
    const lacking = columns.find(({ column }) => column.required && row[column.code] === undefined);
    if (lacking) {
      message.replaceChildren(
        element('p', { class: 'said error' }, `✗ Còn thiếu «${lacking.column.label}».`),
      );
      lacking.control.focus();
      return;
    }
    actions.add(row);
    clear();
    draw();
    say(`Đã thêm một dòng; kỳ này có ${filling.rows(card.id).length} dòng.`);
    columns[0]?.control.focus();
  }

  function repeat(): void {
    const rows = filling.rows(card.id);
    const last = rows[rows.length - 1];
    if (!last) say('Kỳ này chưa có dòng nào để lặp lại.');
    else for (const one of columns) one.write(last[one.column.code]);
    columns[0]?.control.focus();
  }

  function clear(): void {
    for (const one of columns) one.write(undefined);
    message.replaceChildren();
  }

  function draw(): void {
    const rows = filling.rows(card.id);
    const findings = filling.findings(card).filter(({ severity }) => severity !== 'info');
    listed.replaceChildren(
      element(
        'p',
        {},
        rows.length === 0
          ? 'Kỳ này chưa có dòng nào. Không có thì bấm «Sau».'
          : `Kỳ này đã có ${rows.length} dòng${rows.length > shownLast ? `, ${shownLast} dòng cuối` : ''}:`,
      ),
      element(
        'ul',
        { class: 'units' },
        ...rows.slice(-shownLast).map((row) => element('li', {}, rowWords(room, card, row))),
      ),
      ...findings.map(({ severity, fault, remedy }) =>
        element(
          'div',
          { class: `said ${severity}` },
          element(
            'p',
            {},
            element('strong', {}, severity === 'error' ? '✗ Cần sửa: ' : '⚠ Cần giải trình: '),
            fault,
          ),
          element('p', { class: 'quiet' }, remedy),
        ),
      ),
    );
  }
}

/** A table whose rows are there from the start is filled in where they stand. */
function givenRows({ sheet, table }: TableCard): ShownCard {
  const button = element('button', { click: () => void goTo({ sheet, cell: 'A4' }) }, `Mở trang «${sheet}»`);
  return {
    element: element(
      'div',
      {},
      element('p', {}, `Bảng có sẵn ${table.rows?.length ?? 0} dòng: điền ngay trên trang, rồi bấm «Sau».`),
      button,
    ),
    focus: () => button.focus(),
    leave: () => true,
  };
}

function rowWords(room: FillingRoom, card: TableCard, row: TableRow): string {
  return card.first
    .flatMap((column) => {
      const value = row[column.code];
      return value === undefined ? [] : [room.inWords(value, column)];
    })
    .join(' · ');
}

function askedColumn(room: FillingRoom, column: Column, enter: (from: Column) => void): AskedColumn {
  const id = `dong-${column.code}`;
  const reading = element('div', { id: `${id}-doc`, class: 'reading', role: 'status' });
  const label = column.label + (column.required ? ' *' : '');
  const control = column.options
    ? choiceOf({ id }, [['', '(chọn)'], ...column.options.map(({ code, label }) => [code, label] as const)])
    : element('input', {
        id,
        type: 'text',
        maxlength: '500',
        autocomplete: 'off',
        'aria-describedby': `${id}-doc`,
        input: () => show(),
      });
  control.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).isComposing) return;
    event.preventDefault();
    enter(column);
  });
  return {
    column,
    control,
    element: element(
      'div',
      { class: 'asked' },
      element('label', { for: id }, label),
      column.definition !== undefined && element('p', { class: 'quiet' }, column.definition),
      control,
      reading,
    ),
    read,
    write(value) {
      if (value === undefined) control.value = '';
      else control.value = column.options ? String(value) : room.inWords(value, column);
      reading.replaceChildren();
    },
  };

  function show(): void {
    const typed = room.readTyped(control.value, column);
    reading.className = 'reading';
    const isSaid = typed.state === 'figure' && column.cell !== 'text';
    reading.replaceChildren(...(isSaid ? [element('p', { class: 'ok' }, `→ đọc là ${typed.shown}`)] : []));
  }

  function read(): Value | undefined | null {
    if (column.options) return control.value === '' ? undefined : control.value;
    const typed = room.readTyped(control.value, column);
    if (typed.state === 'empty') return undefined;
    if (typed.state === 'figure' && typeof typed.figure !== 'object') return typed.figure;
    const words =
      typed.state === 'unreadable'
        ? typed
        : { fault: 'Ô này của bảng cần một giá trị.', remedy: 'Không có thì không thêm dòng này.' };
    reading.className = 'reading wrong';
    reading.replaceChildren(
      element('p', {}, element('strong', {}, '✗ '), words.fault),
      element('p', { class: 'quiet' }, words.remedy),
    );
    return null;
  }
}
