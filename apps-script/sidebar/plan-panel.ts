// «Kế hoạch năm» on the pages of wards and districts: the unit's words for the plan, and the Word file.
import { type PlanTexts, planParts } from '../../shared/report/plan/parts.ts';
import type { GatheredPlan } from '../../shared/report/plan/plan.ts';
import type { Failure } from '../actions/answer.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { doneCard } from './done-card.ts';
import { linkTo } from './download.ts';
import { choiceOf, element } from './element.ts';
import { numberFields } from './number-fields.ts';
import { inRoom } from './rooms.ts';

/** The panel; `year` is the spreadsheet's: a plan is for it or for the next one. */
export function planPanel(year: number): HTMLElement {
  const area = element('div');
  const form = element('div', { id: 'plan-words' });
  const typed = numberFields('plan', (wrong) => area.replaceChildren(wrong));
  const select = choiceOf(
    {
      id: 'plan-year',
      change: () => {
        form.replaceChildren();
        area.replaceChildren();
      },
    },
    [String(year), String(year + 1)].map((one) => [one, `Năm ${one}`]),
  );
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Kế hoạch năm'),
    element(
      'p',
      { class: 'quiet' },
      'Kế hoạch xây dựng xã hội học tập: chỉ tiêu, thời hạn và thể thức lấy từ hệ thống; lời văn viết ở đây, lần sau vẫn còn.',
    ),
    element('div', { class: 'field' }, element('label', { for: 'plan-year' }, 'Của năm'), select),
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'open-plan', click: () => void openWords() }, 'Viết lời văn'),
    ),
    form,
    ...typed.fields,
    element(
      'div',
      { class: 'buttons' },
      element('button', { id: 'export-plan', click: () => void make() }, 'Xuất kế hoạch'),
    ),
    area,
  );

  function chosen(): number {
    return Number(select.value);
  }

  async function openWords(): Promise<void> {
    const answer = await call('Đang đọc kế hoạch…', 'readPlan', chosen());
    if (!answer.ok) return failed(answer);
    area.replaceChildren();
    showWords(answer.gathered.plan);
    say('Lời văn của kế hoạch.');
  }

  function showWords({ version, texts }: GatheredPlan['plan']): void {
    let base = version;
    const boxes = planParts.map(({ key, label, rows }) => {
      const box = element('textarea', { id: `plan-${key}`, rows: String(rows), maxlength: '12000' });
      box.value = texts[key];
      const field = element('div', { class: 'field' }, element('label', { for: `plan-${key}` }, label), box);
      return { key, box, field };
    });
    const outcome = element('div');
    form.replaceChildren(
      element(
        'p',
        { class: 'quiet' },
        version > 0
          ? 'Lời văn đơn vị đã viết.'
          : 'Chưa ai viết: đây là mẫu thường dùng. Sửa lại cho đúng đơn vị mình rồi bấm «Lưu lời văn».',
      ),
      ...boxes.map(({ field }) => field),
      element('div', { class: 'buttons' }, element('button', { click: () => void save() }, 'Lưu lời văn')),
      outcome,
    );

    async function save(): Promise<void> {
      const written = Object.fromEntries(boxes.map(({ key, box }) => [key, box.value.trim()])) as PlanTexts;
      const answer = await call('Đang lưu lời văn…', 'savePlan', { year: chosen(), base, texts: written });
      // What was typed stays in the fields whatever comes of it.
      outcome.replaceChildren(
        answer.ok
          ? card('good', 'Đã lưu lời văn.', 'Lần xuất kế hoạch sau sẽ dùng lời văn này.')
          : failureCard(answer),
      );
      if (answer.ok && answer.changes > 0) base += 1;
      say(answer.ok ? 'Đã lưu lời văn.' : answer.title);
    }
  }

  async function make(): Promise<void> {
    const given = typed.read();
    if (!given) return;
    const words = 'Đang viết kế hoạch…';
    const answer = await call(words, 'readPlan', chosen());
    if (!answer.ok) return failed(answer);
    const written = await inRoom('word', words, ({ writePlan }) => writePlan(answer.gathered, given));
    if (!written.ok) return failed(written);
    const link = linkTo(written.made.file, 'Tải lại tệp');
    const done = doneCard(written.made, link, 'kế hoạch');
    area.replaceChildren(done);
    done.scrollIntoView({ block: 'nearest' });
    link.click();
    say(`Đã xuất: ${written.made.file.name}`);
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}
