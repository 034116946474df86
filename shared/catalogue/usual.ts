// What is usual in one ward: how much of a unit there may be before it wants a word, and the bases that people and
// households are held against. The largest wards after 1/7/2025 have about 250.000 people.
import type { Indicator } from './catalogue.ts';
import type { Field } from './kinds.ts';

/** Most that one ward reports for a period, by unit; an indicator may say otherwise. */
const most: Readonly<Record<string, number>> = {
  người: 300_000,
  'lượt người': 1_000_000,
  trẻ: 60_000,
  'học sinh': 60_000,
  hộ: 100_000,
  'hội viên, hộ': 150_000,
  'tiểu ban': 30,
  lần: 5_000,
  'hoạt động': 1_000,
  buổi: 10_000,
  cuộc: 500,
  'tin, bài': 5_000,
  'đầu sách': 50_000,
  máy: 2_000,
  lớp: 5_000,
  'giáo viên, lớp': 5_000,
  'trung tâm': 300,
  'câu lạc bộ': 1_000,
  trường: 200,
  góc: 50_000,
  'dòng họ': 2_000,
  'khu phố': 300,
  'đơn vị': 30_000,
  suất: 50_000,
  quỹ: 50_000,
  'chi hội': 1_000,
  'tập thể': 2_000,
  'hội nghị': 300,
  'cơ sở': 1_000,
  đồng: 50_000_000_000,
};

/** Null for cells that hold no amount. */
export function usualMost(indicator: Indicator, field: Field): number | null {
  if (field.cell !== 'whole' && field.cell !== 'money') return null;
  return indicator.usual ?? most[field.unit] ?? null;
}

/** What there is of something in a ward, where the report says it. */
export interface Base {
  units: readonly string[];
  fields: readonly string[];
  /** How many times the largest of the fields still fits: those of 15 and over are two thirds of all people and more. */
  times: number;
}

export const bases: readonly Base[] = [
  { units: ['người', 'trẻ', 'học sinh'], fields: ['xmc_15_tro_len.mau', 'ds15_cmkt.mau'], times: 1.5 },
  { units: ['hộ'], fields: ['gdht_tong_ho'], times: 1 },
];
