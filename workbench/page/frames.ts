// The panel at the right and the dialogs in which the add-on's own pages run, each in a frame of another origin.

import type { FromFrame, ToFrame } from './frame/messages.ts';
import type { Shown } from './wire.ts';

/** The sandbox keywords that Google gives a sidebar. */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** What a frame may ask of the page. Answers the JSON text of the returned value, or throws. */
export interface FrameMeans {
  frameOrigin: string;
  run(functionName: string, args: string): Promise<string>;
  focusGrid(): void;
}

/** The open sidebar and dialog. */
export class Frames {
  readonly #means: FrameMeans;
  readonly #open = new Map<Window, { frame: HTMLIFrameElement; close: () => void }>();
  #closeSidebar: (() => void) | undefined;

  constructor(means: FrameMeans) {
    this.#means = means;
    window.addEventListener('message', (event: MessageEvent<FromFrame>) => {
      const source = event.source as Window | null;
      const open = source && this.#open.get(source);
      if (open && event.origin === means.frameOrigin) void this.#hear(event.data, source, open);
    });
  }

  /** Shows a sidebar in place of the one before. */
  showSidebar({ title, url }: Shown): void {
    this.closeSidebar();
    const panel = document.getElementById('panel')!;
    document.getElementById('panel-title')!.textContent = title;
    const frame = this.#frame(title, url!, () => this.closeSidebar());
    frame.id = 'sidebar';
    panel.append(frame);
    panel.hidden = false;
    this.#closeSidebar = () => {
      panel.hidden = true;
      this.#forget(frame);
    };
  }

  closeSidebar(): void {
    this.#closeSidebar?.();
    this.#closeSidebar = undefined;
  }

  /** Shows a dialog over the sheet. */
  showDialog({ title, url }: Shown): void {
    const dialog = document.createElement('dialog');
    dialog.className = 'framed';
    dialog.setAttribute('aria-label', title);
    const bar = document.createElement('div');
    bar.className = 'panel-bar';
    const heading = document.createElement('h2');
    heading.textContent = title;
    const close = document.createElement('button');
    close.className = 'close';
    close.setAttribute('aria-label', 'Đóng');
    close.addEventListener('click', () => dialog.close());
    bar.append(heading, close);
    const frame = this.#frame(title, url!, () => dialog.close());
    dialog.append(bar, frame);
    dialog.addEventListener('close', () => {
      this.#forget(frame);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  #frame(title: string, url: string, close: () => void): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.src = url;
    // The window exists once the frame is in the document; `load` is too late for scripts that run at once.
    queueMicrotask(() => frame.contentWindow && this.#open.set(frame.contentWindow, { frame, close }));
    return frame;
  }

  #forget(frame: HTMLIFrameElement): void {
    if (frame.contentWindow) this.#open.delete(frame.contentWindow);
    frame.remove();
  }

  async #hear(
    message: FromFrame,
    source: Window,
    open: { frame: HTMLIFrameElement; close: () => void },
  ): Promise<void> {
    switch (message.kind) {
      case 'run': {
        const { id } = message;
        const answer: ToFrame = await this.#means.run(message.functionName, message.args).then(
          (value) => ({ kind: 'done', id, value }),
          (problem: Error) => ({ kind: 'failed', id, message: problem.message }),
        );
        source.postMessage(answer, this.#means.frameOrigin);
        break;
      }
      case 'close':
        open.close();
        this.#means.focusGrid();
        break;
      case 'focus':
        this.#means.focusGrid();
        break;
      case 'size':
        if (open.frame.id === 'sidebar') break;
        if (message.width !== undefined) open.frame.style.width = `${message.width}px`;
        if (message.height !== undefined) open.frame.style.height = `${message.height}px`;
    }
  }
}
