// What writes many cells, ended by Google or refused at any call: the master sheet, the tabs of the administration, a repair.
// What is left says that it is not whole, and the next click leaves what it would have left in peace. Here a few calls of
// each; `npm run chaos:calls` walks through all of them, both ways.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { inTown } from '../support/addon.ts';
import type { Book, Failed } from '../support/addon-book.ts';
import { contentsOf, differences, openStruck, type Struck } from '../support/addon-kill.ts';
import { makeBook, send } from '../support/addon-story.ts';

inTown();

const isWhole = process.env.EVERY_CALL !== undefined;
const words = 'Service Spreadsheets timed out while accessing document with id 1.';
const totals = 'Tổng hợp';
const deadlines = 'Thời hạn';
const literacy = 'E. Xóa mù chữ và phổ cập';
const classes = 'D2. Lớp, chuyên đề';

interface Answer {
  ok: boolean;
  at?: { done: number; of: number };
  lacking?: string[];
  result?: { lacking: string[] };
}

/** A piece of work that is ended: how it is asked for, what the next click is, and what the file says until then. */
interface Work {
  name: string;
  struck(): Struck;
  book(): Book;
  /** The file as it stands before. */
  start(): number;
  ask(): Answer;
  /** The next click; `lacking` where the one before said so. */
  again(lacking: boolean): Answer;
  /** Whether what is left says that it is not whole. */
  says(): boolean;
}

let district: Struck;
let master: Book;
let empty: number;
let updated: number;
let opened: number;
let ward: Struck;
let book: Book;
let damaged: number;

/** What the Worker answers, asked once: it does not change here. */
function remembered({ office }: Struck): void {
  const known = new Map<string, { status: number; headers: Record<string, string>; body: string }>();
  office.standIn = (request) => {
    if (request.method.toUpperCase() !== 'GET') return undefined;
    const { pathname, search } = new URL(request.url);
    const path = pathname + search;
    let answer = known.get(path);
    if (!answer) {
      const { status, body } = office.ask(office.district.officer, 'GET', path);
      answer = { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      known.set(path, answer);
    }
    return answer;
  };
}

const update = (period: string) => () => master.run<Answer>('updateMaster', period);
const state = (of: Book) => of.run<{ state: { unfinished?: unknown; at?: unknown } }>('loadState').state;

beforeAll(() => {
  district = openStruck();
  const { office } = district;
  for (const [i, one] of office.district.wards.slice(0, 3).entries())
    send(office, one, i === 0 ? ['Q1'] : undefined);
  master = office.newBook(office.district.officer, 'Bảng tổng hợp');
  master.run('createMaster', { unit: office.district.id, year: 2016 });
  empty = office.host.keep(master.document);
  remembered(district);
  update('2016-Y')();
  updated = office.host.keep(master.document);
  master.run('openList', 'thoi_han');
  master.type(deadlines, 'D4', '29/03/2016');
  opened = office.host.keep(master.document);

  ward = openStruck();
  const whose = ward.office.district.wards[8]!;
  book = makeBook(ward.office, whose);
  book.typeFigure('xmc_15_60.tu', 'Q1', '12');
  book.type(classes, 'C4', 'Lớp may');
  book.edit({ kind: 'deleteRows', sheet: book.idOf(literacy), at: 8, count: 1 });
  book.edit({ kind: 'deleteColumns', sheet: book.idOf(classes), at: 5, count: 1 });
  damaged = ward.office.host.keep(book.document);
}, 120_000);

afterEach(() => {
  for (const struck of [district, ward]) struck.strike(undefined);
});

const saysUnfinished = () =>
  master.text(totals, 'A2').startsWith('Đang ghi') || state(master).unfinished !== null;
/** A tab on which nothing stands misleads nobody. */
const listSays = () =>
  master.tabs.some(({ name }) => name === deadlines) &&
  (master.text(deadlines, 'A2').startsWith('Đang ghi') || master.text(deadlines, 'A1') === '');

const works: Work[] = [
  {
    ...{ name: 'the first update', struck: () => district, book: () => master, start: () => empty },
    ...{ ask: update('2016-Y'), again: update('2016-Y'), says: saysUnfinished },
  },
  {
    ...{ name: 'another period', struck: () => district, book: () => master, start: () => updated },
    ...{ ask: update('2016-Q1'), again: update('2016-Q1'), says: saysUnfinished },
  },
  {
    ...{ name: 'a tab made', struck: () => district, book: () => master, start: () => updated },
    ask: () => master.run('openList', 'thoi_han'),
    again: () => master.run('openList', 'thoi_han'),
    says: listSays,
  },
  {
    ...{ name: 'a tab read again', struck: () => district, book: () => master, start: () => opened },
    ask: () => master.run('refreshList', 'thoi_han', true),
    again: () => master.run('refreshList', 'thoi_han', true),
    says: listSays,
  },
  {
    ...{ name: 'a repair', struck: () => ward, book: () => book, start: () => damaged },
    ask: () => book.run('repairBook'),
    again: (lacking) => book.run(lacking ? 'continueWork' : 'repairBook'),
    says: () => state(book).at !== undefined,
  },
];

describe.each(works)('$name', ({ struck, book, start, ask, again, says }) => {
  const openAt = () => {
    struck().strike(undefined);
    book().host.putBack(book().document, start());
  };
  const calls: string[] = [];
  let untouched: unknown;
  let peaceful: unknown;

  beforeAll(() => {
    openAt();
    untouched = contentsOf(book());
    struck().strike((name) => {
      calls.push(name);
      return undefined;
    });
    expect(ask()).toMatchObject({ ok: true });
    struck().strike(undefined);
    peaceful = contentsOf(book());
    expect(differences(peaceful, untouched)).not.toEqual([]);
  }, 120_000);

  /** The next clicks, as many as it takes; null where one of them fails. */
  const finish = (first: Answer | null) => {
    let answer: Answer | null = first;
    for (let click = 0; click < 3; click++) {
      answer = again((answer?.lacking ?? answer?.result?.lacking ?? []).length > 0);
      if (!answer.ok) return null;
      if (!answer.at && !answer.lacking) return answer;
    }
    return answer;
  };

  /** As far as a person sees. */
  const isAsIn = (...contents: unknown[]) => {
    const seen = (one: unknown) =>
      JSON.stringify(one, (key, value: unknown) => (key === 'metadata' ? undefined : value));
    const left = seen(contentsOf(book()));
    return contents.some((one) => seen(one) === left);
  };

  /** What is not as it should be after the call was struck and the next click made. */
  function struckAt(n: number, how: 'end' | { words: string }): string[] {
    openAt();
    let answer: Answer | null = null;
    struck().strike((_, i) => (i === n ? how : undefined));
    try {
      answer = ask();
    } catch (error) {
      if (!String(error).includes('Exceeded maximum execution time')) return [String(error)];
    }
    struck().strike(undefined);
    if (how !== 'end' && answer === null) return ['nothing was said'];
    // What has been refused and is not needed has been told by the answer.
    const isTold = answer?.ok === true || says() || isAsIn(untouched, peaceful);
    if (finish(answer) === null) return ['the next click fails'];
    const lost = differences(contentsOf(book()), peaceful);
    return [...(isTold ? [] : ['it does not say that it is not whole']), ...lost];
  }

  test('ended or refused at a call, the next click completes it', () => {
    const half = Math.ceil(calls.length / 2);
    const chosen = calls.flatMap((_, n) => (isWhole || n % half === Math.floor(half / 1.5) ? [n] : []));
    const faults = chosen.flatMap((n) =>
      (['end', { words }] as const).flatMap((how, i) => {
        if (!isWhole && n < half === (i === 0)) return [];
        return struckAt(n, how).map((one) => `${n} ${calls[n]} ${i === 0 ? 'ended' : 'refused'}: ${one}`);
      }),
    );
    if (isWhole) console.log(`${calls.length} calls, ${faults.length} faults`);
    expect(faults).toEqual([]);
  }, 3_600_000);
});

describe('the master sheet', () => {
  const openAt = (kept: number) => {
    district.strike(undefined);
    master.host.putBack(master.document, kept);
  };

  test('left in the middle says so on its first tab and to whoever opens it, and shows nothing to be reviewed', () => {
    openAt(updated);
    let pages = 0;
    district.strike((name) => (name === 'Range.setNumberFormats' && ++pages === 3 ? 'end' : undefined));
    expect(() => update('2016-Q1')()).toThrow('Exceeded maximum execution time');
    district.strike(undefined);
    expect(master.text(totals, 'A2')).toMatch(/^Đang ghi, chưa xong/);
    expect(state(master)).toMatchObject({ unfinished: { period: '2016-Q1', at: { done: 2, of: 17 } } });
    // «Theo phường» was not written to its end: what it shows is of no period.
    expect(master.run<Failed>('readSelection')).toMatchObject({
      ok: false,
      title: 'Trang «Theo phường» chưa có số liệu.',
    });
    expect(update('2016-Q1')()).toMatchObject({ ok: true });
    expect(state(master)).toMatchObject({ unfinished: null });
    expect(master.text(totals, 'A2')).toContain('phường đã nộp');
  });

  test('refused: told with the page and how far it is', () => {
    openAt(updated);
    let pages = 0;
    district.strike((name) => (name === 'Range.setValues' && ++pages >= 4 ? { words } : undefined));
    const told = update('2016-Q1')() as unknown as Failed;
    expect(told.title).toBe('Google ngắt giữa chừng khi đang ghi trang «Tiến độ».');
    expect(told.detail).toMatch(/^Đã ghi 3\/17 trang; .* Bấm «Cập nhật bảng tổng hợp» lần nữa/);
  });

  test('goes on where a long call has stopped, with the same moment on all tabs; with other figures it begins anew', () => {
    openAt(updated);
    const { office } = district;
    const begun = office.now().getTime();
    let pages = 0;
    district.strike((name) => {
      if (name === 'Range.setNumberFormats') office.moveTo(new Date(begun + ++pages * 8000));
      return undefined;
    });
    const answers = [update('2016-Q1')()];
    while (answers[answers.length - 1]?.at) answers.push(update('2016-Q1')());
    office.moveTo(new Date(begun));
    expect(answers.map(({ at }) => at?.done)).toEqual([4, 8, 12, 16, undefined]);
    const moments = ['Chỉ tiêu', 'Theo phường', totals].map(
      (tab) => /Cập nhật lúc [^.]*/.exec(master.text(tab, 'A2'))?.[0],
    );
    expect(new Set(moments).size).toBe(1);
  });

  test('charts and marks refused: the figures stand, it is told, and the next update makes up for it', () => {
    openAt(empty);
    district.strike((name) =>
      name === 'Sheet.insertChart' || name === 'Sheet.addDeveloperMetadata' ? { words } : undefined,
    );
    const first = update('2016-Y')();
    expect(first.ok).toBe(true);
    expect(first.result?.lacking).toEqual(
      expect.arrayContaining(['Biểu đồ: biểu đồ', 'Tổng hợp: dấu nhận lại trang']),
    );
    district.strike(undefined);
    const tabs = master.tabs.map(({ name }) => name);
    expect(update('2016-Y')().result?.lacking).toEqual([]);
    expect(master.tabs.map(({ name }) => name)).toEqual(tabs);
  });
});
