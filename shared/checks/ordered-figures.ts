// Figures of which one can never be larger than another (R03, R04, R07, R08, R09, R10, R14).
import { lookup } from '../catalogue/lookup.ts';
import { quoted, showNumber } from '../catalogue/number-text.ts';
import { numberAt } from '../figures/figures.ts';
import type { Check, Severity } from './finding.ts';

interface Order {
  code: string;
  severity: Severity;
  /** Added up: their sum is at most `most`. The finding stands at the first. */
  less: string[];
  most: string;
}

const models = ['gdht', 'dht', 'cdht_kp', 'dvht'];

/** Domain 1.13; every pair is a part and its whole, or a narrower age band and a wider one. */
const orders: Order[] = [
  ...models.flatMap((model): Order[] => [
    { code: 'R03', severity: 'error', less: [`${model}_cong_nhan.tu`], most: `${model}_dang_ky.tu` },
    {
      code: 'R03',
      severity: 'error',
      less: [`${model}_dang_ky.tu`],
      most: model === 'gdht' ? 'gdht_tong_ho' : `${model}_tong`,
    },
  ]),
  ...['tu', 'mau'].flatMap((part): Order[] => [
    { code: 'R04', severity: 'error', less: [`xmc_15_35.${part}`], most: `xmc_15_60.${part}` },
    { code: 'R04', severity: 'error', less: [`xmc_15_60.${part}`], most: `xmc_15_tro_len.${part}` },
    // Where 15–60 is not filled in the two outer bands still nest.
    { code: 'R04', severity: 'error', less: [`xmc_15_35.${part}`], most: `xmc_15_tro_len.${part}` },
    { code: 'R08', severity: 'error', less: [`ks_hssv.${part}`], most: `ks_chung.${part}` },
  ]),
  { code: 'R06', severity: 'warning', less: ['xmc_mien_giam_15_35'], most: 'xmc_mien_giam_15_60' },
  { code: 'R06', severity: 'warning', less: ['xmc_mien_giam_15_60'], most: 'xmc_mien_giam_15_tro_len' },
  { code: 'R07', severity: 'error', less: ['cbccvc_nn_bac2.tu', 'cbccvc_nn_bac3.tu'], most: 'cbccvc_tong' },
  { code: 'R09', severity: 'error', less: ['ds15_dai_hoc.tu'], most: 'ds15_cmkt.tu' },
  { code: 'R10', severity: 'warning', less: ['nong_dan_hoc_tthtcd.tu'], most: 'ldnt_hoc_tap.tu' },
  {
    code: 'R14',
    severity: 'error',
    less: ['truong_dat_chuan_muc1', 'truong_dat_chuan_muc2'],
    most: 'truong_dat_chuan.tu',
  },
];

/** Pairs that `rates.ts` leaves to this check, because these words are nearer to what the officer typed. */
export const orderedRates: readonly string[] = models.flatMap((model) => [
  `${model}_dang_ky`,
  `${model}_cong_nhan`,
]);

/** What this check reads. */
export const orderedFigures: readonly string[] = orders.flatMap(({ less, most }) => [...less, most]);

export const checkOrderedFigures: Check = ({ catalogue, figures }) => {
  const { fields } = lookup(catalogue);
  const name = (key: string) => {
    const place = fields.get(key);
    return quoted(place ? place.field.label : key);
  };
  return orders.flatMap(({ code, severity, less, most }) => {
    const parts = less.map((key) => numberAt(figures, key));
    const whole = numberAt(figures, most);
    const [at] = less;
    if (at === undefined || whole === null || parts.some((part) => part === null)) return [];
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    if (sum <= whole) return [];
    const words = less.map(name).join(' cộng ');
    return [
      {
        code,
        severity,
        at,
        fault: `${words} là ${showNumber(sum)}, lớn hơn ${name(most)} là ${showNumber(whole)}.`,
        remedy: `Kiểm tra lại hai số; số thứ nhất phải nhỏ hơn hoặc bằng ${showNumber(whole)}.`,
      },
    ];
  });
};
