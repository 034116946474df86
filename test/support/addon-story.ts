// What has happened before a test begins: a ward's workbook filled with the figures of 2016, reports already sent.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillWorkbook } from '../../demo/fill.ts';
import { submissionOf, yearOfDistrict, yearOfWard } from '../../demo/reports.ts';
import { codeOf, type DemoWard, sendingTime, year } from '../../demo/units.ts';
import type { Slot } from '../../shared/period.ts';
import { slots } from '../../shared/period.ts';
import type { Receipt, Submission } from '../../shared/wire/submission.ts';
import { gatherSheet } from '../../shared/workbook/formula.ts';
import { type Office, openOffice } from './addon.ts';
import { Book } from './addon-book.ts';
import type { District } from './addon-district.ts';

/** A ward's workbook as the template leaves it; made by the add-on once a run. */
export function makeBook(office: Office, ward: DemoWard): Book {
  const known = fileOf(office, 'made', ward);
  if (!office.isUntouched) return buildBook(office, ward);
  if (existsSync(known)) return openKept(office, known, ward);
  const book = buildBook(office, ward);
  keep(office, known, book, ward);
  return book;
}

/** The same, made before one's eyes. */
export function buildBook(office: Office, ward: DemoWard): Book {
  const book = office.newBook(ward.email);
  const answer = book.run<{ ok: boolean }>('createBook', { unit: ward.id, year });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return book;
}

/** A ward's workbook with the whole year filled in, without a mistake. */
export async function fillBook(
  office: Office,
  ward: DemoWard,
  receipts: Partial<Record<Slot, Receipt>> = {},
): Promise<Book> {
  const known = fileOf(office, 'filled', ward);
  let book: Book;
  if (existsSync(known)) book = openKept(office, known, ward);
  else {
    book = await fillNewBook(office, ward);
    keep(office, known, book, ward);
  }
  if (Object.keys(receipts).length > 0) book.type(gatherSheet, 'B2', JSON.stringify(receipts));
  return book;
}

function fileOf({ folder, now }: Office, what: string, ward: DemoWard): string {
  return join(folder, `${what}-${ward.index}-${now().getTime()}.json`);
}

function openKept({ host }: Office, file: string, ward: DemoWard): Book {
  const document = randomUUID();
  host.add(rewritten(JSON.parse(readFileSync(file, 'utf8')) as Kept, { document, ward }));
  return new Book(host, document, ward.email);
}

/** A workbook put away for the whole run. Wards of all districts have the same names and figures. */
interface Kept {
  document: string;
  ward: DemoWard;
  saved: string;
}

async function fillNewBook(office: Office, ward: DemoWard): Promise<Book> {
  const book = office.newBook(ward.email);
  const { host } = office;
  await fillWorkbook(
    {
      run: async (...given) => host.run(...given),
      edit: async (...given) => host.edit(...given),
      tabs: async (document) => host.tabs(document),
    },
    book.document,
    ward,
    yearOfWard(ward),
    {},
  );
  return book;
}

/** Whole or not at all, for other processes may be looking. */
function keep({ host }: Office, file: string, { document }: Book, ward: DemoWard): void {
  if (host.documents().length !== 1) return;
  const own = `${file}.${randomUUID()}`;
  const kept: Kept = { document, ward, saved: host.save(true) };
  writeFileSync(own, JSON.stringify(kept));
  renameSync(own, file);
}

/** The same workbook as another district's ward would have made it: the document's id, the officer and the unit are theirs. */
function rewritten({ document, ward, saved }: Kept, to: { document: string; ward: DemoWard }): string {
  const unit = ({ id, code }: DemoWard) =>
    JSON.stringify(JSON.stringify({ id, code: `${Math.floor(id / 100) * 100}.${code}` }).slice(0, -1)).slice(
      1,
      -1,
    );
  // What was calculated is of no ward: it is told what is written over here.
  const { books, storage } = JSON.parse(saved) as { books: { calculation?: object }[]; storage: object };
  const calculated = books.map(({ calculation }) => calculation);
  for (const book of books) delete book.calculation;
  const plain = JSON.stringify({ books, storage });
  if (plain.split(unit(ward)).length !== 3) throw new Error('a workbook names its unit in two places');
  const theirs = JSON.parse(
    plain
      .replaceAll(document, to.document)
      .replaceAll(ward.email, to.ward.email)
      .replaceAll(unit(ward), unit(to.ward)),
  ) as { books: object[] };
  const whole = theirs.books.map((book, i) => ({ ...book, calculation: calculated[i] }));
  return JSON.stringify({ ...theirs, books: whole });
}

/** A workbook put away after it was prepared, to be opened anew by every test. */
export class Prepared {
  readonly #saved: string;
  readonly #document: string;
  readonly ward: DemoWard;
  readonly district: District;

  constructor(office: Office, book: Book, ward: DemoWard) {
    this.#saved = office.host.save(true);
    this.#document = book.document;
    this.ward = ward;
    this.district = office.district;
  }

  open(options: Parameters<typeof openOffice>[0] = {}): { office: Office; book: Book } {
    const office = openOffice({ ...options, district: this.district });
    office.host.load(this.#saved);
    return { office, book: new Book(office.host, this.#document, this.ward.email) };
  }
}

/** The content that a ward's filled workbook sends for a period. */
export function contentOf(ward: DemoWard, slot: Slot): Submission {
  return submissionOf(yearOfWard(ward), slot);
}

/** Sends reports past the add-on, at the time at which the ward would have sent them. */
export function send(office: Office, ward: DemoWard, sent: readonly Slot[] = slots): Receipt[] {
  return sent.map((slot) => {
    office.moveTo(sendingTime(ward.index, slot));
    const path = `/v1/units/${ward.id}/reports/${codeOf(slot)}`;
    const { status, body } = office.ask(ward.email, 'PUT', path, contentOf(ward, slot));
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body as Receipt;
  });
}

/** The district's own annual figures. */
export function sendOwn(office: Office): void {
  const { id, officer } = office.district;
  const path = `/v1/units/${id}/reports/${codeOf('Y')}`;
  const { status, body } = office.ask(officer, 'PUT', path, submissionOf(yearOfDistrict(), 'Y'));
  if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
}
