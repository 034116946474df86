// «Lời văn của báo cáo» on the page of a unit above the wards: each heading of its report with what it wrote, last year's
// words and those of its wards to take over.
import { periodCode, readPeriodCode } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import type { OwnText } from '../actions/texts.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';
import { inRoom } from './rooms.ts';

/** What the wards wrote, by the text that it is for. */
type Material = Record<string, { from: string; lines: string[] }[]>;

/** The panel; `chosen` is the period of the page (`2016-Y`). */
export function textsPanel(chosen: () => string): HTMLElement {
  const area = element('div', { id: 'texts' });
  const outcome = element('div');
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Lời văn của báo cáo'),
    element(
      'p',
      { class: 'quiet' },
      'Viết một lần, lưu cùng số liệu riêng của đơn vị ở trang «Thuyết minh». Sửa số liệu thì văn bản mới có số mới, lời văn giữ nguyên.',
    ),
    element('div', { class: 'buttons' }, element('button', { click: () => void open() }, 'Mở các mục')),
    outcome,
    area,
  );

  async function open(key?: string): Promise<void> {
    const period = readPeriodCode(chosen());
    if (!period) return;
    const answer = await call('Đang đọc lời văn…', 'readTexts', period.slot);
    if (!answer.ok) return failed(answer);
    const { texts } = answer;
    outcome.replaceChildren();
    if (texts.length === 0) {
      area.replaceChildren(
        card('good', 'Kỳ này không hỏi lời văn.', 'Lời văn được viết cho báo cáo 6 tháng và báo cáo năm.'),
      );
      return;
    }
    const material = await readMaterial(periodCode(period));
    show(texts, material, key ?? texts.find(({ text }) => text === '')?.key ?? texts[0]?.key ?? '');
    const open = texts.filter(({ text }) => text === '').length;
    say(open === 0 ? 'Mọi mục đã có lời văn.' : `Còn ${open} mục chưa viết.`);
  }

  /** Nobody may have sent anything yet: then there are only the unit's own words. */
  async function readMaterial(code: string): Promise<Material> {
    const words = 'Đang đọc lời của các đơn vị…';
    const answer = await call(words, 'readDocument', code);
    if (!answer.ok) return {};
    const read = await inRoom('word', words, async ({ textsBelow }) => textsBelow(answer.source));
    return read.ok ? read.made : {};
  }

  function show(texts: readonly OwnText[], material: Material, first: string): void {
    const place = element('div');
    const select = choiceOf(
      { id: 'text-heading', change: () => draw() },
      texts.map(({ key, label, text }) => [key, text === '' ? `${label} (chưa viết)` : label]),
    );
    select.value = first;
    area.replaceChildren(
      element('div', { class: 'field' }, element('label', { for: 'text-heading' }, 'Mục'), select),
      place,
    );
    draw();

    function draw(): void {
      const one = texts.find(({ key }) => key === select.value);
      if (one) place.replaceChildren(...fieldsOf(one, material[one.key] ?? []));
    }
  }

  function fieldsOf(one: OwnText, below: Material[string]): HTMLElement[] {
    const field = element('textarea', { id: 'own-text', rows: '9', 'aria-describedby': 'own-text-question' });
    field.value = one.text;
    const take = (lines: readonly string[]) => {
      const known = field.value.trim();
      field.value = `${known}${known === '' ? '' : '\n'}${lines.join('\n')}`;
      field.focus();
      say('Đã chép vào khung, chưa ghi vào sổ.');
    };
    const offer = (from: string, lines: readonly string[], name: string) =>
      element(
        'section',
        { class: 'card', label: from },
        element('h2', {}, from),
        ...lines.map((line) => element('p', {}, line)),
        element('div', { class: 'buttons' }, element('button', { click: () => take(lines) }, name)),
      );
    return [
      element(
        'p',
        { class: 'quiet', id: 'own-text-question' },
        `${one.question} Dòng đầu bằng «- » là một ý.`,
      ),
      element('div', { class: 'field' }, element('label', { for: 'own-text' }, 'Lời văn'), field),
      element(
        'div',
        { class: 'buttons' },
        element('button', { class: 'primary', click: () => void write(one, field.value) }, 'Ghi vào sổ'),
      ),
      ...(one.lastYear === '' ? [] : [offer('Năm trước', one.lastYear.split('\n'), 'Lấy lời năm trước')]),
      ...below.map(({ from, lines }) => offer(from, lines, 'Lấy ý này')),
    ];
  }

  async function write(one: OwnText, text: string): Promise<void> {
    const period = readPeriodCode(chosen());
    if (!period) return;
    const answer = await call('Đang ghi lời văn…', 'writeText', period.slot, one.key, {
      before: one.text,
      text,
    });
    if (!answer.ok) return failed(answer);
    await open(one.key);
    outcome.replaceChildren(
      card(
        'good',
        'Đã ghi vào trang «Thuyết minh».',
        'Nộp báo cáo của đơn vị để lời văn vào văn bản xuất ra.',
      ),
    );
  }

  function failed(failure: Failure): void {
    outcome.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}
