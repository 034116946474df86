// «Cấp mã ghi danh» on the master sheet's page, and «Nhập mã ghi danh» where a newcomer starts.

import type { Failure } from '../actions/answer.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';

/** Gives out codes; the units are asked for when it is opened. */
export function enrolmentPanel(): HTMLElement {
  const area = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Cấp mã ghi danh'),
    element(
      'p',
      { class: 'quiet' },
      'Cho cán bộ mới mà chưa biết địa chỉ thư: gửi mã, người ấy tự gắn tài khoản của mình với đơn vị.',
    ),
    element('div', { class: 'buttons' }, element('button', { click: () => void open() }, 'Cấp mã mới…')),
    area,
  );

  async function open(): Promise<void> {
    const answer = await call('Đang đọc đơn vị…', 'readEnrolments');
    if (!answer.ok) return failed(answer);
    const unit = choiceOf(
      { id: 'enrolment-unit' },
      answer.units.map(({ code, label }) => [code, label]),
    );
    const role = choiceOf(
      { id: 'enrolment-role' },
      answer.roles.map(({ code, label }) => [code, label]),
    );
    const name = element('input', { type: 'text', id: 'enrolment-name', maxlength: '100' });
    const outcome = element('div');
    area.replaceChildren(
      element('div', { class: 'field' }, element('label', { for: 'enrolment-unit' }, 'Đơn vị'), unit),
      element('div', { class: 'field' }, element('label', { for: 'enrolment-role' }, 'Vai trò'), role),
      element('div', { class: 'field' }, element('label', { for: 'enrolment-name' }, 'Họ và tên'), name),
      element(
        'div',
        { class: 'buttons' },
        element('button', { class: 'primary', click: () => void give() }, 'Cấp mã'),
      ),
      outcome,
    );
    unit.focus();

    async function give(): Promise<void> {
      const made = await call('Đang cấp mã…', 'giveEnrolment', Number(unit.value), role.value, name.value);
      if (!made.ok) {
        outcome.replaceChildren(failureCard(made));
        say(made.title);
        return;
      }
      const text = element('textarea', { rows: '9', id: 'enrolment-message', label: 'Tin nhắn gửi kèm mã' });
      text.readOnly = true;
      text.value = made.message;
      text.addEventListener('focus', () => text.select());
      const given = card(
        'good',
        `Mã: ${made.code}`,
        'Mã chỉ hiện lần này. Chép tin nhắn dưới đây gửi cho cán bộ mới:',
      );
      given.append(text);
      outcome.replaceChildren(given);
      name.value = '';
      say(`Đã cấp mã ${made.code}.`);
    }
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

/** Joins a unit with the account in use; `done` draws the page anew. */
export function codeForm(done: () => void): HTMLElement {
  const code = element('input', {
    type: 'text',
    id: 'enrolment-code',
    maxlength: '60',
    placeholder: '7KF3-9M2X-B4TP',
  });
  const outcome = element('div');
  return element(
    'section',
    { class: 'field', label: 'Nhập mã ghi danh' },
    element('label', { for: 'enrolment-code' }, 'Nhập mã ghi danh'),
    code,
    element(
      'div',
      { class: 'buttons' },
      element('button', { class: 'primary', click: () => void send() }, 'Ghi danh'),
    ),
    outcome,
  );

  async function send(): Promise<void> {
    const answer = await call('Đang ghi danh…', 'enrol', code.value);
    if (!answer.ok) {
      outcome.replaceChildren(failureCard(answer));
      say(answer.title);
      return;
    }
    const title = `Chào ${answer.name}. Đã ghi danh vào ${answer.unit}.`;
    const joined = card('good', title, `Vai trò: ${answer.role}.`);
    const next = element('button', { class: 'primary', click: done }, 'Tiếp tục');
    joined.append(element('div', { class: 'buttons' }, next));
    outcome.replaceChildren(joined);
    say(title);
    next.focus();
  }
}
