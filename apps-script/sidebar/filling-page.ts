// «Điền lần lượt»: one row of the period at a time, for those who fear grids. Reads the workbook once, then works in the
// page; what is typed goes into the spreadsheet behind it.
import type { Field } from '../../shared/catalogue/kinds.ts';
import type { Figure } from '../../shared/figures/figures.ts';
import type { Card, Order } from '../../shared/filling/cards.ts';
import type { Filling, FillingSource } from '../../shared/filling/filling.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { TakenCell } from '../sheets/filled-cells.ts';
import { call, callBehind, say } from './call.ts';
import { failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';
import { fillingCard, type ShownCard } from './filling-card.ts';
import { fillingEntry } from './filling-entry.ts';
import { type FillingQueue, fillingQueue } from './filling-queue.ts';
import { type FillingRoom, inRoom } from './rooms.ts';

/** Draws the page; `back` returns to the workbook's page, reading everything anew. */
export async function fillingPage(page: HTMLElement, period: PeriodState, back: () => void): Promise<void> {
  const read = await call('Đang đọc sổ…', 'readFilling', period.slot);
  const room = read.ok ? await inRoom('filling', 'Đang mở «Điền lần lượt»…', async (one) => one) : read;
  if (read.ok && room.ok) return walk(page, period, back, room.made, read.source, read.unit);
  page.replaceChildren(
    element('button', { class: 'link', click: back }, '← Quay lại'),
    ...[read, room].flatMap((one) => (one.ok ? [] : [failureCard(one)])).slice(0, 1),
  );
}

function walk(
  page: HTMLElement,
  period: PeriodState,
  back: () => void,
  room: FillingRoom,
  first: FillingSource,
  unit: number,
): void {
  let source = first;
  let filling: Filling = room.openFilling(source);
  let order: Order = 'forms';
  let cards = filling.cards(order);
  let at = 0;
  let shown: ShownCard | null = null;
  const begun = Date.now();
  const filled: Field[] = [];
  let reasons: string[] = [];
  /** How many entries each table has, those on their way counted. */
  const entries = new Map<string, number>();
  const title = element('h1', {}, `Điền lần lượt: ${period.name}`);
  title.tabIndex = -1;
  const progress = element('div');
  const orderChoice = choiceOf({ label: 'Thứ tự điền', change: () => reorder(orderChoice.value) }, [
    ['forms', 'Theo biểu'],
    ['suppliers', 'Theo nơi cung cấp số liệu'],
  ] as const);
  const sent = element('div', { class: 'sent', role: 'status' });
  const questions = element('div');
  const area = element('div');
  const queue: FillingQueue = fillingQueue({
    name: `${unit}-${period.period}`,
    slot: period.slot,
    place: (key) => {
      const field = fieldOf(key);
      return field ? filling.place(field) : null;
    },
    tablePlace: (table) => {
      const origin = source.origins[table];
      return origin ? { sheet: origin.sheet, heading: origin.row, keyColumn: origin.column } : null;
    },
    written: (key, figure) => {
      source.standings[key] = room.standingOfFigure(figure);
      return source.standings[key];
    },
    taken: ask,
    moved: readAnew,
    state: (left, failed) => tellSent(left, failed),
  });
  page.replaceChildren(
    element('button', { class: 'link', click: () => void leavePage() }, '← Quay lại'),
    title,
    progress,
    orderChoice,
    questions,
    area,
    sent,
  );
  replay();
  at = Math.max(0, nextOpen(-1));
  draw();

  /** What was typed in an earlier sitting and never arrived stands in the fields again. */
  function replay(): void {
    for (const key of Object.keys(source.standings)) {
      const waiting = queue.waiting(key);
      if (waiting) filling.put(key, waiting.figure);
    }
    for (const { table, row } of queue.entries()) filling.add(table, row);
  }

  function fieldOf(key: string): Field | undefined {
    for (const card of cards) {
      const found = card.sort === 'fields' ? card.fields.find((field) => field.key === key) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  function put(field: Field, figure: Figure | null): void {
    if (figure !== null && filling.figure(field.key) === undefined) filled.push(field);
    filling.put(field.key, figure);
    queue.put(field.key, figure, source.standings[field.key] ?? '');
    tellProgress();
  }

  function draw(): void {
    const card = cards[at];
    tellProgress();
    if (card) drawCard(card);
    else atEnd();
  }

  function drawCard(card: Card): void {
    const heading = element('h2', {}, card.label);
    shown =
      card.sort === 'fields'
        ? fillingCard(room, filling, card, {
            put,
            next: () => forward(),
            reasons,
            said: (reason) => {
              reasons = [reason, ...reasons.filter((one) => one !== reason)];
            },
          })
        : fillingEntry(room, filling, card, {
            add: (row) => {
              const known = entries.get(card.id) ?? (source.book.tables[card.id] ?? []).length;
              entries.set(card.id, known + 1);
              filling.add(card.id, row);
              queue.add({ table: card.id, row, known });
            },
            next: () => forward(),
          });
    const group = room.groupOf(card, order);
    const within = cards.filter((one) => room.groupOf(one, order) === group);
    area.replaceChildren(
      element('p', { class: 'where' }, `${group} · ${within.indexOf(card) + 1}/${within.length}`),
      heading,
      element(
        'details',
        { class: 'definition' },
        element('summary', {}, 'Định nghĩa, ví dụ'),
        element('p', {}, card.definition),
        card.example !== '' && element('p', { class: 'quiet' }, `Ví dụ: ${card.example}`),
      ),
      shown.element,
      element(
        'div',
        { class: 'buttons' },
        element('button', { click: () => backward() }, '‹ Trước'),
        element('button', { click: () => skip() }, 'Bỏ qua'),
        element('button', { id: 'next', class: 'primary', click: () => leaveCard(forward) }, 'Sau ›'),
      ),
    );
    shown.focus();
    area.scrollIntoView({ block: 'nearest' });
  }

  function leaveCard(then: () => void): void {
    if (!shown || shown.leave()) then();
    else say('Xem lại ô này; vẫn đúng thì bấm «Sau» lần nữa, hoặc bấm «Bỏ qua».');
  }

  function forward(): void {
    at += 1;
    draw();
  }

  function backward(): void {
    leaveCard(() => {
      at = Math.max(0, at - 1);
      draw();
    });
  }

  /** What is typed here and cannot be read is left behind; on to the next row that is still empty. */
  function skip(): void {
    const next = nextOpen(at);
    at = next < 0 ? cards.length : next;
    draw();
  }

  /** The next card after a place on which something is missing; -1 where there is none. */
  function nextOpen(after: number): number {
    return cards.findIndex((card, i) => i > after && filling.missing(card).length > 0);
  }

  function atEnd(): void {
    shown = null;
    const left = cards.filter((card) => filling.missing(card).length > 0);
    const heading = element(
      'h2',
      {},
      left.length === 0 ? 'Đã điền đủ.' : `Còn ${left.length} dòng chưa điền.`,
    );
    heading.tabIndex = -1;
    const go = element(
      'button',
      { class: 'primary', click: () => (left.length > 0 ? restart() : void leavePage()) },
      left.length > 0 ? `Xem lại ${left.length} dòng` : 'Về trang chính để nộp',
    );
    area.replaceChildren(
      heading,
      element(
        'p',
        {},
        left.length === 0
          ? 'Mọi ô bắt buộc của kỳ này đã có số liệu hoặc lý do.'
          : 'Những dòng này còn trống: điền, hoặc ghi lý do không có số liệu.',
      ),
      element(
        'div',
        { class: 'buttons' },
        go,
        left.length > 0 && element('button', { click: () => void leavePage() }, 'Về trang chính'),
      ),
    );
    heading.focus();
  }

  function restart(): void {
    at = Math.max(0, nextOpen(-1));
    draw();
  }

  function reorder(wanted: Order): void {
    const here = cards[at]?.id;
    order = wanted;
    cards = filling.cards(order);
    at = Math.max(
      0,
      cards.findIndex(({ id }) => id === here),
    );
    draw();
  }

  function tellProgress(): void {
    const all = cards.flatMap((card) =>
      card.sort === 'fields' ? card.fields.filter((one) => !one.optional) : [],
    );
    const left = cards.flatMap((card) => filling.missing(card));
    const minutes = room.minutesFor(left, { fields: filled, seconds: (Date.now() - begun) / 1000 });
    const done = all.length - left.length;
    const share = all.length === 0 ? 100 : Math.floor((100 * done) / all.length);
    const inner = element('span');
    inner.style.width = `${share}%`;
    progress.replaceChildren(
      element('div', { class: 'bar', role: 'img', label: `Đã điền ${share} phần trăm` }, inner),
      element(
        'p',
        { class: 'quiet' },
        left.length === 0
          ? `Đã điền ${done}/${all.length} ô`
          : `Đã điền ${done}/${all.length} ô · còn ${left.length} ô, khoảng ${minutes} phút`,
      ),
    );
  }

  function tellSent(left: number, failed: string): void {
    if (failed !== '') {
      sent.className = 'sent wrong';
      sent.replaceChildren(
        element('p', {}, `Chưa ghi được ${left} ô vào sổ: ${failed} Số đã gõ được giữ ở đây và sẽ gửi lại.`),
        element('button', { click: () => void queue.flush() }, 'Gửi lại ngay'),
      );
      return;
    }
    sent.className = 'sent';
    sent.replaceChildren(
      element('p', { class: 'quiet' }, left > 0 ? `Đang ghi ${left} ô vào sổ…` : '✓ Đã ghi vào sổ.'),
    );
  }

  /** Somebody typed into the cell meanwhile: both say what they have, the officer says what holds. */
  function ask({ key, standing, text }: TakenCell, mine: Figure | null): void {
    const field = fieldOf(key);
    if (!field) return;
    const card = cards.find((one) => one.sort === 'fields' && one.fields.indexOf(field) >= 0);
    const wanted = mine === null ? 'để trống' : room.inWords(mine, field);
    const there = text === '' ? 'để trống' : text;
    source.standings[key] = standing;
    const settle = (take: boolean) => {
      question.remove();
      if (take) {
        filling.put(key, mine);
        queue.put(key, mine, standing);
      } else filling.found(key, text);
      tellProgress();
      if (cards[at] === card) draw();
    };
    const question = element(
      'section',
      { class: 'card warn', label: 'Ô vừa có người khác gõ' },
      element('h2', {}, `${card?.label ?? field.label}: ô này vừa có người gõ trong sổ.`),
      element('p', {}, `Trong sổ: ${there}. Vừa gõ ở đây: ${wanted}.`),
      element(
        'div',
        { class: 'buttons' },
        element('button', { click: () => settle(false) }, `Giữ ${there}`),
        element('button', { click: () => settle(true) }, `Ghi ${wanted}`),
      ),
    );
    questions.append(question);
    say('Có một ô vừa được người khác gõ: chọn số nào đúng.');
  }

  async function readAnew(): Promise<boolean> {
    const read = await callBehind('readFilling', period.slot);
    if (!read.ok) return false;
    const before = source.standings;
    source = { ...read.source, standings: { ...read.source.standings } };
    // What is on its way was typed over what stood there before.
    for (const key of Object.keys(before)) {
      if (queue.waiting(key)) source.standings[key] = before[key] ?? '';
    }
    filling = room.openFilling(source);
    cards = filling.cards(order);
    replay();
    return true;
  }

  /** Nothing is left behind on the way out. */
  async function leavePage(): Promise<void> {
    if (shown && !shown.leave()) return say('Xem lại ô này; vẫn đúng thì bấm «Quay lại» lần nữa.');
    shown = null;
    if (!(await queue.flush())) return say('Còn ô chưa ghi được vào sổ; bấm «Gửi lại ngay».');
    back();
  }
}
