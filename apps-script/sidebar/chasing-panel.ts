// «Nhắc nộp» on the master sheet's page: tick wards, look at each message, send, or copy a text for the chat group.

import type { PeriodCode } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import type { Chasing, ShownChased } from '../actions/chasing.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { copyFrom } from './copying.ts';
import { element } from './element.ts';
import { weeklyPanel } from './weekly-panel.ts';

/** The panel; `chosen` is the period of the page, `word` what the units below are called. */
export function chasingPanel(chosen: () => { code: PeriodCode; name: string }, word: string): HTMLElement {
  const area = element('div', { id: 'chasing' });
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Nhắc nộp'),
    element(
      'p',
      { class: 'quiet' },
      `Xem ${word} nào chưa nộp kỳ đang chọn, gửi thư nhắc bằng tài khoản của bạn, hoặc chép lời nhắc vào nhóm Zalo. Mỗi ${word} chỉ được nhắc một thư mỗi ngày, ai gửi cũng vậy.`,
    ),
    element('div', { class: 'buttons' }, element('button', { click: () => void read() }, 'Xem ai chưa nộp')),
    area,
    weeklyPanel(),
  );

  async function read(): Promise<void> {
    const { code } = chosen();
    const answer = await call('Đang xem ai chưa nộp…', 'readChasing', code);
    if (!answer.ok) return failed(answer);
    show(code, answer.chasing);
  }

  function show(period: PeriodCode, { periodName, items, quota, groupText }: Chasing): void {
    if (items.length === 0) {
      area.replaceChildren(
        card('good', 'Không có ai phải nhắc.', `${periodName}: không còn đơn vị nào chưa nộp.`),
      );
      say('Không có ai phải nhắc.');
      return;
    }
    const ticks = new Map<number, HTMLInputElement>();
    const outcome = element('div');
    const selected = () => items.filter(({ id }) => ticks.get(id)?.checked);
    area.replaceChildren(
      element('h2', {}, `${items.length} đơn vị còn phải nộp · ${periodName}`),
      element('ul', { class: 'units' }, ...items.map((one) => itemOf(one, ticks))),
      element('p', { class: 'quiet' }, `Hôm nay tài khoản của bạn còn gửi được cho ${quota} người nhận.`),
      element(
        'div',
        { class: 'buttons' },
        element('button', { click: () => ask() }, 'Gửi thư nhắc…'),
        element(
          'button',
          { click: () => outcome.replaceChildren(groupCard(groupText)) },
          'Lời nhắc cho nhóm Zalo',
        ),
      ),
      outcome,
    );
    say(`${items.length} đơn vị còn phải nộp.`);

    function ask(): void {
      const units = selected();
      if (units.length === 0) {
        outcome.replaceChildren(card('warn', 'Chưa chọn đơn vị nào.', 'Đánh dấu vào đơn vị cần nhắc.'));
        return;
      }
      const people = units.reduce((sum, { to }) => sum + to.length, 0);
      const ids = units.map(({ id }) => id);
      const yes = element(
        'button',
        { class: 'primary', click: () => void send(period, ids) },
        `Gửi ${ids.length} thư`,
      );
      outcome.replaceChildren(
        element(
          'section',
          { class: 'card warn', label: 'Xác nhận gửi thư' },
          element('h2', {}, `Gửi ${ids.length} thư đến ${people} người?`),
          element(
            'p',
            {},
            `${units.map(({ name }) => name).join(', ')}. Bấm «Xem thư» ở từng đơn vị để đọc trước.`,
          ),
          people > quota &&
            element(
              'p',
              {},
              `Hạn mức chỉ còn ${quota} người nhận: các đơn vị cuối danh sách sẽ chưa được gửi.`,
            ),
          element(
            'div',
            { class: 'buttons' },
            yes,
            element('button', { click: () => outcome.replaceChildren() }, 'Thôi'),
          ),
        ),
      );
      yes.focus();
    }
  }

  async function send(period: PeriodCode, ids: number[]): Promise<void> {
    const answer = await call('Đang gửi thư…', 'sendReminders', period, ids);
    if (!answer.ok) return failed(answer);
    const { results, note } = answer;
    const sent = results.filter(({ ok }) => ok).length;
    const title = `Đã gửi ${sent}/${results.length} thư.`;
    const done = card(sent === results.length ? 'good' : 'warn', title, note);
    done.append(
      element(
        'ul',
        {},
        ...results.map((one) => element('li', {}, `${one.ok ? '✓' : '✗'} ${one.name}: ${one.words}`)),
      ),
      element('p', { class: 'quiet' }, 'Bấm «Cập nhật bảng tổng hợp» để trang «Tiến độ» ghi lần nhắc này.'),
    );
    area.replaceChildren(done);
    say(title);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

function itemOf(one: ShownChased, ticks: Map<number, HTMLInputElement>): HTMLElement {
  const tick = element('input', { type: 'checkbox', id: `chase-${one.id}`, checked: one.possible });
  if (one.possible) ticks.set(one.id, tick);
  const why =
    one.to.length === 0 ? 'Chưa có cán bộ nào của đơn vị trong danh sách để gửi thư.' : one.reminded;
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'tick' },
      one.possible && tick,
      element('label', { for: `chase-${one.id}` }, `${one.name}: ${one.standing}`),
    ),
    why !== '' && element('p', { class: 'quiet' }, why),
    element(
      'details',
      {},
      element('summary', {}, 'Xem thư'),
      element('p', { class: 'quiet' }, `Đến: ${one.to.join(', ') || 'chưa có ai'}`),
      element('p', {}, element('strong', {}, one.subject)),
      element('p', { class: 'letter' }, one.body),
    ),
  );
}

function groupCard(text: string): HTMLElement {
  const field = element('textarea', { id: 'group-text', rows: '9', label: 'Lời nhắc cho nhóm' });
  field.value = text;
  const copy = element(
    'button',
    { class: 'primary', click: () => copyFrom(field, 'Đã chép. Mở nhóm Zalo rồi dán.') },
    'Chép nội dung để dán vào nhóm Zalo',
  );
  return element(
    'section',
    { class: 'card', label: 'Lời nhắc cho nhóm' },
    field,
    element('div', { class: 'buttons' }, copy),
  );
}
