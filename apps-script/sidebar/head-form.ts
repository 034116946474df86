// «Thể thức văn bản»: what is printed over and under the unit's documents.

import { type DocumentHead, signingForms } from '../../shared/report/head.ts';
import type { DocumentHeadAnswer } from '../../shared/wire/answers.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';

type Line = Exclude<keyof DocumentHead, 'grounds' | 'recipients' | 'form'>;

const lines: { key: Line; label: string }[] = [
  { key: 'superior', label: 'Cơ quan chủ quản (để trống nếu không có)' },
  { key: 'issuer', label: 'Cơ quan ban hành' },
  { key: 'symbol', label: 'Ký hiệu, ví dụ BC-UBND' },
  { key: 'place', label: 'Địa danh' },
  { key: 'body', label: 'Thay mặt (TM.)' },
  { key: 'chief', label: 'Chức vụ người đứng đầu' },
  { key: 'signer', label: 'Chức vụ người ký thay, ký thừa lệnh' },
  { key: 'name', label: 'Họ tên người ký (để trống nếu chưa rõ)' },
];

/** Read when it is opened for the first time. */
export function headForm(): HTMLElement {
  const area = element('div');
  const made = element('details', { class: 'group' }, element('summary', {}, 'Thể thức văn bản'), area);
  made.addEventListener('toggle', () => {
    if (made.open && area.childElementCount === 0) void read();
  });
  return made;

  async function read(): Promise<void> {
    const answer = await call('Đang đọc thể thức…', 'readDocumentHead');
    if (!answer.ok) {
      area.replaceChildren(failureCard(answer));
      // Opening it again asks again.
      made.open = false;
      return;
    }
    show(answer.answer);
  }

  function show({ head, saved }: DocumentHeadAnswer): void {
    const inputs = lines.map(({ key, label }) => {
      const input = element('input', { type: 'text', id: `head-${key}`, maxlength: '200', value: head[key] });
      return { key, input, field: field(`head-${key}`, label, input) };
    });
    const form = choiceOf(
      { id: 'head-form' },
      signingForms.map(({ code, label }) => [code, label]),
    );
    form.value = head.form;
    const grounds = element('textarea', { id: 'head-grounds', rows: '5' });
    grounds.value = head.grounds.join('\n');
    const recipients = element('textarea', { id: 'head-recipients', rows: '6' });
    recipients.value = head.recipients.join('\n');
    const outcome = element('div');
    area.replaceChildren(
      element(
        'p',
        { class: 'quiet' },
        saved
          ? 'Đang dùng thể thức đơn vị đã đặt.'
          : 'Chưa ai đặt: đây là mẫu thường dùng. Xem lại rồi bấm «Lưu thể thức».',
      ),
      ...inputs.map((one) => one.field),
      field('head-form', 'Thể thức ký', form),
      field('head-grounds', 'Căn cứ, mỗi dòng một căn cứ', grounds),
      field('head-recipients', 'Nơi nhận, mỗi dòng một nơi', recipients),
      element('div', { class: 'buttons' }, element('button', { click: () => void save() }, 'Lưu thể thức')),
      outcome,
    );

    async function save(): Promise<void> {
      const typed: DocumentHead = {
        ...head,
        form: form.value,
        grounds: rowsOf(grounds.value),
        recipients: rowsOf(recipients.value),
      };
      for (const { key, input } of inputs) typed[key] = input.value.trim();
      const answer = await call('Đang lưu thể thức…', 'saveDocumentHead', typed);
      // What was typed stays in the fields whatever comes of it.
      outcome.replaceChildren(
        answer.ok
          ? card('good', 'Đã lưu thể thức.', 'Lần xuất báo cáo sau sẽ dùng thể thức này.')
          : failureCard(answer),
      );
      say(answer.ok ? 'Đã lưu thể thức.' : answer.title);
    }
  }
}

function field(id: string, label: string, control: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: id }, label), control);
}

function rowsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
