// A return and a corrected re-submission, from the district's remark on a cell to its approval.
import { describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { type Book, placeOf } from '../support/addon-book.ts';
import {
  expectOk,
  makeMaster,
  review,
  select,
  selected,
  unitCellOf,
  unitTab,
} from '../support/addon-review.ts';
import { fillBook, send } from '../support/addon-story.ts';

inTown();

interface State {
  ok: true;
  state: {
    above: string;
    periods: {
      slot: string;
      report: string;
      review: { message: string; at: string } | null;
      remarks: { text: string; place: string; sheet: string; cell: string }[];
    }[];
  };
}

const violet = '#e2d3f5';
/** Families of the ward that were recognised in 2016, in the annual report: 4.066 (demo/quan1-2016.json). */
const key = 'gdht_cong_nhan.tu';
const place = 'Biểu I, dòng';

const yearOf = (book: Book) => {
  const answer = book.run<State>('loadState');
  expectOk(answer);
  const period = answer.state.periods.find((one) => one.slot === 'Y');
  if (!period) throw new Error('no year');
  return period;
};

function note(book: Book, sheet: string, cell: string, text: string): void {
  book.edit({ kind: 'note', sheet: book.idOf(sheet), ...placeOf(cell), text });
}

describe('a report is sent back for one figure', () => {
  test('the remark lands on the ward’s own cell, the correction comes back as before and after, and is approved', async () => {
    const office = openOffice();
    const ward = office.district.wards[8]!;
    send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']);
    const book = await fillBook(office, ward);
    office.moveTo(opening);
    book.typeFigure(key, 'Y', '4.066');
    book.typeFigure('cbccvc_hoc_cntt.tu', 'Y', '51');
    const submit = () =>
      book.run<{ ok: boolean; receipt: { revision: number } }>('submitPeriod', {
        slot: 'Y',
        asOf: '2016-12-28',
      });
    expect(submit()).toMatchObject({ ok: true, receipt: { revision: 1 } });

    // The ward keeps a note of its own on the cell.
    const own = book.placeOf(key, 'Y');
    note(book, own.sheet, own.cell, 'Theo sổ của Hội Khuyến học.');
    const colourBefore = book.figure(key, 'Y').background;

    const master = makeMaster(office);
    const label = labelOf(book, own);
    const there = unitCellOf(master, label, ward.name);
    expect(master.text(unitTab, there)).toBe('4.066');
    select(master, unitTab, there);
    const [unit] = selected(master).units;
    expect(unit).toMatchObject({ name: ward.name, stateName: 'Đã nộp', cells: [{ at: key, text: '4.066' }] });
    office.moveTo(new Date('2016-12-28T10:30:00+07:00'));
    expect(
      review(master, 'return', 'Đối chiếu lại với sổ theo dõi.', [
        { at: key, text: 'Sổ của Hội ghi 4.060 hộ.' },
      ]),
    ).toEqual([{ unit: ward.id, name: ward.name, ok: true, words: 'Trả lại.', changed: false }]);

    // The ward opens its sidebar.
    const back = yearOf(book);
    expect(back.report).toBe('tra_lai');
    expect(back.review).toMatchObject({ message: 'Đối chiếu lại với sổ theo dõi.' });
    expect(back.review?.at.slice(0, 10)).toBe('2016-12-28');
    expect(back.remarks).toEqual([
      { text: 'Sổ của Hội ghi 4.060 hộ.', place: expect.stringContaining(place), ...own },
    ]);
    expect(book.figure(key, 'Y')).toMatchObject({
      note: 'Ý kiến của cấp trên (ngày 28/12/2016): Sổ của Hội ghi 4.060 hộ.\nTheo sổ của Hội Khuyến học.',
      background: violet,
    });
    // Opening again writes nothing more; checking keeps the colour.
    yearOf(book);
    const opened = book.calls;
    expect(Object.keys(book.last.calls).filter((call) => /\.set/.test(call))).toEqual([]);
    expect(opened).toBeLessThanOrEqual(6);
    book.run('checkPeriod', 'Y');
    expect(book.figure(key, 'Y').background).toBe(violet);

    // It corrects and submits again.
    book.typeFigure(key, 'Y', '4.060');
    expect(submit()).toMatchObject({ ok: true, receipt: { revision: 2 } });
    expect(book.figure(key, 'Y')).toMatchObject({
      note: 'Theo sổ của Hội Khuyến học.',
      background: colourBefore,
    });
    expect(yearOf(book)).toMatchObject({ report: 'nop_lai', review: null, remarks: [] });

    // The district sees only what changed.
    master.run('updateMaster', '2016-Y');
    select(master, unitTab, there);
    expect(selected(master).units[0]).toMatchObject({ stateName: 'Nộp lại', revision: 2 });
    const { corrected } = master.run<{ corrected: { parts: object[]; untouched: object[]; stale: boolean } }>(
      'correctedParts',
      ward.id,
    );
    expect(corrected).toMatchObject({
      name: ward.name,
      before: 1,
      after: 2,
      // The figure, and the row that is worked out from it.
      parts: [
        { before: '4.066', after: '4.060', sheet: unitTab, cell: there, remark: 'Sổ của Hội ghi 4.060 hộ.' },
        { before: '4.066', after: '4.060', sheet: unitTab, remark: '' },
      ],
      untouched: [],
      stale: false,
    });
    expect(review(master, 'approve')).toMatchObject([{ ok: true, words: 'Đã duyệt.' }]);

    // An approved report is not replaced.
    expect(yearOf(book).report).toBe('da_duyet');
    book.typeFigure(key, 'Y', '4.055');
    expect(book.run('submitPeriod', { slot: 'Y', asOf: '2016-12-28' })).toMatchObject({
      ok: false,
      title: 'Báo cáo đã được duyệt',
      detail: 'Báo cáo đã được duyệt. Muốn sửa, đề nghị cấp trên mở lại báo cáo này.',
    });
  }, 120_000);
});

/** The words of a figure's row in the ward's own form. */
function labelOf(book: Book, { sheet, cell }: { sheet: string; cell: string }): string {
  return book.text(sheet, `C${cell.replace(/\D/g, '')}`);
}
