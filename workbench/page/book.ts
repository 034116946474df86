// The open document as the page knows it: who acts, what is shown, and edits sent one after another.

import type { DocumentView, Edit } from '../protocol.ts';
import type { Block } from './address.ts';
import { confirm, tell } from './dialogs.ts';
import { server } from './link.ts';
import type { Actor, RunAnswer, RunOutcome } from './wire.ts';

/** What the book tells the page. */
export interface BookEvents {
  /** A newer view is there. `follow` when the add-on may have moved the selection. */
  drawn(view: DocumentView, follow: boolean): void;
  outcome(outcome: RunOutcome): void;
  busy(count: number): void;
}

/** One document, opened by one person. */
export class Book {
  readonly actor: Actor;
  view: DocumentView;
  readonly #events: BookEvents;
  /** What is selected, for the add-on to ask for. */
  readonly #selection: () => Block;
  #last: Promise<unknown> = Promise.resolve();
  #busy = 0;
  #closed = false;

  constructor(actor: Actor, view: DocumentView, events: BookEvents, selection: () => Block) {
    this.actor = actor;
    this.view = view;
    this.#events = events;
    this.#selection = selection;
  }

  get sheet(): number {
    return this.view.sheet.id;
  }

  /** Resolves when everything typed so far has been sent and answered. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** After this nothing is drawn any more, whatever is still under way. */
  close(): void {
    this.#closed = true;
  }

  /** Sends one edit after those before it. Answers whether it was accepted. */
  edit(edit: Edit, options: { follow?: true } = {}): Promise<boolean> {
    return this.#inTurn(async () => {
      const { answer, view } = await this.#sendEdit(edit);
      if (view) this.#take(view, options.follow === true);
      return answer;
    });
  }

  /** Shows another sheet. */
  async show(sheet: number): Promise<void> {
    await this.#inTurn(async () => {
      const { view } = await this.#sendEdit({ kind: 'activateSheet', sheet });
      this.#take(view ?? (await server.view(this.actor, sheet)), true);
      return true;
    });
  }

  /** Runs a function of the add-on. The JSON text of its value, or its error thrown. */
  async run(functionName: string, args: string): Promise<string> {
    // The add-on must find what is typed and what is selected; runs themselves need not wait for one another.
    await this.#inTurn(async () => {
      const { sheet } = this;
      await server.edit({ ...this.actor, sheet, edit: { kind: 'select', sheet, ...this.#selection() } });
      return true;
    });
    const answer = await this.#count(() => server.run({ ...this.actor, functionName, args }));
    return this.finish(answer);
  }

  /** Takes in what a run left behind. */
  finish({ view, outcome }: RunAnswer): string {
    if (!this.#closed) {
      if (view.version >= this.view.version) this.#take(view, true);
      this.#events.outcome(outcome);
    }
    if (outcome.error) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
    return outcome.value ?? 'null';
  }

  /** Another window or a run may have changed the document; without a version nothing is known of what was missed. */
  async changed(version = Number.POSITIVE_INFINITY): Promise<void> {
    await this.#inTurn(async () => {
      while (version > this.view.version && !this.#closed) {
        const { sheet } = this;
        const view = await server.view(this.actor, sheet);
        // A run that ended meanwhile may have brought a newer view, or led to another sheet: that one stays.
        if (this.sheet !== sheet) continue;
        if (view.version >= this.view.version) this.#take(view, false);
        break;
      }
      return true;
    });
  }

  async #sendEdit(edit: Edit): Promise<{ answer: boolean; view?: DocumentView }> {
    const sheet = edit.kind === 'activateSheet' ? edit.sheet : this.sheet;
    const body = { ...this.actor, edit, sheet };
    let reply = await server.edit(body);
    if (!reply.answer.ok && 'ask' in reply.answer) {
      const sure = await confirm('Ô này được bảo vệ', reply.answer.ask, 'Vẫn sửa');
      if (!sure) return { answer: false, view: this.view };
      reply = await server.edit({ ...body, confirmed: true });
    }
    if (!reply.answer.ok) {
      await tell('Không thực hiện được', 'refused' in reply.answer ? reply.answer.refused : reply.answer.ask);
      return { answer: false, view: this.view };
    }
    return reply.view ? { answer: true, view: reply.view } : { answer: true };
  }

  #take(view: DocumentView, follow: boolean): void {
    if (this.#closed) return;
    this.view = view;
    this.#events.drawn(view, follow);
  }

  async #inTurn(work: () => Promise<boolean>): Promise<boolean> {
    const turn = this.#last.then(() => this.#count(work));
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (problem) {
      if (!this.#closed) {
        this.#events.drawn(this.view, false);
        await tell('Không thực hiện được', (problem as Error).message);
      }
      return false;
    }
  }

  async #count<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#events.busy(++this.#busy);
    try {
      return await work();
    } finally {
      this.#events.busy(--this.#busy);
    }
  }
}
