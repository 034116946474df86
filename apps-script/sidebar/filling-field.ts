// One field of «Điền lần lượt»: what stands there, earlier figures beside it, what is typed, and how it is read, at once.
import type { Field } from '../../shared/catalogue/kinds.ts';
import type { Figure } from '../../shared/figures/figures.ts';
import type { Earlier, Filling } from '../../shared/filling/filling.ts';
import { element } from './element.ts';
import type { FillingRoom } from './rooms.ts';

export interface AskedField {
  field: Field;
  element: HTMLElement;
  focus(): void;
  /** Takes what is typed; false where it cannot be read: that is said, and nothing is written. */
  commit(): boolean;
  /** Writes a figure instead of what is typed. */
  set(figure: Figure | null): void;
}

interface Around {
  room: FillingRoom;
  filling: Filling;
  /** The only field of its card needs no label of its own. */
  label: string;
  focused(): void;
  /** A figure was taken that the cell did not hold before. */
  changed(figure: Figure | null): void;
  /** Enter was pressed here. */
  enter(): void;
}

export function askedField(field: Field, around: Around): AskedField {
  if (field.cell === 'choice') return choiceField(field, around);
  return typedField(field, around);
}

function typedField(field: Field, { room, filling, label, focused, changed, enter }: Around): AskedField {
  const id = `dien-${field.key}`;
  const isText = field.cell === 'text';
  const attributes = {
    id,
    autocomplete: 'off',
    'aria-describedby': `${id}-doc`,
    input: () => say(),
  };
  const input = isText
    ? element('textarea', { ...attributes, rows: '6', maxlength: '20000' })
    : element('input', { ...attributes, type: 'text', maxlength: '200' });
  const reading = element('div', { id: `${id}-doc`, class: 'reading', role: 'status' });
  const unit = field.unit !== '' && !isText ? element('span', { class: 'unit' }, field.unit) : null;
  let stood = '';
  restore(filling.figure(field.key));
  input.addEventListener('focus', focused);
  input.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    if (key.key !== 'Enter' || key.isComposing || (isText && !key.ctrlKey)) return;
    key.preventDefault();
    enter();
  });
  return {
    field,
    element: element(
      'div',
      { class: 'asked' },
      element('label', { for: id }, label),
      earlierLine(filling.earlier(field)),
      element('div', { class: 'typed' }, input, unit),
      reading,
    ),
    focus: () => {
      input.focus();
      input.select();
    },
    commit,
    set(figure) {
      restore(figure);
      changed(figure);
    },
  };

  function restore(figure: Figure | undefined | null): void {
    input.value = figure === undefined || figure === null ? '' : asTyped(room, figure, field);
    stood = input.value;
    reading.replaceChildren();
    input.removeAttribute('aria-invalid');
  }

  /** How it is read, while it is typed. */
  function say(): void {
    const typed = room.readTyped(input.value, field);
    input.removeAttribute('aria-invalid');
    reading.className = 'reading';
    if (typed.state === 'figure' && !isText)
      reading.replaceChildren(element('p', { class: 'ok' }, `→ đọc là ${typed.shown}`));
    else reading.replaceChildren();
  }

  function commit(): boolean {
    const typed = room.readTyped(input.value, field);
    if (typed.state === 'unreadable') {
      input.setAttribute('aria-invalid', 'true');
      reading.className = 'reading wrong';
      reading.replaceChildren(
        element('p', {}, element('strong', {}, '✗ '), typed.fault),
        element('p', { class: 'quiet' }, typed.remedy),
        ...(typed.readings ?? []).map((one) => element('button', { click: () => take(one) }, `Ghi ${one}`)),
      );
      return false;
    }
    if (input.value.trim() === stood.trim()) return true;
    stood = input.value;
    changed(typed.state === 'figure' ? typed.figure : null);
    return true;
  }

  function take(text: string): void {
    input.value = text;
    say();
    input.focus();
  }
}

/** An answer out of a list: a click, or its number and Enter. */
function choiceField(field: Field, { room, filling, label, focused, changed, enter }: Around): AskedField {
  const options = field.options ?? [];
  const name = `dien-${field.key}`;
  const radios = options.map(({ code }, i) =>
    element('input', {
      type: 'radio',
      id: `${name}-${i}`,
      name,
      value: code,
      change: () => changed(code),
    }),
  );
  const stated = element('p', { class: 'reading' });
  show(filling.figure(field.key) ?? null);
  const box = element(
    'fieldset',
    { class: 'asked' },
    element('legend', {}, label),
    earlierLine(filling.earlier(field)),
    ...radios.map((radio, i) =>
      element('label', { class: 'choice', for: radio.id }, radio, `${i + 1}. ${options[i]?.label ?? ''}`),
    ),
    stated,
  );
  box.addEventListener('focusin', focused);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      return enter();
    }
    const chosen = /^[1-9]$/.test(event.key) ? radios[Number(event.key) - 1] : undefined;
    if (!chosen) return;
    chosen.checked = true;
    chosen.focus();
    changed(chosen.value);
  });
  return {
    field,
    element: box,
    focus: () => (radios.find(({ checked }) => checked) ?? radios[0])?.focus(),
    commit: () => true,
    set(figure) {
      show(figure);
      changed(figure);
    },
  };

  function show(figure: Figure | null): void {
    for (const radio of radios) radio.checked = radio.value === figure;
    stated.textContent =
      figure !== null && typeof figure === 'object' ? `→ ${room.inWords(figure, field)}` : '';
  }
}

function earlierLine(earlier: readonly Earlier[]): HTMLElement | null {
  if (earlier.length === 0) return null;
  return element(
    'p',
    { class: 'earlier' },
    earlier
      .map(({ when, shown }) => `${when}: ${shown.length > 300 ? `${shown.slice(0, 300)}…` : shown}`)
      .join(' · '),
  );
}

/** A figure as somebody would type it: without what it counts. */
function asTyped(room: FillingRoom, figure: Figure, { unit: _, ...field }: Field): string {
  return room.inWords(figure, field);
}
