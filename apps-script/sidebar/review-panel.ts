// Reviewing from the tab of the wards' figures: take what is selected, write remarks, send back or approve, read what came of it.

import { byUnitTab } from '../../shared/units/ward-word.ts';
import type { Failure } from '../actions/answer.ts';
import type { ReviewOrder, Selected, SelectedCell, SelectedUnit } from '../actions/review.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { correctedCard } from './corrected-card.ts';
import { element, timeText } from './element.ts';
import { stateChip } from './states.ts';

type Action = ReviewOrder['action'];

const verbs: Record<Action, string> = { return: 'Trả lại', approve: 'Duyệt', reopen: 'Mở lại' };

/** The panel; `word` is what the units below are called, `update` brings the master sheet up to date and is offered where a report changed meanwhile. */
export function reviewPanel(word: string, update: () => void): HTMLElement {
  const area = element('div', { id: 'review' });
  // What was typed stays when more cells are taken; the last selection that was shown, and its fields.
  const drafts = new Map<string, string>();
  let before: SelectedUnit[] = [];
  let keep: () => void = () => drafts.clear();
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, 'Xét báo cáo'),
    element(
      'p',
      { class: 'quiet' },
      `Trên trang «${byUnitTab(word)}», bấm vào ô cần góp ý hoặc kéo qua các cột của ${word} rồi bấm nút dưới đây.`,
    ),
    element('div', { class: 'buttons' }, element('button', { click: () => void read() }, 'Lấy ô đang chọn')),
    area,
  );

  async function read(): Promise<void> {
    const outcome = await call('Đang đọc ô đang chọn…', 'readSelection');
    if (!outcome.ok) return failed(outcome);
    keep();
    const units = outcome.selected.units.map((unit) => withDrafts(unit));
    before = units;
    showSelected({ ...outcome.selected, units });
    say(`Đang chọn ${countText(units.length)}.`);
    area.scrollIntoView({ block: 'start' });
  }

  /** Cells that already have a remark stay with their ward. */
  function withDrafts(unit: SelectedUnit): SelectedUnit {
    const kept = before.find((one) => one.id === unit.id && one.revision === unit.revision)?.cells ?? [];
    const more = kept.filter(
      ({ at }) => drafts.has(`${unit.id}/${at}`) && unit.cells.every((cell) => cell.at !== at),
    );
    return { ...unit, cells: [...more, ...unit.cells] };
  }

  function showSelected(selected: Selected): void {
    const fields = new Map<string, HTMLTextAreaElement>();
    const message = element('textarea', { id: 'message', rows: '3', maxlength: '1000' });
    const { units } = selected;
    const answers = element('div');
    message.value = drafts.get('') ?? '';
    keep = () => {
      drafts.clear();
      for (const [key, field] of [['', message] as const, ...fields]) {
        if (field.value.trim() !== '') drafts.set(key, field.value);
      }
    };
    area.replaceChildren(
      element('h2', {}, `Đang chọn ${countText(units.length)} · ${selected.periodName}`),
      element('ul', { class: 'units' }, ...units.map((unit) => unitItem(unit, fields))),
      element(
        'div',
        { class: 'field' },
        element(
          'label',
          { for: 'message' },
          units.length > 1 ? `Lời nhắn chung cho các ${word}` : 'Lời nhắn',
        ),
        message,
      ),
      element(
        'div',
        { class: 'buttons' },
        element('button', { click: () => ask('return') }, buttonText('return', units.length)),
        element('button', { click: () => ask('approve') }, buttonText('approve', units.length)),
        ...(units.every((unit) => unit.state === 'da_duyet')
          ? [element('button', { click: () => ask('reopen') }, buttonText('reopen', units.length))]
          : []),
      ),
      answers,
    );

    function ask(action: Action): void {
      const order: ReviewOrder = {
        action,
        period: selected.period,
        message: message.value.trim(),
        units: units.map((unit) => ({
          id: unit.id,
          name: unit.name,
          revision: unit.revision,
          remarks: unit.cells.flatMap(({ at }) => {
            const text = fields.get(`${unit.id}/${at}`)?.value.trim() ?? '';
            return text === '' ? [] : [{ at, text }];
          }),
        })),
      };
      const silent = order.units.filter((unit) => unit.remarks.length === 0);
      if (action === 'return' && order.message === '' && silent.length > 0) {
        answers.replaceChildren(
          card(
            'bad',
            'Chưa ghi lý do trả lại.',
            `Ghi lời nhắn hoặc góp ý vào ô để ${word} biết phải xem lại gì.`,
          ),
        );
        say('Chưa ghi lý do trả lại.');
        message.focus();
        return;
      }
      confirm(action, order);
    }

    function confirm(action: Action, order: ReviewOrder): void {
      const claims = action === 'approve' ? units.filter(({ claim }) => claim) : [];
      const taken = claims.map((unit) => ({ id: unit.id, box: element('input', { type: 'checkbox' }) }));
      const yes = element(
        'button',
        {
          class: 'primary',
          click: () =>
            void send({ ...order, claims: taken.filter(({ box }) => box.checked).map(({ id }) => id) }),
        },
        `${verbs[action]} ${countText(units.length)}`,
      );
      answers.replaceChildren(
        element(
          'section',
          { class: 'card warn', label: 'Xác nhận' },
          element('h2', {}, `${verbs[action]} báo cáo ${selected.periodName} của:`),
          element('ul', {}, ...order.units.map((one, i) => confirmItem(units[i], one.remarks.length))),
          order.message !== '' && element('p', {}, `Lời nhắn: ${order.message}`),
          ...claims.map((unit, i) =>
            element(
              'label',
              { class: 'field' },
              taken[i]?.box ?? '',
              ` ${unit.name} nói đã xong báo cáo lúc ${timeText(unit.claim ?? '')} nhưng mất kết nối. Công nhận giờ nộp theo lời khai này.`,
            ),
          ),
          element(
            'div',
            { class: 'buttons' },
            yes,
            element('button', { click: () => answers.replaceChildren() }, 'Thôi'),
          ),
        ),
      );
      say('Xem lại danh sách rồi xác nhận.');
      yes.focus();
    }
  }

  function confirmItem(unit: SelectedUnit | undefined, remarks: number): HTMLElement {
    return element('li', {}, remarks > 0 ? `${unit?.name} (${remarks} góp ý trên ô)` : (unit?.name ?? ''));
  }

  async function send(order: ReviewOrder): Promise<void> {
    const words = `Đang ${verbs[order.action].toLowerCase()}…`;
    const outcome = await call(words, 'reviewUnits', order);
    if (!outcome.ok) return failed(outcome);
    const { results } = outcome;
    drafts.clear();
    before = [];
    keep = () => drafts.clear();
    const done = results.filter((one) => one.ok).length;
    const title = `${verbs[order.action]}: xong ${done}/${results.length} ${word}.`;
    area.replaceChildren(
      element(
        'section',
        { class: `card ${done === results.length ? 'good' : 'warn'}`, label: 'Kết quả' },
        element('h2', {}, title),
        element('ul', {}, ...results.map((one) => element('li', {}, `${one.name}: ${one.words}`))),
        results.some((one) => one.changed) &&
          element('div', { class: 'buttons' }, element('button', { click: update }, 'Cập nhật rồi xem lại')),
      ),
    );
    say(title);
  }

  function unitItem(unit: SelectedUnit, fields: Map<string, HTMLTextAreaElement>): HTMLElement {
    return element(
      'li',
      {},
      element('strong', {}, unit.name),
      ' ',
      stateChip(unit.state),
      unit.revision > 1 && element('span', { class: 'quiet' }, ` lần ${unit.revision}`),
      unit.state === 'nop_lai' &&
        element(
          'div',
          {},
          element(
            'button',
            {
              class: 'link',
              click: () => void showCorrected(unit),
              label: `Xem phần đã sửa của ${unit.name}`,
            },
            'Xem phần đã sửa',
          ),
        ),
      ...unit.cells.map((cell) => remarkField(unit, cell, fields, drafts)),
    );
  }

  async function showCorrected(unit: SelectedUnit): Promise<void> {
    const made = await correctedCard(unit.id, update);
    if (made instanceof HTMLElement) area.prepend(made);
    else failed(made);
  }

  function buttonText(action: Action, count: number): string {
    return count > 1 ? `${verbs[action]} ${countText(count)} đã chọn` : verbs[action];
  }

  function countText(count: number): string {
    return `${count} ${word}`;
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    say(failure.title);
  }
}

function remarkField(
  unit: SelectedUnit,
  cell: SelectedCell,
  fields: Map<string, HTMLTextAreaElement>,
  drafts: ReadonlyMap<string, string>,
): HTMLElement {
  const known = fields.get(`${unit.id}/${cell.at}`);
  if (known) return element('span');
  const id = `remark-${unit.id}-${cell.cell}`;
  const field = element('textarea', { id, rows: '2', maxlength: '1000' });
  field.value = drafts.get(`${unit.id}/${cell.at}`) ?? '';
  fields.set(`${unit.id}/${cell.at}`, field);
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, `${cell.label}: ${cell.text === '' ? 'trống' : cell.text}`),
    field,
  );
}
