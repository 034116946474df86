// Who supplies a figure, in full: officers rotate, and a newcomer does not know every abbreviation.
import type { Supplier } from './catalogue.ts';

export const supplierNames: Record<Supplier, string> = {
  TTHTCĐ: 'Trung tâm HTCĐ',
  UBND: 'UBND (Văn hóa – Xã hội)',
  HKH: 'Hội Khuyến học',
  Trường: 'Các trường',
  'TC-KT': 'Tài chính – Kế toán',
  CTPC: 'Chuyên trách phổ cập',
  Đài: 'Đài truyền thanh',
  'Hệ thống': 'Hệ thống tự ghi',
};
