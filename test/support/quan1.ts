// Quận 1 in 2016: ten wards whose figures add up to the printed report. Only some of Nguyễn Cư Trinh's are real, the
// split over the other wards is synthetic (domain 4.5).
import { readFileSync } from 'node:fs';
import { catalogue } from '../../shared/catalogue/current.ts';
import type { Figures } from '../../shared/figures/figures.ts';
import { type Summary, type SummaryLine, summaryOf, type UnitName } from '../../shared/totals/summary.ts';
import {
  addRollups,
  type Ledgered,
  type Rollup,
  rollupOfWard,
  talliesOf,
  tallyKeysOf,
} from '../../shared/totals/tally.ts';

interface Fixture {
  wards: { code: string; name: string }[];
  values: Record<string, number[]>;
  real_ward_values: Record<string, Record<string, number>>;
  muc_pcgdth: Record<string, number>;
}

const fixture: Fixture = JSON.parse(
  readFileSync(new URL('../../demo/quan1-2016.json', import.meta.url), 'utf8'),
);

export const book: Ledgered = { catalogue, ledger: tallyKeysOf(catalogue) };

export interface Ward extends UnitName {
  figures: Figures;
}

/** The wards with all their figures of the year. */
export const wards: Ward[] = fixture.wards.map(({ code, name }, i) => {
  const figures: Figures = {};
  for (const [key, values] of Object.entries(fixture.values)) figures[key] = values[i] ?? 0;
  for (const id of ['cbccvc_hoc_cntt', 'cbccvc_nn_bac2', 'cbccvc_nn_bac3'])
    figures[`${id}.mau`] = figures.cbccvc_tong ?? 0;
  const activities = Object.keys(figures).filter((key) => key.startsWith('hd_'));
  figures.hd_tong = activities.reduce((sum, key) => sum + Number(figures[key]), 0);
  figures.muc_pcgdth = `muc_${fixture.muc_pcgdth[code]}`;
  const { gdht_tong_ho, gdht_dang_ky, gdht_cong_nhan } = fixture.real_ward_values[code] ?? {};
  if (gdht_tong_ho !== undefined && gdht_dang_ky !== undefined && gdht_cong_nhan !== undefined) {
    Object.assign(figures, {
      gdht_tong_ho,
      'gdht_dang_ky.tu': gdht_dang_ky,
      'gdht_dang_ky.mau': gdht_tong_ho,
      'gdht_cong_nhan.tu': gdht_cong_nhan,
      'gdht_cong_nhan.mau': gdht_dang_ky,
    });
  }
  return { id: i + 1, code, name, figures };
});

export function rollupOf(ward: Ward): Rollup {
  return rollupOfWard(book, ward.id, talliesOf(book, ward.figures, 2016, 'ward'));
}

const district: UnitName = { id: 100, code: '760', name: 'Quận 1' };

/** The district's summary of some of its wards' reports, and of what else is given. */
export function summaryOfDistrict(reporting: readonly Ward[], more: readonly Rollup[] = []): Summary {
  const rollup = addRollups([...reporting.map(rollupOf), ...more]);
  return summaryOf(book, rollup, { unit: district, period: '2016-Y', due: wards.length }, (id) => {
    const ward = wards.find((one) => one.id === id);
    if (!ward) throw new Error(`no ward ${id}`);
    return { id: ward.id, code: ward.code, name: ward.name };
  });
}

export function lineOf(summary: Summary, key: string): SummaryLine {
  const line = summary.lines.find((one) => one.key === key);
  if (!line) throw new Error(`no line ${key}`);
  return line;
}
