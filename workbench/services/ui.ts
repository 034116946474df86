// Ui: menus, sidebars, dialogs and alerts; what would appear on the screen goes into the run's report.

import type { RunReport } from '../protocol.ts';
import { exception, notInWorkbench } from './exception.ts';
import { execution } from './execution.ts';
import { servedPage } from './html-scripts.ts';
import { HtmlOutput } from './html-service.ts';
import { type EnumValue, enumeration, serve } from './service.ts';

const Button = enumeration('Button', 'CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration('ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

type MenuItem = NonNullable<RunReport['menu']>['items'][number];

class Menu {
  readonly #title: string;
  readonly #items: MenuItem[] = [];

  constructor(title: string) {
    this.#title = title;
  }

  addItem(label: string, functionName: string): this {
    this.#items.push({ label: String(label), functionName: String(functionName) });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ label: '', separator: true });
    return this;
  }

  /** The report's menu has one level: a sub-menu's items follow with its title before theirs. */
  addSubMenu(menu: Menu): this {
    for (const item of menu.#items) this.#items.push({ ...item, label: `${menu.#title} › ${item.label}` });
    return this;
  }

  addToUi(): void {
    execution().report.menu = { title: this.#title, items: [...this.#items] };
  }
}

/** What prompt gives back. */
class PromptResponse {
  readonly #button: EnumValue;
  readonly #text: string;

  constructor(button: EnumValue, text: string) {
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): EnumValue {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}

function textsOf(given: unknown[]): { title: string; text: string } {
  const texts = given.filter((each) => typeof each === 'string') as string[];
  if (texts.length === 0) throw exception("The parameters don't match the method signature for Ui.alert.");
  return texts.length > 1 ? { title: texts[0]!, text: texts[1]! } : { title: '', text: texts[0]! };
}

export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(title: string): Menu {
    return new Menu(title);
  }

  createAddonMenu(): Menu {
    return new Menu('Tiện ích');
  }

  #show(kind: 'sidebar' | 'dialog', output: unknown, title?: string): void {
    if (!(output instanceof HtmlOutput)) {
      throw exception("The parameters don't match the method signature for Ui.showSidebar.");
    }
    const shown = title ?? output.getTitle();
    execution().report.shown.push({ kind, title: shown ?? '', html: servedPage(output.getContent()) });
  }

  showSidebar(output: unknown): void {
    this.#show('sidebar', output);
  }

  showModalDialog(output: unknown, title: string): void {
    this.#show('dialog', output, title);
  }

  showModelessDialog(output: unknown, title: string): void {
    this.#show('dialog', output, title);
  }

  /** Answers come from the run's list, in order; then OK. Locks do not outlive the wait for a person. */
  alert(...given: unknown[]): EnumValue {
    const current = execution();
    current.report.shown.push({ kind: 'alert', ...textsOf(given) });
    current.locks.clear();
    const answer = current.alertAnswers.shift() ?? 'OK';
    if (!['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'].includes(answer)) {
      throw notInWorkbench(`no button «${answer}» to answer an alert with`);
    }
    return Button[answer as keyof typeof Button];
  }

  /** An answer `OK:text` types the text and presses OK; a bare button name presses it. */
  prompt(...given: unknown[]): PromptResponse {
    const current = execution();
    current.report.shown.push({ kind: 'alert', ...textsOf(given) });
    current.locks.clear();
    const [button = 'OK', ...text] = (current.alertAnswers.shift() ?? 'OK').split(':');
    return new PromptResponse(Button[button as keyof typeof Button], text.join(':'));
  }
}

export function serveUi(): void {
  serve('Ui', Ui);
  serve('Menu', Menu);
  serve('PromptResponse', PromptResponse);
}
