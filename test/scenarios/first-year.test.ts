// A year in a ward and its district, from an empty spreadsheet to the district's updated totals.
import { expect, test } from 'vitest';
import { mistakes } from '../../demo/fill.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import { inTown, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { fillBook, makeBook, send, sendOwn } from '../support/addon-story.ts';

inTown();

interface State {
  state: {
    sort: string;
    units: { id: number; name: string; years: number[] }[];
    periods: {
      slot: string;
      name: string;
      due: string;
      filled: number;
      asked: number;
      receipt: Receipt | null;
    }[];
  };
}

interface Checked {
  result: { findings: { code: string; severity: string; sheet: string; cell: string; fault: string }[] };
}

interface Sent {
  ok: boolean;
  title?: string;
  receipt?: Receipt;
  result: Checked['result'];
}

const errors = ({ findings }: Checked['result']) => findings.filter(({ severity }) => severity === 'error');
const submit = (book: Book, slot: string, asOf: string) => book.run<Sent>('submitPeriod', { slot, asOf });

test('the first quarter: an officer makes the workbook, fills in what is asked, and has a receipt', () => {
  const office = openOffice();
  office.moveTo(new Date('2016-03-21T08:00:00+07:00'));
  const ward = office.district.wards[8]!;

  // An empty spreadsheet: the sidebar offers the ward's own workbook of 2016.
  const empty = office.newBook(ward.email);
  const { state } = empty.run<State>('loadState');
  expect(state).toMatchObject({ sort: 'empty', units: [{ name: 'Phường Nguyễn Cư Trinh', years: [2016] }] });

  const book = makeBook(office, ward);
  const first = book.run<State>('loadState').state.periods.find(({ slot }) => slot === 'Q1')!;
  expect(first).toMatchObject({ name: 'Quý I năm 2016', due: '2016-03-30', filled: 0, receipt: null });

  // Only what the quarter asks for.
  book.run('showPeriod', { slot: 'Q1', whole: false });
  book.run('arrangeBook');
  expect(book.tabs.find((tab) => tab.name === 'L. Mạng lưới cơ sở giáo dục')).toMatchObject({ hidden: true });

  // Two figures, one class, a text; the rest was not collected.
  book.typeFigure('hop_giao_ban', 'Q1', '3');
  book.typeFigure('hoc_bong_suat', 'Q1', '12');
  book.typeFigure('hoc_bong_tien', 'Q1', '9 triệu');
  const classes = 'D2. Lớp, chuyên đề';
  const subject = book.cell(classes, 'D4').options!.find((option) => option.endsWith('tin học'))!;
  book.paste(classes, 'C4', ['Tin học cho người cao tuổi', subject, '15/02/2016', '25', 'Lớp'].join('\t'));
  book.type(classes, 'L4', '6');
  book.typeFigure('tuyen_truyen_mo_ta', 'Q1', 'Đã phát thanh ba lần. Nội dung về học tập suốt đời.');
  expect(submit(book, 'Q1', '2016-03-20')).toMatchObject({
    ok: false,
    title: expect.stringMatching(/^Chưa nộp: còn thiếu \d+ ô/),
  });
  book.run('fillEmpty', 'Q1', 'quý này không thu thập');

  const sent = submit(book, 'Q1', '2016-03-20');
  expect(sent).toMatchObject({ ok: true, receipt: { period: '2016-Q1', revision: 1 } });
  const after = book.run<State>('loadState').state.periods.find(({ slot }) => slot === 'Q1')!;
  expect(after).toMatchObject({ receipt: sent.receipt });
  expect(after.filled).toBe(after.asked);

  // The Worker has 9 triệu as 9.000.000 đồng, and 25 people from the table of classes.
  const { body } = office.ask(ward.email, 'GET', `/v1/units/${ward.id}/reports/2016-Q1`);
  expect(body).toMatchObject({
    submission: { figures: { hoc_bong_tien: 9_000_000, hd_tin_hoc: 25, hd_tong: 25, hop_giao_ban: 3 } },
  });
});

test('the end of the year: two mistakes found and mended, 9/10 becomes 10/10, the printed figures stand there', async () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  for (const one of office.district.wards)
    send(office, one, one === ward ? ['Q1', 'Q2', 'H1', 'Q3', 'Q4'] : undefined);
  sendOwn(office);
  const book = await fillBook(office, ward);
  for (const { key, slot, text } of mistakes) book.typeFigure(key, slot, text);
  office.moveTo(new Date('2016-12-28T08:00:00+07:00'));

  // The district looks first: one ward is missing, and is not counted as zero.
  const master = office.newBook(office.district.officer, 'Bảng tổng hợp 2016');
  expect(master.run('createMaster', { unit: office.district.id, year: 2016 })).toMatchObject({
    ok: true,
    made: true,
  });
  expect(master.run('updateMaster', '2016-Y')).toMatchObject({
    ok: true,
    result: { reported: 9, due: 10, missing: ['Phường Nguyễn Cư Trinh'] },
  });
  master.edit({
    kind: 'note',
    sheet: master.idOf('Tổng hợp'),
    row: 1,
    column: 1,
    text: 'Gọi Nguyễn Cư Trinh',
  });

  // The ward checks, goes to each mistake and mends it.
  const blocked = submit(book, 'Y', '2016-12-27');
  expect(blocked.title).toBe('Chưa nộp: còn 2 điểm cần sửa.');
  for (const { sheet, cell, code } of errors(blocked.result)) {
    expect(book.run('goToCell', { sheet, cell, toCorrect: code === 'R26.percentage' })).toEqual({
      ok: true,
      shown: null,
    });
    book.type(sheet, cell, code === 'R26.percentage' ? '51' : '4.066');
  }
  expect(errors(book.run<Checked>('checkPeriod', 'Y').result)).toEqual([]);
  const sent = submit(book, 'Y', '2016-12-27');
  expect(sent).toMatchObject({ ok: true, receipt: { period: '2016-Y', revision: 1 } });

  // The district updates: ten wards, the figures of the printed report.
  expect(master.run('updateMaster', '2016-Y')).toMatchObject({
    ok: true,
    result: { reported: 10, missing: [] },
  });
  const { cells } = master.sheet('Tổng hợp');
  const printed = (name: string) => {
    const at = cells.find((cell) => cell.column === 1 && cell.text === name)!;
    return [3, 4, 5].map(
      (column) => cells.find((cell) => cell.row === at.row && cell.column === column)?.text ?? '',
    );
  };
  expect(printed('Người từ 15 tuổi trở lên biết chữ')).toEqual(['74.742', '75.383', '99,15%']);
  expect(printed('Tổng số lượt người tham gia học tập tại TTHTCĐ')[0]).toBe('21.367');
  expect(printed('Số tiền học bổng khuyến học, khuyến tài')[0]).toBe('2.289.000.000');
  expect(master.text('Tổng hợp', 'A2')).toContain('10/10 phường đã nộp');
  expect(master.cell('Tổng hợp', 'A1').note).toBe('Gọi Nguyễn Cư Trinh');
});
