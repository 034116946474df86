// What the second demo's city prints over its documents, and the targets that it has set for 2025: made up, after the manner of
// the documents of the first.
import type { DocumentHead } from '../../shared/report/head.ts';
import type { Demand, Target } from '../../shared/targets/target.ts';
import { year } from './units.ts';

export const cityHead: DocumentHead = {
  superior: '',
  issuer: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  symbol: 'BC-UBND',
  place: 'Thành phố Hồ Chí Minh',
  grounds: [
    'Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”',
  ],
  recipients: ['Bộ Giáo dục và Đào tạo', 'Sở Giáo dục và Đào tạo', 'UBND các xã, phường, đặc khu', 'Lưu: VT'],
  form: 'tap_the',
  body: 'Ủy ban nhân dân',
  chief: 'Chủ tịch',
  signer: 'Phó Chủ tịch',
  name: '',
};

const basis = 'Chỉ tiêu minh họa năm 2025';
const atLeast = (value: number): Demand => ({ op: 'at_least', value, percent: true });
const of = (indicator: string, demand: Demand): Target => ({
  ...{ indicator, from: year, to: year, demand, basis },
});

export const cityTargets: Target[] = [
  of('xmc_15_tro_len', atLeast(99)),
  of('xmc_15_35', atLeast(99.8)),
  of('muc_pcgdth', { op: 'level', grade: 'muc_3', value: 168, percent: false }),
  of('gdht_cong_nhan', atLeast(85)),
  of('cbccvc_hoc_cntt', atLeast(90)),
  of('ks_chung', { op: 'rising' }),
];
