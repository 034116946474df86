// The realm's entry: documents, services and executions in one bare script context, driven by JSON from outside.

import type { Edit, EditAnswer, Mail, TabView } from '../protocol.ts';
import { settle } from './access.ts';
import { Book } from './book.ts';
import { bridge } from './bridge.ts';
import { serveCacheService } from './cache-service.ts';
import { Calculation, type SavedCalculation } from './calculation.ts';
import { serveConditionalFormatRule } from './conditional-format-rule.ts';
import { serveDataValidation } from './data-validation.ts';
import { serveDeveloperMetadata } from './developer-metadata.ts';
import type { DocumentState } from './document-state.ts';
import { serveEmbeddedChart } from './embedded-chart.ts';
import { garbleMessages, notInWorkbench } from './exception.ts';
import {
  type AuthMode,
  type Execution,
  executionEnded,
  type Manifest,
  type OpenBook,
  runAs,
} from './execution.ts';
import { RangeHandle, SheetHandle, SpreadsheetHandle } from './handles.ts';
import { serveHtmlService } from './html-service.ts';
import { serveLockService } from './lock-service.ts';
import { serveLogger } from './logger.ts';
import { serveMailApp } from './mail-app.ts';
import { serveNamedRange } from './named-range.ts';
import { editBook } from './people.ts';
import { servePropertiesService } from './properties-service.ts';
import { serveProtection } from './protection.ts';
import { RangeCells } from './range-cells.ts';
import { serveRangeList } from './range-list.ts';
import { RangeLooks } from './range-looks.ts';
import { RangeOrder } from './range-order.ts';
import { RangePlace } from './range-place.ts';
import { displayAt, RangeValues } from './range-values.ts';
import { loadBook, type SavedBook, saveBook } from './saving.ts';
import { serveScriptApp } from './script-app.ts';
import { serveSelection } from './selection.ts';
import { serve, served } from './service.ts';
import { serveSession } from './session.ts';
import { SheetLines } from './sheet-lines.ts';
import { SheetPage } from './sheet-page.ts';
import { serveSpreadsheetApp } from './spreadsheet-app.ts';
import { SpreadsheetFile } from './spreadsheet-file.ts';
import { documentStore, type Storage, storage } from './storage.ts';
import { serveUi } from './ui.ts';
import { serveUrlFetchApp } from './url-fetch-app.ts';
import { serveUtilities } from './utilities.ts';
import { tabsOf, viewOf } from './view.ts';

serve('Range', RangeHandle, RangePlace, RangeValues, RangeLooks, RangeCells, RangeOrder);
serve('Sheet', SheetHandle, SheetLines, SheetPage);
serve('Spreadsheet', SpreadsheetHandle, SpreadsheetFile);
serveSelection();
serveRangeList();
serveNamedRange();
serveProtection();
serveDataValidation();
serveConditionalFormatRule();
serveEmbeddedChart();
serveDeveloperMetadata();
serveUi();

/** The globals of an add-on; one that Apps Script has and this table lacks is a ReferenceError. */
const services: Record<string, unknown> = {
  SpreadsheetApp: serveSpreadsheetApp(),
  HtmlService: serveHtmlService(),
  ScriptApp: serveScriptApp(),
  Session: serveSession(),
  PropertiesService: servePropertiesService(),
  CacheService: serveCacheService(),
  LockService: serveLockService(),
  MailApp: serveMailApp(),
  UrlFetchApp: serveUrlFetchApp(),
  Utilities: serveUtilities(),
  ...serveLogger(),
};

type Globals = (name: string) => unknown;

export interface Setup {
  manifest: Manifest;
  html: Record<string, string>;
  refusedScopes: string[];
  lockHeld: boolean;
  mailQuota: number | null;
  garbledMessages: boolean;
}

export interface RunOptions {
  authMode?: AuthMode;
  alertAnswers?: string[];
}

let setup: Setup;
/** Evaluates the add-on's code with fresh globals; put here by the host. */
let start: (...services: unknown[]) => Globals;
const books = new Map<string, OpenBook>();
/** Documents put aside by `keep`. */
const kept: DocumentState[] = [];

function opened(id: string): OpenBook {
  const found = books.get(id);
  if (!found) throw notInWorkbench(`no document ${id}`);
  return found;
}

function open(book: Book, calculated?: SavedCalculation): void {
  books.get(book.id)?.calculation.free();
  books.set(book.id, { book, calculation: new Calculation(book, calculated) });
}

function closeAll(): void {
  for (const { calculation } of books.values()) calculation.free();
  books.clear();
}

function newExecution(document: OpenBook, user: string, options: RunOptions): Execution {
  return {
    open: document,
    user,
    authMode: options.authMode ?? 'FULL',
    manifest: setup.manifest,
    files: setup.html,
    refusedScopes: setup.refusedScopes,
    lockHeld: setup.lockHeld,
    mailQuota: setup.mailQuota,
    alertAnswers: [...(options.alertAnswers ?? [])],
    report: { calls: {}, log: [], shown: [] },
    slept: 0,
    started: bridge.now(),
    depth: 0,
    locks: new Set(),
    fetches: 0,
    ended: false,
    unchecked: [],
  };
}

/** What google.script.run carries back: dates, functions and service objects anywhere in the value make it null. */
function carried(value: unknown): string {
  let legal = true;
  const text = JSON.stringify(value, function (this: Record<string, unknown>, key: string, inner: unknown) {
    if (this[key] instanceof Date || typeof inner === 'function') legal = false;
    return inner;
  });
  return legal ? (text ?? 'null') : 'null';
}

/** Runs a function of the add-on; one that it does not have is an error, or with `ifThere` nothing. */
function call(current: Execution, name: string, args: unknown[], ifThere = false): void {
  const { report } = current;
  const { open } = current;
  try {
    const globals = start(...Object.values(services));
    const target = globals(name);
    if (typeof target !== 'function') {
      if (ifThere) return;
      const error = new Error(`Script function not found: ${name}`);
      error.name = 'Error';
      throw error;
    }
    const result: unknown = open.book.step(() => {
      const returned: unknown = target(...args);
      settle();
      return returned;
    });
    if (current.ended) throw executionEnded();
    report.value = carried(result);
  } catch (caught) {
    // What a script makes of its own end nobody sees.
    const thrown = current.ended ? executionEnded() : caught;
    const error = thrown as { name?: unknown; message?: unknown };
    const isObject = typeof thrown === 'object' && thrown !== null;
    report.error = isObject
      ? { name: String(error.name ?? 'Error'), message: String(error.message ?? '') }
      : { name: 'Error', message: String(thrown) };
  }
}

const commands = {
  setUp(given: Setup): void {
    setup = given;
    garbleMessages(given.garbledMessages);
  },
  create(id: string, owner: string, name: string): void {
    open(Book.create(id, owner, name));
  },
  documents(): { id: string; name: string; owner: string }[] {
    return [...books.values()].map(({ book }) => ({ id: book.id, name: book.state.name, owner: book.owner }));
  },
  share(id: string, email: string): void {
    opened(id).book.editors.add(email);
  },
  run(id: string, user: string, name: string, args: unknown[], options: RunOptions): unknown {
    const current = newExecution(opened(id), user, options);
    runAs(current, () => call(current, name, args));
    return current.report;
  },
  edit(id: string, user: string, edit: Edit): EditAnswer {
    const document = opened(id);
    const current = newExecution(document, user, { authMode: 'LIMITED' });
    return runAs(current, () => {
      const { answer, event } = editBook(document, user, edit);
      if (answer.ok && event) call(current, 'onEdit', [event(current)], true);
      return answer.ok ? { ok: true, version: document.book.version } : answer;
    });
  },
  view(id: string, user: string, sheet: number | undefined): unknown {
    const document = opened(id);
    return runAs(newExecution(document, user, {}), () => viewOf(document, sheet));
  },
  text(id: string, sheet: number, row: number, column: number): string {
    const document = opened(id);
    return runAs(newExecution(document, '', {}), () => displayAt(document.book.sheet(sheet), row, column));
  },
  tabs(id: string): TabView[] {
    return tabsOf(opened(id).book);
  },
  served(): Record<string, string[]> {
    return served;
  },
  mails(user: string): Mail[] {
    return storage.mails.filter(({ from }) => from === user);
  },
  keep(id: string): number {
    return kept.push(opened(id).book.snapshot()) - 1;
  },
  putBack(id: string, at: number): void {
    const state = kept[at];
    if (!state) throw notInWorkbench(`nothing was kept as ${at}`);
    opened(id).book.putBack(state);
  },
  save(isCalculated: boolean): { books: SavedBook[]; storage: Storage } {
    const saved = [...books.values()].map(({ book, calculation }) =>
      isCalculated ? { ...saveBook(book), calculation: calculation.save() } : saveBook(book),
    );
    return { books: saved, storage };
  },
  closeAll,
  /** Opens saved documents beside those that are open, with what the script keeps for each of them. */
  add(saved: { books: SavedBook[]; storage: Storage }): void {
    for (const book of saved.books) {
      open(loadBook(book), book.calculation);
      const kept = saved.storage.properties[documentStore(book.id)];
      if (kept) storage.properties[documentStore(book.id)] = kept;
    }
  },
  load(saved: { books: SavedBook[]; storage: Storage }): void {
    closeAll();
    for (const book of saved.books) open(loadBook(book), book.calculation);
    storage.properties = saved.storage.properties;
    storage.caches = saved.storage.caches;
    // Files that were saved before there was mail have none.
    storage.mails = saved.storage.mails ?? [];
  },
};

/** The single door: a command and its arguments as JSON, the result or the error as JSON. */
function door(command: keyof typeof commands, given: string): string {
  try {
    const result = (commands[command] as (...args: unknown[]) => unknown)(
      ...(JSON.parse(given) as unknown[]),
    );
    return JSON.stringify({ result });
  } catch (thrown) {
    const { name, message, stack } = thrown as Error;
    return JSON.stringify({ error: { name, message, stack } });
  }
}

Object.assign(globalThis, {
  __realm: {
    door,
    serviceNames: Object.keys(services),
    setStart(given: typeof start) {
      start = given;
    },
  },
});
