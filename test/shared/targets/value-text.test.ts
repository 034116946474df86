// The value of a target as an officer types it.
import { describe, expect, test } from 'vitest';
import { goVapTargets, phuMyTargets, quan1Targets } from '../../../demo/targets.ts';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { targetFaults } from '../../../shared/targets/faults.ts';
import { indicatorOf } from '../../../shared/targets/measure.ts';
import type { Operator, Target } from '../../../shared/targets/target.ts';
import { readAssigned, readValue, valueText } from '../../../shared/targets/value-text.ts';
import { drawn } from '../../support/pipe-table.ts';

const read = (id: string, op: string, text: string, wards = 10) => {
  const indicator = indicatorOf(catalogue, id);
  if (!indicator) throw new Error(id);
  return readValue(op as Operator, text, indicator, wards);
};

test.each(
  drawn(`
    | xmc_15_60    | at_least     | 99,57%             | {"op":"at_least","value":99.57,"percent":true} |
    | xmc_15_60    | at_least     | 99.57 %            | {"op":"at_least","value":99.57,"percent":true} |
    | ks_hssv      | exactly      | 100 %              | {"op":"exactly","value":100,"percent":true} |
    | ks_hssv      | at_least     | 1.250 người        | {"op":"at_least","value":1250,"percent":false} |
    | gv_biet_phai | exactly      | 10/10              | {"op":"exactly","value":10,"percent":false} |
    | gv_biet_phai | exactly      | 10/10 phường       | {"op":"exactly","value":10,"percent":false} |
    | phat_thanh_lan | at_least   | 2 lần/tháng        | {"op":"at_least","value":2,"percent":false,"per":"month"} |
    | ks_nhu_cau_lan | at_least   | 01 lần mỗi quý     | {"op":"at_least","value":1,"percent":false,"per":"quarter"} |
    | nong_dan_hoc_tthtcd | between | khoảng 25-35%    | {"op":"between","least":25,"most":35,"percent":true} |
    | nong_dan_hoc_tthtcd | between | từ 25% đến 35%   | {"op":"between","least":25,"most":35,"percent":true} |
    | muc_pcgdth   | level        | Mức độ 3 ở 10/10 phường | {"op":"level","grade":"muc_3","value":10,"percent":false} |
    | muc_pcgdth   | level        | mức độ 2 trở lên   | {"op":"level","grade":"muc_2","value":100,"percent":true} |
    | muc_pcgdth   | level        | Mức độ 2 ở 90%     | {"op":"level","grade":"muc_2","value":90,"percent":true} |
    | xl_tthtcd    | distribution | Tốt 30%, Khá 40%, Trung bình 30% | {"op":"distribution","shares":[{"grade":"tot","percent":30},{"grade":"kha","percent":40},{"grade":"trung_binh","percent":30}]} |
    | xl_tthtcd    | distribution | Tốt 33,5%, Khá 66,5% | {"op":"distribution","shares":[{"grade":"tot","percent":33.5},{"grade":"kha","percent":66.5}]} |
    | ke_hoach_tthtcd_ngay_gui | before | trước ngày 23/1 | {"op":"before","day":"01-23"} |
    | ks_chung     | rising       |                    | {"op":"rising"} |
    | ks_chung     | holding      |                    | {"op":"holding"} |
    | xmc_nu       | balanced     | 1,5 điểm           | {"op":"balanced","points":1.5} |
    | gv_biet_phai | exactly      | có                 | {"op":"exactly","value":100,"percent":true} |
    | pcth_18_21   | level        | Mức độ 2 ở 10/10 phường | {"op":"level","grade":"Mức độ 2","value":10,"percent":false} |
  `),
)('%s %s «%s»', (id = '', op = '', text = '', json = '') => {
  expect(read(id, op, text)).toEqual({ demand: JSON.parse(json) });
});

test.each(
  drawn(`
    | gv_biet_phai | exactly      | 9/9        | có 10 đơn vị bên dưới          |
    | xmc_15_60    | at_least     | 10/10      | không đếm theo đơn vị          |
    | xmc_15_60    | at_least     | 80         | thiếu dấu %. Gõ 80%, hoặc nếu là số đếm thì ghi rõ 80 người |
    | xmc_15_60    | at_least     | cao        | Gõ ví dụ 99,57%                |
    | xmc_15_60    | between      | 25         | Gõ ví dụ 25% – 35%             |
    | xmc_nu       | balanced     | gần bằng   | Gõ số điểm phần trăm được chênh |
    | muc_pcgdth   | level        | Mức độ 4   | Gõ một trong: «Chưa đạt»       |
    | xl_tthtcd    | distribution | Tốt 30     | Tốt 30%, Khá 40%               |
    | ke_hoach_tthtcd_ngay_gui | before | 31/02 | không phải là ngày           |
    | ks_chung     | rising       | 5%         | để trống ô này                 |
  `),
)('%s %s «%s» is refused with «%s»', (id = '', op = '', text = '', words) => {
  expect(read(id, op, text)).toEqual({ fault: expect.stringContaining(words ?? '') });
});

const quan1 = { year: 2017, units: new Set<number>(), wards: 10, alone: false, above: () => [] };

test('numbers of single units are all numbers or all percentages', () => {
  const given = (...texts: string[]) => texts.map((text, i) => ({ unit: i + 1, text }));
  expect(readAssigned(given('12', '1.250'))).toEqual({
    demand: {
      op: 'assigned',
      wards: [
        { unit: 1, value: 12 },
        { unit: 2, value: 1250 },
      ],
    },
  });
  expect(readAssigned(given('95%', '97,5 %'))).toEqual({
    demand: {
      ...{ op: 'assigned', percent: true },
      wards: [
        { unit: 1, value: 95 },
        { unit: 2, value: 97.5 },
      ],
    },
  });
  expect(readAssigned(given('95%', '12'))).toEqual({
    unit: 2,
    fault: expect.stringContaining('cùng một kiểu'),
  });
  expect(readAssigned(given('nhiều'))).toEqual({
    unit: 1,
    fault: expect.stringContaining('không phải là số'),
  });
});

describe('every target of the documents', () => {
  const all: [number, number, typeof quan1Targets][] = [
    [2016, 10, quan1Targets],
    [2021, 16, goVapTargets],
    [2024, 1, phuMyTargets],
  ];

  test('is written and read back the same', () => {
    for (const [, wards, list] of all) {
      for (const { target } of list) {
        const indicator = indicatorOf(catalogue, target.indicator);
        if (!indicator) throw new Error(target.indicator);
        // Numbers of single units stand in columns of their own.
        if (target.demand.op === 'assigned' && target.demand.wards.length > 0) continue;
        const text = valueText(target.demand, indicator, wards);
        expect([target.indicator, text, readValue(target.demand.op, text, indicator, wards)]).toEqual([
          ...[target.indicator, text],
          { demand: target.demand },
        ]);
      }
    }
  });

  test('cannot ask for more wards than there are: «12/10»', () => {
    const asked = (value: number): Target => ({
      ...{ indicator: 'gv_biet_phai', from: 2017, to: 2017, basis: '' },
      demand: { op: 'at_least', value, percent: false },
    });
    const faults = targetFaults(catalogue, [asked(12), { ...asked(10), from: 2018, to: 2018 }], quan1);
    expect(faults).toEqual([
      { index: 0, key: 'value', fault: 'Chỉ có 10 đơn vị bên dưới, không giao được 12' },
    ]);
    const indicator = indicatorOf(catalogue, 'gv_biet_phai')!;
    expect(readValue('at_least', '12/10', indicator, 10)).toEqual({
      fault: '«12/10»: Chỉ có 10 đơn vị bên dưới, không giao được 12.',
    });
    expect(readValue('at_least', '10/10', indicator, 10)).toEqual({
      demand: { op: 'at_least', value: 10, percent: false },
    });
  });

  // S0:193 asks for «bậc trung học mức độ 2»; no law knows such a level.
  test('may be handed out; the level of what has no levels with a reason only', () => {
    const refusedOf = (change: (target: Target) => Target) =>
      all.flatMap(([year, wards, list]) => {
        const targets = list.map(({ target }) => change(target));
        return targetFaults(catalogue, targets, { ...quan1, year, wards }).map(({ index, key, fault }) => [
          ...[targets[index]?.indicator, key],
          fault,
        ]);
      });
    expect(refusedOf((target) => target)).toEqual([]);
    expect(refusedOf(({ reason: _, ...target }) => target)).toEqual([
      ['pcth_18_21', 'reason', expect.stringContaining('không có thang mức độ trong quy định hiện hành')],
    ]);
  });
});
