// Builds pieces of the page. Text is always text: nothing an officer typed is ever read as HTML.

type Child = Node | string | null | false;

interface Attributes {
  class?: string;
  href?: string;
  target?: string;
  id?: string;
  type?: string;
  for?: string;
  value?: string;
  checked?: boolean;
  role?: string;
  label?: string;
  min?: string;
  max?: string;
  maxlength?: string;
  inputmode?: string;
  placeholder?: string;
  rows?: string;
  name?: string;
  autocomplete?: string;
  'aria-describedby'?: string;
  input?: () => void;
  click?: () => void;
  change?: () => void;
}

/** An element with attributes, handlers and children; `label` is its accessible name. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  const { click, change, input, label, checked, ...plain } = attributes;
  for (const [key, value] of Object.entries(plain)) made.setAttribute(key, String(value));
  if (label !== undefined) made.setAttribute('aria-label', label);
  if (checked && made instanceof HTMLInputElement) made.checked = true;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  if (click) made.addEventListener('click', click);
  if (change) made.addEventListener('change', change);
  if (input) made.addEventListener('input', input);
  for (const child of children) if (child !== null && child !== false) made.append(child);
  return made;
}

/** A list to choose from; its value is one of those that were offered. */
export function choiceOf<T extends string>(
  attributes: Attributes,
  offered: readonly (readonly [value: T, name: string])[],
): HTMLSelectElement & { value: T } {
  const options = offered.map(([value, name]) => element('option', { value }, name));
  return element('select', attributes, ...options) as HTMLSelectElement & { value: T };
}

/** `2016-12-30` → «30/12/2016». */
export function dayText(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** «30/12/2016» → `2016-12-30`; null where it is no day. */
export function dayOf(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** `2016-12-08T09:15:00+07:00` → «09:15 ngày 08/12/2016», as it is in Vietnam whatever the browser's zone. */
export function timeText(iso: string): string {
  return `${iso.slice(11, 16)} ngày ${dayText(iso)}`;
}
