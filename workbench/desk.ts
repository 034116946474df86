// What the page's calls do: each acts for one of the people on one of their documents.

import type { DemoClock } from './clock.ts';
import type { FrameServer } from './frame-server.ts';
import type { HostProxy } from './host-proxy.ts';
import type { Actor, EditReply, Person, Requests, RunAnswer, Start } from './page/wire.ts';
import type { DocumentView, Mail, RunReport } from './protocol.ts';

/** A call that is not allowed or makes no sense; its message is for the person. */
export class RefusedError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

interface DeskMeans {
  host: HostProxy;
  people: Person[];
  note: string;
  clock: DemoClock;
  frames: FrameServer;
  changed(document: string, version: number): void;
  timeMoved(): void;
}

/** The calls of the page, by the names in `Requests`. */
export class Desk {
  readonly #means: DeskMeans;
  readonly #people: Person[];

  constructor(means: DeskMeans) {
    this.#means = means;
    this.#people = structuredClone(means.people);
  }

  /** Makes the documents of the people that are not there yet, and lets everyone into theirs. */
  async prepareDocuments(): Promise<void> {
    const { host } = this.#means;
    const there = new Set((await host.documents()).map((one) => one.id));
    for (const person of this.#people) {
      for (const { id, name } of person.documents) {
        if (there.has(id)) await host.share(id, person.email);
        else await host.createDocument(name, person.email, id);
        there.add(id);
      }
    }
  }

  start(): Start {
    return {
      people: this.#people,
      note: this.#means.note,
      now: this.#means.clock.now().toISOString(),
      frameOrigin: this.#means.frames.origin,
    };
  }

  async view(query: URLSearchParams): Promise<DocumentView> {
    const actor = this.#actor({ person: query.get('person') ?? '', document: query.get('document') ?? '' });
    const sheet = query.get('sheet');
    return this.#means.host.view(actor.document, sheet === null ? undefined : Number(sheet));
  }

  async mails(query: URLSearchParams): Promise<Mail[]> {
    return this.#means.host.mails(this.#person(query.get('person') ?? '').email);
  }

  /** Opening a document runs the add-on's simple trigger, which may only do little. */
  async open(body: Requests['open']): Promise<RunAnswer> {
    const { person, document } = this.#actor(body);
    const report = await this.#means.host.run(document, person, 'onOpen', [{ authMode: 'LIMITED' }], {
      authMode: 'LIMITED',
    });
    return this.#answer(document, report);
  }

  async run(body: Requests['run']): Promise<RunAnswer> {
    const { person, document } = this.#actor(body);
    const args: unknown = JSON.parse(body.args);
    if (body.functionName.endsWith('_') || !Array.isArray(args))
      throw new RefusedError(400, 'Lời gọi không hợp lệ.');
    return this.#answer(document, await this.#means.host.run(document, person, body.functionName, args));
  }

  async edit(body: Requests['edit']): Promise<EditReply> {
    const { person, document } = this.#actor(body);
    const { host, changed } = this.#means;
    const confirmed = body.confirmed ? { confirmed: true as const } : {};
    const answer = await host.edit(document, person, { ...body.edit, ...confirmed });
    if (!answer.ok || body.edit.kind === 'select') return { answer };
    changed(document, answer.version);
    return { answer, view: await this.#viewAfter(document, body) };
  }

  async create({ person: email, name }: Requests['create']): Promise<{ id: string; start: Start }> {
    const person = this.#person(email);
    const id = await this.#means.host.createDocument(name, email);
    person.documents.push({ id, name });
    this.#means.changed(id, 0);
    return { id, start: this.start() };
  }

  /** Moves the demo to the morning of a later day. */
  async clock({ date }: Requests['clock']): Promise<{ now: string }> {
    const { clock, timeMoved } = this.#means;
    try {
      clock.moveTo(new Date(`${date}T08:00:00+07:00`));
    } catch (problem) {
      if (!(problem instanceof RangeError)) throw problem;
      throw new RefusedError(400, 'Ngày giả định chỉ đi tới, không lùi lại.');
    }
    timeMoved();
    return { now: clock.now().toISOString() };
  }

  async #answer(document: string, report: RunReport): Promise<RunAnswer> {
    const { host, frames, changed } = this.#means;
    const view = await host.view(document);
    changed(document, view.version);
    const shown = report.shown.map(({ html, ...rest }) =>
      html === undefined ? rest : { ...rest, url: frames.keep(html) },
    );
    return { view, outcome: { ...report, shown } };
  }

  /** The sheet that the page shows; the active one where the edit made, deleted or hid a sheet. */
  async #viewAfter(document: string, { edit, sheet }: Requests['edit']): Promise<DocumentView> {
    const { host } = this.#means;
    if (edit.kind === 'addSheet' || edit.kind === 'deleteSheet' || edit.kind === 'hideSheet') {
      return host.view(document);
    }
    // Undoing may take the shown sheet away.
    return host.view(document, sheet).catch(() => host.view(document));
  }

  #actor({ person, document }: Actor): Actor {
    const known = this.#person(person);
    if (!known.documents.some((one) => one.id === document)) {
      throw new RefusedError(403, `${known.name} không có quyền mở bảng tính này.`);
    }
    return { person, document };
  }

  #person(email: string): Person {
    const person = this.#people.find((one) => one.email === email);
    if (!person) throw new RefusedError(403, 'Không có người này trong bàn thử.');
    return person;
  }
}
