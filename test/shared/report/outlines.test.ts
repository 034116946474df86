// Outlines are complete: what is reported is said, printed whole, or deliberately left out.
import { expect, test } from 'vitest';
import { catalogue } from '../../../shared/catalogue/current.ts';
import { faultsOfOutline } from '../../../shared/report/completeness.ts';
import { districtOutline } from '../../../shared/report/district/outline.ts';
import { wardOutline } from '../../../shared/report/ward/outline.ts';

test('every indicator, narrative and table is in both outlines', () => {
  expect(faultsOfOutline(catalogue, districtOutline, 'district')).toEqual([]);
  expect(faultsOfOutline(catalogue, wardOutline(catalogue, true), 'ward')).toEqual([]);
});

test('an indicator that is said nowhere, one that does not exist and an answer that nobody can give are found', () => {
  const [section, ...rest] = districtOutline.sections.filter(
    ({ heading }) => heading !== 'Kết quả học kỹ năng sống',
  );
  const faulty = {
    ...districtOutline,
    sections: [
      ...rest,
      {
        ...section!,
        say: ['{khong_co_that} người', { phrases: [{ of: 'muc_xmc', say: { muc_9: 'đạt' } }] }],
      },
    ],
  };
  const faults = faultsOfOutline(catalogue, faulty, 'district');
  expect(faults).toContain('ks_chung is reported and said nowhere');
  expect(faults).toContain('khong_co_that is said and not in the catalogue');
  expect(faults).toContain('muc_xmc has no answer muc_9');
});
