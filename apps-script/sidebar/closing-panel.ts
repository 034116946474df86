// «Khóa kỳ» and «Đối chiếu mã» on the master sheet's page.
import type { ShownClosing } from '../actions/closing.ts';
import { type CallFailure, call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element } from './element.ts';

type Ok<T> = { ok: true } & T;

/** The panel; `chosen` is the period of the page. */
export function closingPanel(chosen: () => { code: string; name: string }): HTMLElement {
  const area = element('div');
  const code = element('input', {
    type: 'text',
    id: 'code',
    maxlength: '40',
    placeholder: 'Q1-2016Y-7KF3-9M2X',
  });
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Khóa kỳ và đối chiếu mã'),
    element(
      'p',
      { class: 'quiet' },
      'Khóa kỳ giữ nguyên bản tổng hợp kèm một mã để in lên báo cáo; sau đó phường chỉ còn nộp báo cáo bổ sung.',
    ),
    element('div', { class: 'buttons' }, element('button', { click: () => void ask() }, 'Khóa kỳ…')),
    element('label', { for: 'code' }, 'Mã in trên báo cáo'),
    code,
    element('div', { class: 'buttons' }, element('button', { click: () => void check() }, 'Đối chiếu mã')),
    area,
  );

  async function ask(): Promise<void> {
    const { code: period, name } = chosen();
    const answer = await call<Ok<{ closings: ShownClosing[]; waiting: { name: string; state: string }[] }>>(
      'Đang đọc tình hình kỳ…',
      'readClosing',
      period,
    );
    if (!answer.ok) return failed(answer);
    const { closings, waiting } = answer;
    const last = closings[closings.length - 1];
    const yes = element('button', { class: 'primary', click: () => void close(period) }, 'Khóa kỳ này');
    area.replaceChildren(
      element(
        'section',
        { class: 'card warn', label: 'Xác nhận khóa kỳ' },
        element('h2', {}, `Khóa ${name}?`),
        element(
          'p',
          {},
          'Không mở lại được. Sau khi khóa, không trả lại hay duyệt được nữa, chỉ nhận báo cáo bổ sung.',
        ),
        last !== undefined && element('p', {}, `Kỳ này đã khóa lần ${last.number}, mã ${last.code}.`),
        waiting.length > 0 && element('p', {}, `Còn ${waiting.length} phường chưa được duyệt:`),
        waiting.length > 0 &&
          element('ul', {}, ...waiting.map((one) => element('li', {}, `${one.name}: ${one.state}`))),
        element(
          'div',
          { class: 'buttons' },
          yes,
          element('button', { click: () => area.replaceChildren() }, 'Thôi'),
        ),
      ),
    );
    yes.focus();
  }

  async function close(period: string): Promise<void> {
    const answer = await call<Ok<{ closing: ShownClosing }>>('Đang khóa kỳ…', 'closeMaster', period);
    if (!answer.ok) return failed(answer);
    area.replaceChildren(closingCard('Đã khóa kỳ.', answer.closing));
    say(`Đã khóa kỳ. Mã ${answer.closing.code}.`);
  }

  async function check(): Promise<void> {
    const answer = await call<Ok<{ closing: ShownClosing; matches: boolean }>>(
      'Đang đối chiếu…',
      'checkCode',
      code.value,
    );
    if (!answer.ok) return failed(answer);
    const title = answer.matches
      ? 'Mã đúng, bản lưu còn nguyên.'
      : 'Mã có thật nhưng bản lưu đã bị thay đổi.';
    area.replaceChildren(closingCard(title, answer.closing, answer.matches ? 'good' : 'bad'));
    say(title);
  }

  function failed(failure: CallFailure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

function closingCard(title: string, closing: ShownClosing, kind: 'good' | 'bad' = 'good'): HTMLElement {
  const made = card(kind, title, '');
  const lines: [string, string][] = [
    ['Mã', closing.code],
    ['Đơn vị', closing.unit],
    ['Kỳ', closing.period],
    ['Lần khóa', String(closing.number)],
    ['Lúc', closing.at],
    ['Người khóa', closing.by],
    ['Đã nộp', `${closing.reported}/${closing.due} phường`],
    ['Dấu vân', closing.digest],
  ];
  made.append(
    element('dl', {}, ...lines.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)])),
  );
  return made;
}
