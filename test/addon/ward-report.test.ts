// «Cả báo cáo»: one ward's report on one page beside last year, for whoever reviews it.
import { expect, test } from 'vitest';
import { wardReportBlock } from '../../apps-script/sheets/ward-report-block.ts';
import { codeOf, opening } from '../../demo/units.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Receipt } from '../../shared/wire/submission.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { expectOk, makeMaster } from '../support/addon-review.ts';
import { send } from '../support/addon-story.ts';

inTown();

const label = 'Số hộ được công nhận «Gia đình học tập»';

test('every figure has last year’s beside it, large changes and what is worth asking stand out, titles stand over rows', () => {
  const name = 'Phường Một';
  const receipt: Receipt = {
    ...{ number: '1-2016Y-01', unit: 1, period: '2016-Y' as const },
    ...{ revision: 1, at: '', digest: '', by: '' },
  };
  const figures = { 'gdht_cong_nhan.tu': 3000, 'gdht_cong_nhan.mau': 4000, goc_hoc_tap: 10 };
  const lastYear = { 'gdht_cong_nhan.tu': 2000, 'gdht_cong_nhan.mau': 4000, goc_hoc_tap: 10 };
  const unit = { id: 1, code: '1', name, tier: 'Phường' };
  const block = wardReportBlock(
    catalogue,
    { year: 2016, slot: 'Y' },
    {
      report: {
        ...{ catalogue: catalogue.version, base: 0, asOf: '2016-12-31', unit, receipt, figures },
        ...{ tables: {}, notes: { goc_hoc_tap: 'theo biên bản' } },
        reasons: [{ code: 'R19', at: 'gdht_cong_nhan.tu', words: 'thêm hai khu phố' }],
      },
      lastYear,
      points: [
        {
          ...{ code: 'L01', unit, line: 'gdht_cong_nhan', at: 'gdht_cong_nhan.tu', label, figure: '75%' },
          why: 'tăng nhiều so với các năm',
        },
      ],
    },
  );
  const rows = block.values.map((row) => row.slice(0, 6));
  expect(rows[0]?.[0]).toBe('PHƯỜNG MỘT – NĂM 2016');
  expect(rows[2]).toEqual([
    ...['Chỉ số', 'Đơn vị tính', 'Năm 2015', 'Năm 2016', 'Tăng giảm'],
    'Ghi chú, giải trình, điểm cần xem lại',
  ]);
  const words = 'Giải trình: thêm hai khu phố; Nên hỏi: tăng nhiều so với các năm';
  expect(rows).toContainEqual([label, 'hộ', 2000, 3000, '+50,0%', words]);
  // Half of the registered were recognised, now three quarters: 25 points more.
  expect(rows.find((row) => row[1] === '%' && row[3] === 0.75)).toMatchObject({ 2: 0.5, 4: '+25,0 điểm' });
  expect(rows.find((row) => row[5] === 'theo biên bản')).toMatchObject({ 2: 10, 3: 10, 4: '=' });
  // Three titles at most: of the form and of the sections of these two.
  expect(rows.slice(3).filter((row) => row.slice(1).every((cell) => cell === '')).length).toBeLessThanOrEqual(
    3,
  );
});

test('the page is written from what the system holds, and again in place for another ward', () => {
  const office = openOffice();
  const ward = office.district.wards[8]!;
  const other = office.district.wards[0]!;
  for (const one of [ward, other]) send(office, one, ['Y']);
  office.moveTo(opening);
  const master = makeMaster(office, codeOf('Y'));
  const answer = master.run<{ ok: boolean; sheet: string; lastYear: boolean }>(
    'showWardReport',
    ward.id,
    codeOf('Y'),
  );
  expectOk(answer);
  const { cells } = master.sheet(answer.sheet);
  const row = cells.find(({ text, column }) => column === 1 && text === label)?.row;
  // demo/quan1-2016.json.
  expect(master.text(answer.sheet, `D${row}`)).toBe('4.066');
  expectOk(master.run('showWardReport', other.id, codeOf('Y')));
  expect(master.tabs.filter(({ name }) => name.startsWith('Cả báo cáo'))).toHaveLength(1);
  expect(master.text(answer.sheet, 'A1')).toContain(other.name.toUpperCase());
  expect(master.run('showWardReport', office.district.wards[3]!.id, codeOf('Y'))).toMatchObject({
    ok: false,
  });
});
