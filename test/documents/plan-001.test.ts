// Every target and date of document 001: typed as an officer types it, taken by the list, judged, and printed in the plan,
// which is read back out of the Word file.
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { phuMyNumber, phuMyPlan } from '../../demo/plan.ts';
import { phuMyTargets, phuTanTargets } from '../../demo/targets.ts';
import { writePlan } from '../../documents/word.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import type { Slot } from '../../shared/period.ts';
import { planOf, planSourceOf } from '../../shared/report/plan/plan.ts';
import { targetFaults } from '../../shared/targets/faults.ts';
import { judgeTarget } from '../../shared/targets/judge.ts';
import { indicatorOf } from '../../shared/targets/measure.ts';
import { type Situation, situationOfWard } from '../../shared/targets/situation.ts';
import { readAssigned, readValue } from '../../shared/targets/value-text.ts';
import { heldTargets } from '../../shared/targets/ward-targets.ts';
import { rate } from '../support/judged-report.ts';

interface Row {
  number: string;
  kind: string;
  what: string;
  indicator: string;
  op: string;
  typed: string;
  step: string;
  verdict: string;
  heading: string;
  words: string;
  note: string;
}

const rows: Row[] = readFileSync(new URL('./fixtures/plan-001.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [
      number = '',
      kind = '',
      ,
      what = '',
      ,
      indicator = '',
      op = '',
      typed = '',
      step = '',
      verdict = '',
      heading = '',
      words = '',
      note = '',
    ] = line.split('\t');
    return { number, kind, what, indicator, op, typed, step, verdict, heading, words, note };
  });
const targets = rows.filter(({ kind }) => kind === 'target');

const unit = { id: 7, code: '30406', name: 'Thị trấn Phú Mỹ' };
const { lists } = phuMyPlan().targets;
const held = heldTargets(catalogue, lists, 2024, unit.id).map(({ target }) => target);
const targetOf = ({ indicator, op, step }: Row) =>
  held.find(
    (one) =>
      one.indicator === indicator && one.demand.op === op && (one.strive === true) === (step === 'strive'),
  );

test('the list has 33 targets and 13 dates, and every target of the demo is in it', () => {
  expect([targets.length, rows.length - targets.length]).toEqual([33, 13]);
  expect(phuMyTargets.length + phuTanTargets.length).toBe(33);
  expect(targets.map(targetOf)).not.toContain(undefined);
});

describe('entered', () => {
  test.each(targets)('$number. $what: «$typed»', (row) => {
    const { indicator: id, op, typed, step } = row;
    const indicator = indicatorOf(catalogue, id);
    const target = targetOf(row);
    if (!indicator || !target) throw new Error(id);
    const read =
      op === 'assigned'
        ? readAssigned([{ unit: unit.id, text: typed }])
        : readValue(target.demand.op, typed, indicator, 1);
    // «Mức độ 2» of one unit is said of one of one, or of all.
    const whole = (demand: object) =>
      'value' in demand && demand.value === 1 && !('percent' in demand && demand.percent)
        ? { ...demand, value: 100, percent: true }
        : demand;
    expect('demand' in read && whole(read.demand)).toEqual(whole(target.demand));
    expect([target.keep ?? false, target.strive ?? false]).toEqual([step === 'keep', step === 'strive']);
  });

  test('and taken whole, beside what the district hands out', () => {
    const above = lists.filter((list) => list.unit.id !== unit.id);
    const items = phuMyTargets.map(({ target }) => target);
    const addressee = { year: 2024, units: new Set<number>(), wards: 1, alone: true };
    expect(
      targetFaults(catalogue, items, {
        ...addressee,
        above: (year) => heldTargets(catalogue, above, year, unit.id),
      }),
    ).toEqual([]);
  });
});

/** Ours: the document plans, it does not report. */
const figures: Figures = {
  ...rate('xmc_15_60', 14_500, 14_600),
  // Women 7.900 of 8.100 (97,53 %), men 7.900 of 7.900.
  ...rate('xmc_15_tro_len', 15_800, 16_000),
  ...rate('xmc_nu', 7900, 8100),
  muc_xmc: 'muc_1',
  pcgdmn_5t_dat_chuan: 'co',
  // 55,5 % of 2.640 is 1.465,2.
  ...rate('tre_duoi_5t_ra_lop', 1465, 2640),
  ...rate('mn_gv_lop', 118, 60),
  muc_pcgdth: 'muc_3',
  muc_pcgdthcs: 'muc_2',
  ...rate('tre_kho_khan_6_10', 44, 45),
  ...rate('tre_kho_khan_11_14', 36, 38),
  tre_ngoai_nha_truong: 2,
  ...rate('nltt_ld', 4799, 12_000),
  ...rate('kns_ld', 4800, 12_000),
  ...rate('ds15_cmkt', 2400, 15_990),
  ...rate('ds15_dai_hoc', 1279, 15_990),
  ...rate('csgd_so', 2, 7),
  ...rate('cb_xa_kn_lanh_dao', 21, 21),
  ...rate('cb_xa_chuan_cm', 20, 21),
  ...rate('bd_bat_buoc_toi_thieu', 20, 21),
  ...rate('ldnt_hoc_tap', 3600, 6000),
  ...rate('nong_dan_hoc_tthtcd', 1800, 5000),
  ...rate('cn_qua_dao_tao_nghe', 300, 500),
  ...rate('cn_tay_nghe_cao', 50, 500),
  ...rate('ks_chung', 2000, 4000),
  ...rate('ks_hssv', 1999, 2000),
  xl_tthtcd: 'kha',
  xhh_nguon_luc: 120_000_000,
  tuan_le_htsd_to_chuc: 'co',
  tu_kiem_tra_nam: 'co',
  hoi_nghi_tong_ket: 'khong',
  phat_thanh_lan: 24,
};
const lastYear: Figures = {
  ...rate('xmc_15_60', 14_400, 14_500),
  ...rate('mn_gv_lop', 116, 60),
  ...rate('tre_kho_khan_6_10', 44, 45),
  ...rate('tre_kho_khan_11_14', 37, 38),
  ...rate('ldnt_hoc_tap', 3500, 6000),
  ...rate('cn_qua_dao_tao_nghe', 290, 500),
  ...rate('cn_tay_nghe_cao', 60, 500),
  ...rate('ks_chung', 1900, 4000),
  xhh_nguon_luc: 100_000_000,
};
const quarters = [9, 6, 3, 6].map(
  (phat_thanh_lan, i): Situation =>
    situationOfWard(
      catalogue,
      { year: 2024, slot: `Q${i + 1}` as Slot },
      { unit, figures: { phat_thanh_lan } },
    ),
);

describe('judged', () => {
  const situation = situationOfWard(
    catalogue,
    { year: 2024, slot: 'Y' },
    { unit, figures, lastYear },
    quarters,
  );
  test.each(targets)('$number. $what: $verdict', (row) => {
    const target = targetOf(row);
    if (!target) throw new Error(row.indicator);
    const judged = judgeTarget(target, situation);
    expect([judged.verdict, judged.remarks.filter((text) => /Chưa có/.test(text))]).toEqual([
      row.verdict,
      [],
    ]);
  });
});

describe('printed', () => {
  let lines: string[];
  let points: string;

  beforeAll(async () => {
    const { file, points: told } = await writePlan(phuMyPlan(), phuMyNumber);
    expect(file.name).toBe('Kế hoạch XHHT Thị trấn Phú Mỹ năm 2024.docx');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) });
    lines = value.split('\n').filter((line) => line !== '');
    points = told.map(({ at, says }) => `${at}: ${says}`).join('\n');
  });

  const isHeading = (line: string) => /^([IVX]+\.|\d{1,2}\.|[a-dđ]\)) /.test(line);
  const under = (heading: string): string[] => {
    if (heading === '') return lines;
    const from = lines.findIndex((line) => line.startsWith(heading));
    if (from < 0) throw new Error(`no heading «${heading}»`);
    const rest = lines.slice(from + 1);
    const end = rest.findIndex(isHeading);
    return end < 0 ? rest : rest.slice(0, end);
  };

  test.each(rows)('$number. $what: «$words»', ({ heading, words, note }) => {
    expect(under(heading).some((line) => line.includes(words))).toBe(true);
    const [, finding] = /finding: (.*)$/.exec(note) ?? [];
    if (finding) expect(points).toContain(finding);
  });

  test('under the head and over the foot of the report, as a plan', () => {
    const text = lines.join('\n');
    expect(text).toMatch(
      /ỦY BAN NHÂN DÂN\nTHỊ TRẤN PHÚ MỸ\nSố: 322\/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/,
    );
    expect(text).toContain('KẾ HOẠCH\nXây dựng xã hội học tập thị trấn Phú Mỹ năm 2024\n');
    expect(text).toContain('tích cực tổ chức triển khai thực hiện./.\nNơi nhận:\n- Phòng GDĐT;');
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH');
    expect(text).not.toContain('\nBÁO CÁO\n');
    expect(text).not.toContain('DỰ THẢO');
  });

  test('the offices are numbered once each, and each answers for the targets whose figures it supplies', () => {
    const offices = lines.slice(
      lines.indexOf('IV. TỔ CHỨC THỰC HIỆN') + 1,
      lines.indexOf('V. CHẾ ĐỘ THÔNG TIN, BÁO CÁO'),
    );
    expect(offices.filter((line) => /^\d+\. /.test(line)).map((line) => line.split('.')[0])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    expect(under('5. Cán bộ Đài Truyền thanh').join(' ')).toContain(
      'Theo dõi, cung cấp số liệu các chỉ tiêu: số lần tuyên truyền về xã hội học tập trên đài truyền thanh.',
    );
  });
});

describe('days that do not go together', () => {
  const planOn = (change: (periods: ReturnType<typeof phuMyPlan>['deadlines']['periods']) => unknown) => {
    const gathered = phuMyPlan();
    const periods = change(gathered.deadlines.periods) as typeof gathered.deadlines.periods;
    const source = planSourceOf(
      catalogue,
      { ...gathered, deadlines: { ...gathered.deadlines, periods } },
      phuMyNumber,
    );
    return planOf(source).points.map(({ at, says }) => `${at}: ${says}`);
  };

  test('offices that report after the unit has to are pointed out', () => {
    expect(planOn((periods) => periods.map((one) => ({ ...one, internal: one.due })))).toContain(
      'Thời hạn Năm: Các nơi gửi trước ngày 10/12 mà đơn vị phải gửi ngày 10/12: không còn ngày nào để tổng hợp.',
    );
  });

  test('so is a plan without any day', () => {
    expect(planOn((periods) => periods.map((one) => ({ ...one, from: null }))).join()).toContain(
      'Chưa ai đặt thời hạn báo cáo năm 2024',
    );
  });
});
