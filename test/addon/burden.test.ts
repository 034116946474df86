// What a report costs: minutes of typing on their way from a ward's sheet to «Gánh nặng báo cáo» of the district.
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, sendingTime } from '../../demo/units.ts';
import type { Submission } from '../../shared/wire/submission.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster } from '../support/addon-review.ts';
import { contentOf, fillBook, makeBook, send } from '../support/addon-story.ts';

inTown();

interface Log {
  slot: string;
  periods: Record<string, { first: number; last: number; active: number }>;
}

interface Saved {
  storage: { properties: Record<string, Record<string, string>> };
}

const tab = 'Gánh nặng báo cáo';
const at = (time: string) => new Date(`${time}:00+07:00`);
const logOf = (book: Book): Log | null => {
  const { storage } = JSON.parse(book.host.save()) as Saved;
  return JSON.parse(
    storage.properties[`document/${book.document}`]?.so_hoc_tap_lan_go ?? 'null',
  ) as Log | null;
};

describe('typing into a workbook', () => {
  test('is noted for the period of its column; a note after it counts for the same one', () => {
    const office = openOffice();
    const book = makeBook(office, office.district.wards[0]!);
    book.type('A. Công tác chỉ đạo, điều hành', 'M5', 'Theo sổ họp');
    expect(logOf(book)).toBeNull();
    office.moveTo(at('2016-12-28T08:00'));
    book.typeFigure('hop_giao_ban', 'Q3', '2');
    office.moveTo(at('2016-12-28T08:07'));
    book.type('A. Công tác chỉ đạo, điều hành', 'M5', 'Theo sổ họp giao ban');
    office.moveTo(at('2016-12-28T08:09'));
    book.typeFigure('hop_giao_ban', 'Q4', '3');
    const { slot, periods } = logOf(book)!;
    const minutes = ({ first, last, active }: { first: number; last: number; active: number }) => [
      last - first,
      active,
    ];
    expect([slot, minutes(periods.Q3!), minutes(periods.Q4!)]).toEqual(['Q4', [7, 7], [0, 0]]);
    expect(JSON.stringify(logOf(book))).not.toContain('@');
  });

  test('leaves other people’s spreadsheets alone', () => {
    const office = openOffice();
    const book = office.newBook(office.district.wards[0]!.email);
    const [first] = book.tabs;
    book.type(first!.name, 'B5', '7');
    expect([book.text(first!.name, 'B5'), logOf(book)]).toEqual(['7', null]);
  });
});

describe('the district’s table', () => {
  let office: Office;
  let master: Book;

  /** Texts of the row that begins with a name. */
  function row(name: string): string[] {
    const { cells } = master.sheet(tab);
    const at = cells.find((cell) => cell.column === 1 && cell.text === name)?.row;
    return cells
      .filter((cell) => cell.row === at && cell.column > 1)
      .sort((a, b) => a.column - b.column)
      .map((cell) => cell.text);
  }

  beforeAll(async () => {
    office = openOffice();
    const { wards } = office.district;
    const put = (index: number, content: Submission) => {
      const ward = wards[index]!;
      office.moveTo(sendingTime(ward.index, 'Y'));
      const path = `/v1/units/${ward.id}/reports/${codeOf('Y')}`;
      expect(office.ask(ward.email, 'PUT', path, content).status).toBe(201);
    };
    for (const index of [1, 2]) {
      const content = contentOf(wards[index]!, 'Y');
      put(index, { ...content, figures: { ...content.figures, dau_sach: { none: 'chưa kiểm kê' } } });
    }
    send(office, wards[3]!, ['Y']);
    const ward = wards[8]!;
    office.moveTo(at('2016-12-28T08:00'));
    const book = await fillBook(office, ward);
    // Everything was typed within the minute of 08:00 on 28 December; two days later somebody comes back to the year.
    office.moveTo(at('2016-12-30T10:55'));
    book.typeFigure('dau_sach', 'Y', '300');
    office.moveTo(at('2016-12-30T11:00'));
    book.typeFigure('dau_sach', 'Y', '308');
    expect(book.run('submitPeriod', { slot: 'Y', asOf: '2016-12-31' })).toMatchObject({ ok: true });
    office.moveTo(at('2016-12-30T11:05'));
    master = makeMaster(office, codeOf('Y'));
  }, 60_000);

  test('says how long a ward worked, or that it could not be measured, or that nothing was sent', () => {
    expect(row('Phường Nguyễn Cư Trinh').slice(0, 2)).toEqual(['2 ngày 3 giờ', '5 phút']);
    expect(row(office.district.wards[3]!.name).slice(0, 2)).toEqual(['chưa đo được', 'chưa đo được']);
    expect(row(office.district.wards[0]!.name)[0]).toBe('chưa nộp');
  });

  test('counts cells, and adds them up over the wards that sent', () => {
    const counts = [1, 2, 3, 8].map((index) => row(office.district.wards[index]!.name).slice(2).map(whole));
    expect(counts.map(([, , none]) => none! - counts[2]![2]!)).toEqual([1, 1, 0, expect.any(Number)]);
    expect(counts.map((one) => one.slice(0, 2).every((n) => n > 0))).toEqual([true, true, true, true]);
    const sums = [0, 1, 2, 3].map((i) => counts.reduce((sum, one) => sum + one[i]!, 0));
    expect(row('Cộng').slice(2).map(whole)).toEqual(sums);
  });

  test('names what could be dropped, with the form, when it is asked and who supplies it', () => {
    expect(row('Đã tự kiểm tra, báo cáo cuối năm: Ngày văn bản').slice(0, 4)).toEqual([
      'A. Công tác chỉ đạo, điều hành',
      'mỗi năm một lần',
      'Trung tâm HTCĐ',
      'Không được nhắc đến ở đâu',
    ]);
  });

  test('names what half of the wards have no figure for', () => {
    expect(row('Số đầu sách của TTHTCĐ').slice(3, 4)).toEqual(['2/4']);
  });
});

const whole = (text: string) => Number(text.replace(/\./g, ''));
