// Targets in the report: verdicts with the gap in people, next year's targets beside this year's figures, and what is
// odd about them (domain 4.3, rows 3–6, 13).
import { expect, test } from 'vitest';
import { quan1Targets } from '../../../demo/targets.ts';
import { reportOf } from '../../../shared/report/report.ts';
import type { ReportSource } from '../../../shared/report/source.ts';
import type { Target } from '../../../shared/targets/target.ts';
import { districtSource, wardSource } from '../../support/report-source.ts';

const unit = { id: 1, code: '760', name: 'Quận 1' };
const asked = (indicator: string, value: number): Target => ({
  indicator,
  from: 2016,
  to: 2016,
  demand: { op: 'more_than', value, percent: true },
  basis: 'Kế hoạch năm 2016',
});
const withTargets = (source: ReportSource, items: Target[]): ReportSource => ({
  ...source,
  targets: { ...source.targets, lists: [{ unit, year: 2016, items }] },
});
const textUnder = (source: ReportSource, heading: string): string[] => {
  const { body } = reportOf(source);
  const from = body.findIndex((block) => block.sort === 'heading' && block.text === heading);
  const rest = from < 0 ? [] : body.slice(from + 1);
  const end = rest.findIndex(({ sort }) => sort === 'heading');
  return rest.slice(0, end).flatMap((block) => (block.sort === 'paragraph' ? [block.text] : []));
};

// 89 of 519: more than 20 % is 104 people, 15 more. 480 of 519 is more than 80 %.
const items = [asked('cbccvc_hoc_cntt', 80), asked('cbccvc_nn_bac2', 20), asked('gdht_dang_ky', 70)];

test('every target of the year is judged with its gap; incomplete coverage gets no verdict', () => {
  expect(textUnder(withTargets(districtSource(), items), '4.4. Kết quả thực hiện chỉ tiêu năm 2016')).toEqual(
    [
      'Trong 3 chỉ tiêu được xét: 1 đạt, 1 chưa đạt, 1 chưa đủ số liệu.',
      expect.stringMatching(/: 480\/519 người \(92,49%\), đạt chỉ tiêu \(trên 80%\)\.$/),
      expect.stringMatching(
        /: 89\/519 người \(17,15%\), chưa đạt chỉ tiêu \(trên 20%\), còn thiếu 15 người\.$/,
      ),
      expect.stringMatching(
        /: chưa đủ số liệu để xét chỉ tiêu \(trên 70%\); mới có số liệu của 1\/10 phường\.$/,
      ),
    ],
  );
});

test('the annex has a row for each, with the wards that miss it', () => {
  const { annexes } = reportOf(withTargets(districtSource(), items));
  expect(annexes[1]?.title).toBe('Kết quả thực hiện chỉ tiêu năm 2016');
  const table = annexes[1]?.blocks[0];
  const rows = table?.sort === 'table' ? table.rows : [];
  expect(rows.map((row) => row[4])).toEqual(['Đạt', 'Chưa đạt', 'Chưa đủ số liệu']);
  expect(rows[1]?.[5]).toBe('còn thiếu 15 người');
  // Tân Định has 50 people, so needs 11; how many it lacks is told in people.
  expect(rows[1]?.[6]).toMatch(/còn thiếu \d+ người/);
});

test('a ward’s report judges the ward alone', () => {
  const figures = { 'cbccvc_nn_bac2.tu': 9, 'cbccvc_nn_bac2.mau': 52, cbccvc_tong: 52 };
  // More than 20 % of 52 is 11 people.
  expect(
    textUnder(
      withTargets(wardSource(figures), [asked('cbccvc_nn_bac2', 20)]),
      '3. Kết quả thực hiện chỉ tiêu năm 2016',
    )[1],
  ).toMatch(/: 9\/52 người \(17,31%\), chưa đạt chỉ tiêu \(trên 20%\), còn thiếu 2 người\.$/);
});

test('without targets there is neither section nor annex', () => {
  const { body, annexes } = reportOf(districtSource());
  expect(body.some((block) => block.sort === 'heading' && /chỉ tiêu/.test(block.text))).toBe(false);
  expect(annexes.some(({ title }) => /chỉ tiêu/.test(title))).toBe(false);
});

test('next year’s targets of document 000 stand in part C, and what is odd about them is told to the editor', () => {
  const source = withTargets(
    districtSource(),
    quan1Targets.map(({ target }) => target),
  );
  const profession =
    '3. Nâng cao trình độ chuyên môn, nghiệp vụ, tay nghề, trình độ tin học, ngoại ngữ để lao động hiệu quả và hoàn thành nhiệm vụ tốt hơn';
  expect(textUnder(source, profession)).toContain(
    'Phấn đấu trên 3% cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 3; năm 2016 có 6/519 người (1,16%).',
  );
  const skills = '4. Hoàn thiện kỹ năng sống, xây dựng cuộc sống cá nhân và cộng đồng ngày càng tốt hơn';
  expect(textUnder(source, skills)[1]).toMatch(
    /^Duy trì 100% học sinh, sinh viên .*; năm 2016 có 25\.722\/26\.680/,
  );
  const vocational = '5. Tăng cường công tác dạy nghề cho người lao động';
  expect(textUnder(source, vocational)).toEqual([
    'Phấn đấu 100% trung tâm dạy nghề, giáo dục thường xuyên của quận tham gia dạy nghề phổ thông cho người lao động có nhu cầu.',
    'Phấn đấu 100% Trung tâm học tập cộng đồng tham gia dạy nghề phổ thông cho người lao động có nhu cầu.',
    'Phấn đấu tỷ lệ học sinh thuộc diện phân luồng vào học giáo dục nghề nghiệp theo lộ trình: năm 2017 đạt ít nhất 18%; năm 2018 đạt ít nhất 20%; năm 2019 đạt ít nhất 25%; năm 2030 đạt ít nhất 30%.',
  ]);
  // 4.3 row 11: «bậc trung học mức độ 2» has no scale: printed as it was decided, judged by nothing, told to the editor.
  const education = textUnder(source, '1. Duy trì và củng cố vững chắc kết quả phổ cập giáo dục năm 2016');
  expect(education).toHaveLength(6);
  expect(education[5]).toBe('Duy trì 10/10 phường phổ cập bậc trung học mức độ 2.');
  const says = reportOf(source).points.map((point) => point.says);
  // 4.3 row 4: 96,41 % is no «duy trì 100 %»: 958 people are lacking. Row 5: 92,49 % is more than the 80 % asked.
  expect(says).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /“duy trì” nhưng năm 2016 chưa đạt: 25\.722\/26\.680 người \(96,41%\), còn thiếu 958 người/,
      ),
      expect.stringMatching(/không có thang mức độ trong quy định hiện hành/),
      expect.stringMatching(/480\/519 người \(92,49%\): chỉ tiêu \(trên 80%\) thấp hơn mức đã đạt/),
    ]),
  );
});
