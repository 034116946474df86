// Reviewing from the district's own master sheet: what is selected, whom it reaches, and what is refused.
import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, opening } from '../../demo/units.ts';
import { inTown, type Office, openOffice } from '../support/addon.ts';
import type { Book } from '../support/addon-book.ts';
import { makeMaster, review, select, selected, unitCellOf, unitTab } from '../support/addon-review.ts';
import { contentOf, send } from '../support/addon-story.ts';

inTown();

let office: Office;
let master: Book;
/** A line with figures, near the top. */
let label = '';

beforeAll(() => {
  office = openOffice();
  for (const ward of office.district.wards.slice(0, 9)) send(office, ward, ['Q1']);
  office.moveTo(opening);
  master = makeMaster(office, codeOf('Q1'));
  label = master.sheet(unitTab).cells.find((cell) => cell.row === 6 && cell.column === 1)?.text ?? '';
}, 60_000);

const nameOf = (i: number) => office.district.wards[i]!.name;

describe('what is selected in «Theo phường»', () => {
  test('one cell is one ward’s figure, with its label, its text and the revision that stands there', () => {
    const cell = unitCellOf(master, label, nameOf(2));
    select(master, unitTab, cell);
    const { period, units } = selected(master);
    expect(period).toBe('2016-Q1');
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({ name: nameOf(2), revision: 1, stateName: 'Đã nộp' });
    expect(units[0]?.cells).toHaveLength(1);
    expect(units[0]?.cells[0]).toMatchObject({ label, cell, text: master.text(unitTab, cell) });
  });

  test('columns taken by their headings are those wards’ whole reports', () => {
    select(master, unitTab, 'C3', 'K3');
    const { units } = selected(master);
    expect(units.map((unit) => unit.name)).toEqual(office.district.wards.slice(0, 9).map((one) => one.name));
    expect(units.every((unit) => unit.cells.length === 0)).toBe(true);
  });

  test('a cell outside the wards’ columns is nobody’s, and the officer is told what to select', () => {
    select(master, unitTab, 'A6');
    expect(master.run('readSelection')).toMatchObject({ ok: false, title: 'Chưa chọn đơn vị nào.' });
    select(master, 'Tiến độ', 'B4');
    expect(master.run('readSelection')).toMatchObject({ ok: false, title: 'Chưa chọn đơn vị nào.' });
  });

  test('the district’s own rows and columns between do not lead to another ward or figure', () => {
    const book = makeMaster(office, codeOf('Q1'));
    const before = unitCellOf(book, label, nameOf(4));
    select(book, unitTab, before);
    const known = selected(book).units[0];
    book.edit({ kind: 'insertRows', sheet: book.idOf(unitTab), at: 5, count: 2 });
    book.type(unitTab, 'A5', 'Ghi chú riêng của quận');
    book.edit({ kind: 'insertColumns', sheet: book.idOf(unitTab), at: 4, count: 1 });
    book.type(unitTab, 'D3', 'Nhận xét');
    const after = unitCellOf(book, label, nameOf(4));
    expect(after).not.toBe(before);
    select(book, unitTab, after);
    const found = selected(book).units[0];
    expect({ ...found, cells: found?.cells.map(({ at }) => at) }).toEqual({
      ...known,
      cells: known?.cells.map(({ at }) => at),
    });
    select(book, unitTab, 'A5', 'K5');
    expect(book.run('readSelection')).toMatchObject({ ok: false });
  });
});

describe('approving and sending back', () => {
  test('nine wards are approved at once; the tenth, which has sent nothing, is told apart', () => {
    select(master, unitTab, 'C3', 'L3');
    const results = review(master, 'approve');
    expect(results.map((one) => one.ok)).toEqual([...Array(9).fill(true), false]);
    expect(results[0]?.words).toBe('Đã duyệt.');
    expect(results[9]?.words).toBe('Chưa nộp nên chưa thể xét.');
    // The tab's mark, its row of keys, the round, the keys again.
    expect(master.calls).toBeLessThanOrEqual(4);
    select(master, unitTab, 'C3');
    expect(selected(master).units[0]?.stateName).toBe('Đã duyệt');
    expect(master.run('updateMaster', codeOf('Q1'))).toMatchObject({
      ok: true,
      result: {
        standing: {
          units: expect.arrayContaining([
            expect.objectContaining({
              name: nameOf(0),
              periods: expect.arrayContaining([expect.objectContaining({ slot: 'Q1', state: 'da_duyet' })]),
            }),
          ]),
        },
      },
    });
    expect(master.text('Tiến độ', 'B4')).toContain('Đã duyệt');
  });

  test('a report that the ward sent again since the sheet was brought up to date is not approved', () => {
    const ward = office.district.wards[1]!;
    send(office, ward, ['Q2']);
    const book = makeMaster(office, codeOf('Q2'));
    const content = contentOf(ward, 'Q2');
    const changed = {
      ...content,
      base: 1,
      asOf: '2016-06-29',
    };
    const path = `/v1/units/${ward.id}/reports/${codeOf('Q2')}`;
    expect(office.ask(ward.email, 'PUT', path, changed).status).toBe(201);
    select(book, unitTab, 'D3');
    const [result] = review(book, 'approve');
    expect(result).toMatchObject({ ok: false, changed: true });
    expect(result?.words).toBe('Đơn vị đã nộp lại sau khi bảng này được cập nhật.');
    book.run('updateMaster', codeOf('Q2'));
    select(book, unitTab, 'D3');
    expect(review(book, 'approve')).toMatchObject([{ ok: true }]);
  });

  test('whoever may only look is refused with the reason, and nothing changes', () => {
    const viewer = master.as(office.district.viewer);
    select(viewer, unitTab, 'C3');
    const [result] = review(viewer, 'return', 'Xem lại');
    expect(result?.ok).toBe(false);
    expect(result?.words).toContain('Chỉ chuyên viên tổng hợp của cấp trên');
    select(master, unitTab, 'C3');
    expect(selected(master).units[0]?.stateName).toBe('Đã duyệt');
  });
});

describe('«Duyệt mọi báo cáo chờ xét»', () => {
  test('what waits is read with what to look at, and approved in one go but for those taken out', () => {
    const fresh = openOffice();
    const wards = fresh.district.wards.slice(0, 4);
    for (const ward of wards) send(fresh, ward, ['Q1']);
    fresh.moveTo(opening);
    const book = makeMaster(fresh, codeOf('Q2'));
    const read = () =>
      book.run<{ ok: true; waiting: { id: number; name: string; revision: number }[] }>(
        'readWaitingReports',
        codeOf('Q1'),
      ).waiting;
    const waiting = read();
    expect(waiting.map(({ name }) => name).sort()).toEqual(wards.map(({ name }) => name).sort());
    expect(book.calls).toBeLessThanOrEqual(6);
    const units = waiting.slice(1).map(({ id, name, revision }) => ({ id, name, revision, remarks: [] }));
    const order = { action: 'approve', period: codeOf('Q1'), message: '', units };
    const { results } = book.run<{ ok: true; results: { ok: boolean }[] }>('reviewUnits', order);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(read().map(({ id }) => id)).toEqual([waiting[0]?.id]);
  });
});
