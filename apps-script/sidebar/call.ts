// Calls the add-on's functions from the sidebar, one at a time, and says what is going on while it waits.
import type { Failure } from '../actions/answer.ts';
import type { FunctionName, Functions } from '../functions.ts';

interface Runner {
  withSuccessHandler(done: (value: unknown) => void): Runner;
  withFailureHandler(failed: (error: Error) => void): Runner & Called;
}

/** Google gives the page one function of that name for each of the table. */
type Called = Record<FunctionName, (...args: unknown[]) => void>;

declare const google: { script: { run: Runner } };

let busy = false;

/** What had the keyboard before a call: a control that is switched off loses it. */
let focused: Element | null = null;

/**
 * Runs a function of the add-on. While it runs, every button and field is off. A call that Google itself refuses comes
 * back as a failure in plain words: most often it is the browser that is signed in with several accounts.
 */
export function call<N extends FunctionName>(
  words: string,
  name: N,
  ...args: Parameters<Functions[N]>
): Promise<ReturnType<Functions[N]> | Failure> {
  if (busy)
    return Promise.resolve({
      ok: false,
      title: 'Đang làm việc trước.',
      detail: 'Chờ một lát rồi bấm lại.',
      reference: '',
    });
  setBusy(true, words);
  return asked(name, args).finally(() => setBusy(false, ''));
}

/** Calls that nobody waits for, one after the other. */
let queue: Promise<unknown> = Promise.resolve();

/** Runs a function of the add-on while the officer goes on working: nothing is switched off. One after the other. */
export function callBehind<N extends FunctionName>(
  name: N,
  ...args: Parameters<Functions[N]>
): Promise<ReturnType<Functions[N]> | Failure> {
  const answer = queue.then(() => asked(name, args));
  queue = answer;
  return answer;
}

function asked<N extends FunctionName>(
  name: N,
  args: Parameters<Functions[N]>,
): Promise<ReturnType<Functions[N]> | Failure> {
  return new Promise((resolve) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<Functions[N]>))
      .withFailureHandler(() =>
        resolve({
          ok: false,
          title: 'Google chưa chạy được việc này.',
          detail:
            'Số liệu đã gõ vẫn còn nguyên trong sổ. Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở sổ trong một cửa sổ chỉ đăng nhập tài khoản được giao nhập liệu, rồi thử lại.',
          reference: '',
        }),
      );
    runner[name](...args);
  });
}

/**
 * Something that the page itself does and that takes a moment. While it lasts, every button and field is off; what it
 * throws is told plainly.
 */
export async function work<T>(
  words: string,
  run: () => Promise<T>,
): Promise<{ ok: true; made: T } | Failure> {
  setBusy(true, words);
  try {
    // A turn of its own, so that the words are on the screen before the page is busy.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { ok: true, made: await run() };
  } catch (error) {
    console.error(error);
    return {
      ok: false,
      title: 'Chưa làm được việc này.',
      detail:
        'Số liệu đã gõ vẫn còn nguyên trong sổ. Tải lại trang rồi thử lại; nếu vẫn không được, báo cho đơn vị cấp trên.',
      reference: '',
    };
  } finally {
    setBusy(false, '');
  }
}

function setBusy(on: boolean, words: string): void {
  busy = on;
  if (on) focused = document.activeElement;
  document.getElementById('page')?.setAttribute('aria-busy', String(on));
  for (const control of document.querySelectorAll<
    HTMLButtonElement | HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  >('button, input, select, textarea')) {
    control.disabled = on;
  }
  if (!on && focused instanceof HTMLElement && focused.isConnected) focused.focus();
  say(words, on);
}

/** How long a line stays at the foot: long enough to be read twice. */
const stays = 12_000;

let leaving = 0;

/** Shows a line at the foot of the sidebar; screen readers read it out. It leaves by itself. */
export function say(words: string, working = false): void {
  const status = document.getElementById('status');
  if (!status) return;
  window.clearTimeout(leaving);
  if (!working && words !== '') leaving = window.setTimeout(() => say(''), stays);
  status.className = working ? 'working' : '';
  status.textContent = words;
}
