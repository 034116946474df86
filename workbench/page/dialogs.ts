// Questions, messages and notices of the page itself.

/** A dialog that can be answered with yes or no. Answers false when it is closed otherwise. */
export function confirm(title: string, text: string, yes: string, no = 'Hủy'): Promise<boolean> {
  return show(title, paragraph(text), [
    { label: no, answer: false },
    { label: yes, answer: true, main: true },
  ]).then((answer) => answer === true);
}

export async function tell(title: string, text: string): Promise<void> {
  await show(title, paragraph(text), [{ label: 'Đóng', answer: true, main: true }]);
}

/** Shows something that is more than a paragraph. */
export async function present(title: string, body: HTMLElement): Promise<void> {
  await show(title, body, [{ label: 'Đóng', answer: true, main: true }]);
}

/** Asks for a line of text (or several); undefined when the person gives up. */
export async function askFor(
  title: string,
  value: string,
  field: { kind?: 'text' | 'long'; label: string; explain?: string },
): Promise<string | undefined> {
  const input = document.createElement(field.kind === 'long' ? 'textarea' : 'input');
  input.value = value;
  const label = document.createElement('label');
  label.append(field.label, input);
  const body = document.createElement('div');
  if (field.explain !== undefined) body.append(paragraph(field.explain));
  body.append(label);
  const answer = await show(
    title,
    body,
    [
      { label: 'Hủy', answer: false },
      { label: 'Đồng ý', answer: true, main: true },
    ],
    input,
  );
  return answer === true ? input.value : undefined;
}

/** A notice at the bottom that goes away by itself. */
export function toast(text: string, title = ''): void {
  const region = document.getElementById('notices')!;
  const notice = document.createElement('div');
  notice.className = 'notice';
  if (title !== '') {
    const strong = document.createElement('strong');
    strong.textContent = title;
    notice.append(strong);
  }
  notice.append(text);
  region.append(notice);
  setTimeout(() => notice.remove(), 6000);
}

interface Button {
  label: string;
  answer: boolean;
  main?: true;
}

function show(
  title: string,
  body: HTMLElement,
  buttons: Button[],
  focus?: HTMLElement,
): Promise<boolean | undefined> {
  const before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  heading.id = `title-${++count}`;
  heading.textContent = title;
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = document.createElement('form');
  form.method = 'dialog';
  const row = document.createElement('div');
  row.className = 'buttons';
  for (const button of buttons) {
    const element = document.createElement('button');
    element.textContent = button.label;
    element.value = String(button.answer);
    if (!button.answer) element.type = 'button';
    if (button.main) element.className = 'main';
    if (!button.answer) element.addEventListener('click', () => dialog.close('false'));
    row.append(element);
  }
  form.append(heading, body, row);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  (focus ?? row.querySelector<HTMLElement>('.main'))?.focus();
  if (focus instanceof HTMLInputElement && focus.type === 'text') focus.select();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus({ preventScroll: true });
      resolve(dialog.returnValue === '' ? undefined : dialog.returnValue === 'true');
    });
  });
}

let count = 0;

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
