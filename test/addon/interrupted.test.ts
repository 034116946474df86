// «Tạo sổ báo cáo» that Google ends at any call: the next click completes it, and nobody could tell it from one made in
// peace. Here every fortieth call, the mark and every end of a step; `npm run chaos:calls` walks through all of them, and
// every sort of refusal.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inTown } from '../support/addon.ts';
import type { Book, Failed } from '../support/addon-book.ts';
import { contentsOf, differences, openStruck, type Struck } from '../support/addon-kill.ts';

inTown();

interface Made {
  ok: true;
  made: boolean;
  at?: { done: number; of: number };
  lacking?: string[];
}
interface Opened {
  ok: true;
  state: { sort: string; task?: string; at?: { done: number; of: number }; lacking?: string[] };
}

const pages = 19;
const isWhole = process.env.EVERY_CALL !== undefined;
const every = isWhole ? 1 : 40;
/** The first of a list, unless everything is tried. */
const some = <T>(list: T[], n: number) => (isWhole ? list : list.slice(0, n));

let struck: Struck;
let book: Book;
let whose: { unit: number; year: number };
/** What each call of the making in peace was, and the file as it stood before it. */
const calls: { name: string; before: number }[] = [];
let empty: number;
let peaceful: unknown;

/** The journal is the one cell that is written by itself: a step ends with that call. */
const isJournal = (name: string) => name === 'Range.setValue';

const create = () => book.run<Made>('createBook', whose);
const goOn = () => book.run<Made>('continueWork');

/** The run that Google ends at a call, which leaves no word of its own. */
function ended(name: string, ...args: unknown[]): void {
  expect(() => book.run(name, ...args)).toThrow('Exceeded maximum execution time');
}

beforeAll(() => {
  struck = openStruck();
  const ward = struck.office.district.wards[8]!;
  whose = { unit: ward.id, year: 2016 };
  book = struck.office.newBook(ward.email);
  empty = book.host.keep(book.document);
  struck.strike((name) => {
    calls.push({ name, before: book.host.keep(book.document) });
    return undefined;
  });
  expect(create()).toEqual({ ok: true, made: true });
  struck.strike(undefined);
  peaceful = contentsOf(book);
});

afterEach(() => {
  struck.strike(undefined);
  struck.office.standIn = undefined;
});

function openAt(kept: number): void {
  struck.strike(undefined);
  book.host.putBack(book.document, kept);
}

describe('ended at a call, wherever that is', () => {
  test('the step in the middle of which it was is done again, and leaves what it would have left in peace', () => {
    const ends = calls.flatMap(({ name }, n) => (isJournal(name) ? [n] : []));
    const [marked = 0, ...steps] = ends;
    const last = steps[steps.length - 1] ?? 0;
    // The mark of the workbook is made of three calls; until they are there the click begins anew.
    const chosen = calls.flatMap((_, n) =>
      n > marked + 2 && n <= last && (n % every === 0 || ends.includes(n)) ? [n] : [],
    );
    const found: string[] = [];
    const contents = new Map<number, unknown>();
    for (const n of chosen) {
      const end = steps.find((one) => one >= n) ?? last;
      const after = calls[end + 1]?.before ?? 0;
      if (!contents.has(end)) {
        openAt(after);
        contents.set(end, contentsOf(book));
      }
      openAt(calls[n]?.before ?? 0);
      let done = false;
      struck.strike((name) => {
        if (done) return 'end';
        done = isJournal(name);
        return undefined;
      });
      book.host.run(book.document, book.user, 'continueWork');
      found.push(...differences(contentsOf(book), contents.get(end)).map((one) => `${n}: ${one}`));
    }
    expect(found).toEqual([]);
    expect(steps).toHaveLength(pages + 5);
  }, 600_000);

  test.each(some([1, 3, 4, 5, 754, 0, 2, 6, 29, 300], 5))('the next click completes it: call %i', (n) => {
    openAt(empty);
    struck.strike((_, i) => (i === n ? 'end' : undefined));
    ended('createBook', whose);
    struck.strike(undefined);
    expect(create()).toMatchObject({ ok: true });
    expect(differences(contentsOf(book), peaceful)).toEqual([]);
  });

  test('as often as it is ended, a little more is there each time', () => {
    openAt(empty);
    const done: number[] = [];
    for (let click = 0; click < 40; click++) {
      struck.strike((_, i) => (i === 120 ? 'end' : undefined));
      try {
        const answer = create();
        expect(answer).toEqual({ ok: true, made: true });
        break;
      } catch {
        struck.strike(undefined);
        const { state } = book.run<Opened>('loadState');
        expect(state).toMatchObject({ sort: 'begun', task: 'create', at: { of: pages } });
        done.push(state.at?.done ?? 0);
      }
    }
    expect(done.length).toBeGreaterThan(3);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(differences(contentsOf(book), peaceful)).toEqual([]);
  });
});

describe('refused by Google', () => {
  const refusals = [
    'Service invoked too many times for one day: spreadsheet.',
    'Service Spreadsheets timed out while accessing document with id 1.',
    'You do not have permission to perform that action.',
  ];

  test.each(
    refusals,
  )('%s — from some call on: told with the page and how far it is; the next click completes it', (words) => {
    openAt(empty);
    const n = calls.findIndex(({ name }, i) => i > 300 && name === 'Range.setNumberFormats');
    struck.strike((_, i) => (i >= n ? { words } : undefined));
    const told = book.run<Failed>('createBook', whose);
    expect(told.title).toBe('Google ngắt giữa chừng khi đang dựng trang «B. Công tác tuyên truyền».');
    expect(told.detail).toMatch(
      /^Đã xong 8\/19 trang; .* Bấm «Làm tiếp» để dựng nốt, không phải làm lại từ đầu\./,
    );
    expect(told.detail).not.toContain('nhiều tài khoản');
    struck.strike(undefined);
    expect(book.run<Opened>('loadState').state).toMatchObject({ sort: 'begun', at: { done: 8, of: pages } });
    expect(goOn()).toEqual({ ok: true, made: true });
    expect(differences(contentsOf(book), peaceful)).toEqual([]);
  });

  const extras: [call: string, what: string | RegExp][] = [
    ['Range.addDeveloperMetadata', 'dấu nhận lại trang và cột'],
    ['Sheet.protect', 'hỏi lại khi gõ vào ô không phải nhập'],
    ['Sheet.setConditionalFormatRules', /^[^:]*: màu báo (ô|dòng) phải sửa$/],
    ['Range.setDataValidations', 'danh sách chọn và quy tắc nhập'],
    ['Spreadsheet.setNamedRange', 'tên vùng của trang'],
    ['Range.setNotes', 'lời giải thích ở ô'],
    ['Range.setBorder', /kẻ khung và canh chữ|màu và kiểu chữ/],
  ];

  test.each(
    some(extras, 2),
  )('%s always refused: the workbook is there and says what it lacks; later it gets that as well', (name, what) => {
    openAt(empty);
    struck.strike((call) => (call === name ? { words: refusals[1]! } : undefined));
    const made = create();
    expect(made).toMatchObject({ ok: true, made: true });
    expect(made.lacking?.length).toBeGreaterThan(0);
    for (const one of made.lacking ?? [])
      if (!one.startsWith('hỏi lại') && !one.startsWith('màu và'))
        expect(one).toEqual(expect.stringMatching(what));
    struck.strike(undefined);
    const { state } = book.run<Opened>('loadState');
    expect(state).toMatchObject({ sort: 'book', lacking: made.lacking });
    expect(goOn()).toEqual({ ok: true, made: true });
    expect(book.run<Opened>('loadState').state).toMatchObject({ sort: 'book', lacking: [] });
    expect(differences(contentsOf(book), peaceful)).toEqual([]);
  });
});

describe('in the middle', () => {
  /** A workbook that was left when the form B had its values and nothing after. */
  function leftInForm(): void {
    openAt(empty);
    const n = calls.findIndex(({ name }, i) => i > 300 && name === 'Range.setBackgrounds');
    struck.strike((_, i) => (i === n ? 'end' : undefined));
    ended('createBook', whose);
    struck.strike(undefined);
  }

  test('what somebody types into a page that is not finished is there when it is', () => {
    leftInForm();
    const { sheet, cell } = book.placeOf('phat_thanh_lan', 'Q1');
    book.type(sheet, cell, '12');
    book.type('D2. Lớp, chuyên đề', 'C4', 'Lớp may');
    expect(goOn()).toEqual({ ok: true, made: true });
    expect(book.text(sheet, cell)).toBe('12');
    expect(book.text('D2. Lớp, chuyên đề', 'C4')).toBe('Lớp may');
  });

  test('nothing is checked or sent, and nothing else is made of the file', () => {
    leftInForm();
    const asked = struck.office.requests.length;
    expect(book.run('checkPeriod', 'Q1')).toMatchObject({ ok: false });
    expect(book.run('submitPeriod', { slot: 'Q1', asOf: '2016-03-31' })).toMatchObject({ ok: false });
    expect(struck.office.requests).toHaveLength(asked);
    expect(book.run('createBook', { ...whose, year: 2017 })).toMatchObject({ ok: false });
    expect(book.run('repairBook')).toMatchObject({ ok: true, rewritten: [], copies: [] });
    expect(differences(contentsOf(book), peaceful)).toEqual([]);
  });

  test('without the Worker the sidebar still says how far it is, and the rest is made', () => {
    leftInForm();
    struck.office.standIn = () => ({ status: 502, headers: {}, body: '' });
    expect(book.run<Opened>('loadState').state).toMatchObject({ sort: 'begun', at: { done: 8, of: pages } });
    expect(goOn()).toEqual({ ok: true, made: true });
    expect(differences(contentsOf(book), peaceful)).toEqual([]);
  });
});

test('a call that has taken its time answers how far it is, long before Google would end it', () => {
  openAt(empty);
  const { office } = struck;
  const begun = office.now().getTime();
  // Every page takes eight seconds.
  let pagesWritten = 0;
  struck.strike((name) => {
    if (name === 'Range.setNumberFormats') office.moveTo(new Date(begun + ++pagesWritten * 8000));
    return undefined;
  });
  const answers = [create()];
  while (answers[answers.length - 1]?.at) answers.push(goOn());
  office.moveTo(new Date(begun));
  expect(answers.map(({ at }) => at?.done)).toEqual([4, 8, 12, 16, undefined]);
  expect(differences(contentsOf(book), peaceful)).toEqual([]);
});

test('two windows at once: the second is told that the first is at work', () => {
  const { office } = openStruck({ lockHeld: true });
  const ward = office.district.wards[0]!;
  expect(office.newBook(ward.email).run<Failed>('createBook', { unit: ward.id, year: 2016 })).toMatchObject({
    ok: false,
    title: 'Sổ này đang được dựng hoặc sửa ở một cửa sổ khác.',
  });
});
