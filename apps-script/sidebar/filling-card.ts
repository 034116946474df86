// One indicator of «Điền lần lượt»: its fields, «0», «Không có số liệu…», and what the checks say of it at once.
import type { Field } from '../../shared/catalogue/kinds.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { Figure } from '../../shared/figures/figures.ts';
import type { FieldCard } from '../../shared/filling/cards.ts';
import type { Filling } from '../../shared/filling/filling.ts';
import { element } from './element.ts';
import { type AskedField, askedField } from './filling-field.ts';
import type { FillingRoom } from './rooms.ts';

export interface ShownCard {
  element: HTMLElement;
  focus(): void;
  /** Takes everything typed; false where something must be looked at first. */
  leave(): boolean;
}

export interface CardActions {
  put(field: Field, figure: Figure | null): void;
  next(): void;
  /** What has been said before of a missing figure, the latest first. */
  reasons: readonly string[];
  said(reason: string): void;
}

export function fillingCard(
  room: FillingRoom,
  filling: Filling,
  card: FieldCard,
  actions: CardActions,
): ShownCard {
  const findings = element('div', { role: 'status' });
  const worked = element('div');
  const reasons = element('div');
  /** Errors that have been read: a second Enter goes on, for the other figure may be the wrong one. */
  let read = '';
  const fields: AskedField[] = card.fields.map((field) =>
    askedField(field, {
      room,
      filling,
      label: labelOf(card, field),
      focused: () => {
        active = field;
      },
      changed: (figure) => {
        actions.put(field, figure);
        judge();
      },
      enter: () => enter(field),
    }),
  );
  let active: Field | undefined = (filling.missing(card)[0] ?? card.fields[0]) as Field | undefined;
  const isCounted = card.fields.some(
    ({ cell }) => cell === 'whole' || cell === 'money' || cell === 'decimal',
  );
  const starter = filling.starter(card);
  judge();
  return {
    element: element(
      'div',
      {},
      ...fields.map((one) => one.element),
      worked,
      findings,
      element(
        'div',
        { class: 'row' },
        isCounted && element('button', { click: () => zero() }, '0'),
        starter !== null && element('button', { click: () => begin(starter) }, 'Ghi câu mở đầu'),
        card.fields.some(({ optional, cell }) => !optional && cell !== 'text') &&
          element('button', { click: () => askReason() }, 'Không có số liệu…'),
      ),
      reasons,
    ),
    focus: () => (fields.find(({ field }) => field === active) ?? fields[0])?.focus(),
    leave,
  };

  function leave(): boolean {
    if (!fields.every((one) => one.commit())) return false;
    const errors = judge().filter(({ severity }) => severity === 'error');
    const words = errors.map(({ fault }) => fault).join('\n');
    if (words === '' || words === read) return true;
    read = words;
    return false;
  }

  /** On to the next field of the card, and from the last one to the next card. */
  function enter(from: Field): void {
    const at = fields.findIndex(({ field }) => field === from);
    if (!fields[at]?.commit()) return;
    const next = fields[at + 1];
    if (next) next.focus();
    else if (leave()) actions.next();
  }

  function zero(): void {
    const chosen = fields.find(({ field }) => field === active && field.cell !== 'choice') ?? fields[0];
    if (!chosen) return;
    chosen.set(0);
    enter(chosen.field);
  }

  function begin(text: string): void {
    const [chosen] = fields;
    if (!chosen || filling.figure(chosen.field.key) !== undefined) return;
    chosen.set(text);
    chosen.focus();
  }

  /** The same reason for every empty field of the card: where one half of a rate is not known, the other seldom is. */
  function askReason(): void {
    const other = element('input', {
      type: 'text',
      maxlength: '200',
      label: 'Lý do khác',
      placeholder: 'Lý do khác',
    });
    other.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && other.value.trim().length > 2) state(other.value.trim());
    });
    const buttons = reasonsOf(room, actions.reasons).map((reason) =>
      element('button', { click: () => state(reason) }, reason.charAt(0).toUpperCase() + reason.slice(1)),
    );
    reasons.replaceChildren(
      element(
        'section',
        { class: 'card', label: 'Vì sao không có số liệu' },
        element('p', {}, 'Vì sao không có số liệu?'),
        element('div', { class: 'reasons' }, ...buttons),
        element(
          'div',
          { class: 'row' },
          other,
          element(
            'button',
            { click: () => (other.value.trim().length > 2 ? state(other.value.trim()) : other.focus()) },
            'Ghi',
          ),
        ),
      ),
    );
    buttons[0]?.focus();
  }

  function state(reason: string): void {
    const asked = fields.filter(({ field }) => !field.optional);
    const empty = asked.filter(({ field }) => filling.figure(field.key) === undefined);
    for (const one of empty.length > 0 ? empty : asked.filter(({ field }) => field === active))
      one.set({ none: reason });
    reasons.replaceChildren();
    actions.said(reason);
    if (leave()) actions.next();
  }

  function judge(): readonly Finding[] {
    const found = filling.findings(card).filter(({ severity }) => severity !== 'info');
    findings.replaceChildren(
      ...found.map(({ severity, fault, remedy }) =>
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
    worked.replaceChildren(...workedLines(room, filling, card));
    return found;
  }
}

/** What was said last comes first, so that the same answer to ten rows is ten times two clicks. */
function reasonsOf(room: FillingRoom, said: readonly string[]): string[] {
  const own = said.slice(0, 3);
  return [...own, ...room.usualReasons.filter((reason) => own.indexOf(reason) < 0)];
}

/** A field's own words; of the only one the card's title says everything. */
function labelOf(card: FieldCard, field: Field): string {
  if (card.fields.length === 1 && card.worked.length === 0)
    return field.unit === '' ? 'Nội dung' : capital(field.unit);
  return (
    field.label.replace(`${card.label}: `, '').replace(`${card.label} – `, '') +
    (field.optional ? ' (nếu có)' : '')
  );
}

/** What the product works out of it: other cells of the indicator, and the percentage. */
function workedLines(room: FillingRoom, filling: Filling, card: FieldCard): HTMLElement[] {
  const lines = card.worked.flatMap((field) => {
    const figure = filling.worked(field.key);
    return figure === undefined ? [] : [`${field.label}: ${room.inWords(figure, field)} (tự tính)`];
  });
  const shares = filling.shares(card).map((share) => `Tỷ lệ: ${share} (tự tính)`);
  return [...lines, ...shares].map((line) => element('p', { class: 'earlier' }, line));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
