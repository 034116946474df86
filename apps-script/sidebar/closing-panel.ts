// «Khóa kỳ» and «Đối chiếu mã» on the master sheet's page.
import type { PeriodCode } from '../../shared/period.ts';
import type { Addendum } from '../../shared/wire/answers.ts';
import type { Failure } from '../actions/answer.ts';
import type { ShownClosing } from '../actions/closing.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { element, timeText } from './element.ts';
import { comparedCard } from './revision-compare.ts';
import { compareUnit } from './unit-page.ts';

/** The panel; `chosen` is the period of the page, `word` what the units below are called. */
export function closingPanel(chosen: () => { code: PeriodCode; name: string }, word: string): HTMLElement {
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
      `Khóa kỳ giữ nguyên bản tổng hợp kèm một mã để in lên báo cáo; sau đó các ${word} chỉ còn nộp báo cáo bổ sung.`,
    ),
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void ask() }, 'Khóa kỳ…'),
      element('button', { click: () => void showAddenda() }, 'Báo cáo bổ sung'),
    ),
    element('div', { class: 'field' }, element('label', { for: 'code' }, 'Mã in trên báo cáo'), code),
    element('div', { class: 'buttons' }, element('button', { click: () => void check() }, 'Đối chiếu mã')),
    area,
  );

  async function ask(): Promise<void> {
    const { code: period, name } = chosen();
    const answer = await read(period);
    if (!answer.ok) return failed(answer);
    const { closings, waiting } = answer;
    const last = closings[closings.length - 1];
    const yes = element(
      'button',
      { class: 'primary', click: () => void close(period, false) },
      last ? 'Khóa lại' : 'Khóa kỳ này',
    );
    area.replaceChildren(
      element(
        'section',
        { class: 'card warn', label: 'Xác nhận khóa kỳ' },
        element('h2', {}, `Khóa kỳ «${name}»?`),
        element(
          'p',
          {},
          'Không mở lại được. Sau khi khóa, không trả lại hay duyệt được nữa, chỉ nhận báo cáo bổ sung.',
        ),
        last !== undefined &&
          element(
            'p',
            {},
            `Kỳ này đã khóa lần ${last.number}, mã ${last.code}; từ đó có ${answer.addenda.length} báo cáo bổ sung. Khóa lại tạo bản khóa lần ${last.number + 1} với mã mới, bản trước giữ nguyên.`,
          ),
        waiting.length > 0 && element('p', {}, `Còn ${waiting.length} ${word} chưa được duyệt:`),
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

  function read(period: PeriodCode) {
    return call('Đang đọc tình hình kỳ…', 'readClosing', period);
  }

  /** What came after the last closing, unit by unit; each can be opened figure by figure. */
  async function showAddenda(): Promise<void> {
    const { code: period, name } = chosen();
    const answer = await read(period);
    if (!answer.ok) return failed(answer);
    const last = answer.closings[answer.closings.length - 1];
    if (!last) {
      area.replaceChildren(card('warn', `${name} chưa khóa.`, 'Chưa khóa kỳ thì chưa có báo cáo bổ sung.'));
      return;
    }
    const { addenda } = answer;
    area.replaceChildren(
      element(
        'section',
        { class: 'card', label: 'Báo cáo bổ sung' },
        element('h2', {}, `${addenda.length} báo cáo bổ sung sau lần khóa ${last.number}`),
        element('p', { class: 'quiet' }, `Mã ${last.code}, khóa lúc ${last.at}.`),
        element('ul', { class: 'units' }, ...addenda.map((one) => addendumItem(one, period))),
        addenda.length > 0 &&
          element(
            'p',
            { class: 'quiet' },
            'Cập nhật bảng tổng hợp để có đủ từng số ở trang «Báo cáo bổ sung». Muốn in số mới, khóa lại: bản khóa sau có số và mã riêng.',
          ),
      ),
    );
    say(`${addenda.length} báo cáo bổ sung.`);
  }

  function addendumItem(one: Addendum, period: PeriodCode): HTMLElement {
    const changes = element('div');
    const show = async () => {
      const answer = await compareUnit(one.unit.id, period, one.before, one.revision);
      changes.replaceChildren(
        answer.ok ? comparedCard(one.before, one.revision, answer.changes) : failureCard(answer),
      );
    };
    return element(
      'li',
      {},
      element('strong', {}, one.unit.name),
      element(
        'p',
        { class: 'quiet' },
        `BS${one.addendum < 10 ? '0' : ''}${one.addendum}, ${one.by}, ${timeText(one.at)}`,
      ),
      one.before === 0
        ? element('p', {}, 'Nộp lần đầu sau khi khóa kỳ.')
        : element(
            'button',
            { class: 'link', label: `Xem chỗ đã sửa của ${one.unit.name}`, click: () => void show() },
            'Xem chỗ đã sửa',
          ),
      changes,
    );
  }

  async function close(period: PeriodCode, confirmed: boolean): Promise<void> {
    const answer = await call('Đang khóa kỳ…', 'closeMaster', period, confirmed);
    if (!answer.ok && answer.problem?.code === 'closing-unconfirmed') return unconfirmed(period, answer);
    if (!answer.ok) return failed(answer);
    area.replaceChildren(closingCard('Đã khóa kỳ.', answer.closing, word));
    say(`Đã khóa kỳ. Mã ${answer.closing.code}.`);
  }

  /** Quarters were corrected after a year was sent: the wards are named, and whoever closes decides. */
  function unconfirmed(period: PeriodCode, { title, detail }: Failure): void {
    const made = card('warn', title, detail);
    made.append(
      element(
        'div',
        { class: 'buttons' },
        element('button', { click: () => void close(period, true) }, 'Vẫn khóa theo tổng các quý'),
        element('button', { click: () => area.replaceChildren() }, 'Thôi'),
      ),
    );
    area.replaceChildren(made);
    say(title);
  }

  async function check(): Promise<void> {
    const answer = await call('Đang đối chiếu…', 'checkCode', code.value);
    if (!answer.ok) return failed(answer);
    const title = answer.matches
      ? 'Mã đúng, bản lưu còn nguyên.'
      : 'Mã có thật nhưng bản lưu đã bị thay đổi.';
    area.replaceChildren(closingCard(title, answer.closing, word, answer.matches ? 'good' : 'bad'));
    say(title);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

function closingCard(
  title: string,
  closing: ShownClosing,
  word: string,
  kind: 'good' | 'bad' = 'good',
): HTMLElement {
  const made = card(kind, title, '');
  const lines: [string, string][] = [
    ['Mã', closing.code],
    ['Đơn vị', closing.unit],
    ['Kỳ', closing.period],
    ['Lần khóa', String(closing.number)],
    ['Lúc', closing.at],
    ['Người khóa', closing.by],
    ['Đã nộp', `${closing.reported}/${closing.due} ${word}`],
    ['Dấu vân', closing.digest],
  ];
  made.append(
    element('dl', {}, ...lines.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)])),
  );
  return made;
}
