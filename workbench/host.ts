// The host of the stand-in: runs a built add-on against documents in memory, wholly synchronously, as Apps Script would on Google.

import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { DocumentView, Edit, EditAnswer, Mail, RunReport, TabView } from './protocol.ts';
import type { Bridge } from './services/bridge.ts';
import { readAddon } from './services/node/addon.ts';
import { calculators } from './services/node/calculator.ts';
import { openRealm, type Realm } from './services/node/realm-context.ts';

export interface HttpRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  /** False where the add-on asked to see redirects itself. */
  followRedirects: boolean;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  /** Bytes where the content is not text, such as a document to download. */
  body: string | Uint8Array;
}

export interface HostOptions {
  /** Folder with the files that clasp would push: appsscript.json, *.js, *.html. */
  addon: string;
  /** Answers UrlFetchApp. Throws Error('Address unavailable') or Error('Timeout') where the network fails. */
  fetch(request: HttpRequest): HttpResponse;
  /** The OpenID token that ScriptApp.getIdentityToken gives for that user. */
  identityToken(email: string): string;
  now(): number;
  /** Throws where Google does not take a mail. */
  mail?(mail: Mail): void;
  /** Recipients that every account may write to in 24 hours; a consumer's 100 unless said otherwise. */
  mailQuota?: number;
  /** Translates every message of Google's into noise, so that nothing can depend on English texts. */
  garbledMessages?: boolean;
  /** Scopes of the manifest that nobody granted: consent is given one by one. */
  refusedScopes?: string[];
  /** Every lock is held by somebody else. */
  lockHeld?: boolean;
  /** Asked before each call that is counted (`Range.setValues`): what befalls it, before it has done anything. */
  strike?(call: string): Strike | undefined;
}

/** `end`: Google ends the execution here, nothing more of it runs. Otherwise the call throws these words. */
export type Strike = 'end' | { words: string };

export interface RunOptions {
  authMode?: 'FULL' | 'LIMITED' | 'NONE';
  /** Button names with which alerts are answered in order; then OK. */
  alertAnswers?: string[];
}

/** What google.script.run refuses to carry is refused before the server is asked: dates and functions anywhere inside. */
function assertCarriable(args: unknown[]): void {
  const visit = (value: unknown, index: number, seen: object[]): void => {
    const kind = typeof value;
    if (kind !== 'object' && kind !== 'function' && kind !== 'symbol' && kind !== 'bigint') return;
    if (value === null) return;
    if (kind !== 'object' || value instanceof Date || seen.includes(value as object)) {
      throw new TypeError(`Failed due to illegal value in property: ${index}`);
    }
    for (const inner of Object.values(value as object)) visit(inner, index, [...seen, value as object]);
  };
  args.forEach((argument, index) => {
    visit(argument, index, []);
  });
}

function bridgeOf(options: HostOptions): Bridge {
  return {
    now: () => options.now(),
    uuid: () => randomUUID(),
    digest(algorithm, data, key) {
      const hash =
        key === undefined ? createHash(algorithm) : createHmac(algorithm, Buffer.from(key, 'base64'));
      return hash.update(Buffer.from(data, 'base64')).digest('base64');
    },
    fetch(request) {
      try {
        const { status, headers, body } = options.fetch(JSON.parse(request) as HttpRequest);
        return JSON.stringify({ response: { status, headers, body: Buffer.from(body).toString('base64') } });
      } catch (error) {
        return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
      }
    },
    identityToken: (email) => options.identityToken(email),
    strike(call) {
      const befalls = options.strike?.(call);
      return befalls === undefined ? '' : befalls === 'end' ? 'end' : `throw${befalls.words}`;
    },
    mail(mail) {
      try {
        options.mail?.(JSON.parse(mail) as Mail);
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    ...calculators(),
  };
}

export class Host {
  readonly #realm: Realm;

  constructor(options: HostOptions) {
    const addon = readAddon(options.addon);
    this.#realm = openRealm(addon, bridgeOf(options));
    this.#realm.ask('setUp', {
      manifest: addon.manifest,
      html: addon.html,
      refusedScopes: options.refusedScopes ?? [],
      lockHeld: options.lockHeld === true,
      mailQuota: options.mailQuota ?? null,
      garbledMessages: options.garbledMessages === true,
    });
  }

  /** A fresh file as Google makes it: one sheet of 1000 × 26, locale en_US; gives its id. */
  createDocument(name: string, owner: string, id: string = randomUUID()): string {
    this.#realm.ask('create', id, owner, name);
    return id;
  }

  documents(): { id: string; name: string; owner: string }[] {
    return this.#realm.ask('documents') as { id: string; name: string; owner: string }[];
  }

  /** Makes the person an editor. */
  share(id: string, email: string): void {
    this.#realm.ask('share', id, email);
  }

  /**
   * Runs a function of the add-on as a menu, a trigger or (name and arguments checked the same way) google.script.run would.
   * Arguments that google.script.run cannot carry throw a TypeError here, as they do in the browser.
   */
  run(
    document: string,
    user: string,
    functionName: string,
    args: unknown[] = [],
    options: RunOptions = {},
  ): RunReport {
    assertCarriable(args);
    if (functionName.endsWith('_') || !/^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(functionName)) {
      const error = { name: 'Error', message: `Script function not found: ${functionName}` };
      return { error, calls: {}, log: [], shown: [] };
    }
    return this.#realm.ask('run', document, user, functionName, args, options) as RunReport;
  }

  /** Does what the person does; where cells were written the add-on's onEdit, if it has one, runs afterwards. */
  edit(document: string, user: string, edit: Edit): EditAnswer {
    return this.#realm.ask('edit', document, user, edit) as EditAnswer;
  }

  /** The document with the cells of one sheet, of the active one when none is named. */
  view(document: string, sheet?: number): DocumentView {
    return this.#realm.ask('view', document, '', sheet) as DocumentView;
  }

  /** What one cell shows, without its looks: those need every rule of the sheet. */
  text(document: string, sheet: number, row: number, column: number): string {
    return this.#realm.ask('text', document, sheet, row, column) as string;
  }

  /** The document's tabs without looking at any sheet. */
  tabs(document: string): TabView[] {
    return this.#realm.ask('tabs', document) as TabView[];
  }

  /** What somebody's account has sent, oldest first. */
  mails(user: string): Mail[] {
    return this.#realm.ask('mails', user) as Mail[];
  }

  /** Keeps a document as it stands, at no cost, also in the middle of a run; gives what `putBack` wants. */
  keep(id: string): number {
    return this.#realm.ask('keep', id) as number;
  }

  /** Makes a document what it was when it was kept. */
  putBack(id: string, kept: number): void {
    this.#realm.ask('putBack', id, kept);
  }

  /**
   * All documents, properties and caches as JSON; undo steps are not kept. With `isCalculated` the results of all formulas
   * are in it too, so that nothing is calculated when it is opened again: for files that this very version reads.
   */
  save(isCalculated = false): string {
    return JSON.stringify(this.#realm.ask('save', isCalculated));
  }

  /** Lets all documents go, and the memory in which they are calculated. */
  close(): void {
    this.#realm.ask('closeAll');
  }

  /** Opens documents that `save` put away beside those that are open, each with its document properties. */
  add(json: string): void {
    this.#realm.askWith('add', json);
  }

  /** Replaces everything by what `save` put away. */
  load(json: string): void {
    this.#realm.askWith('load', json);
  }
}
