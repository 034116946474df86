// What a report looks like when it travels: the envelope and its bounds. `content.ts` judges it against the catalogue.
import * as z from 'zod';
import type { Figure, TableRow } from '../../shared/figures.ts';
import type { Change, Receipt, Submission } from '../../shared/submission.ts';

const key = z.string().min(1).max(100);
const text = z.string().max(5000);
const value = z.union([z.number().nonnegative(), text]);
const figure = z.union([value, z.strictObject({ none: z.string().max(1000) })]).meta({
  description: 'Số, ngày (yyyy-mm-dd), mã xếp loại hay trả lời, văn bản; hoặc «không có số liệu» kèm lý do',
}) satisfies z.ZodType<Figure>;
const row = z.record(key, value) satisfies z.ZodType<TableRow>;

/** As `yyyy-mm-dd`, a day that exists. */
export const day = z.iso.date();

export const figures = bounded(z.record(key, figure), 2000, 'số liệu');
export const tables = bounded(z.record(key, z.array(row).max(2000)), 100, 'bảng');
export const notes = bounded(z.record(key, z.string().max(1000)), 2000, 'ghi chú');

export const submission = z
  .strictObject({
    catalogue: z.string().min(1).max(40),
    base: z.int().min(0).max(2047),
    asOf: day,
    figures,
    tables,
    notes,
  })
  .meta({ id: 'Submission' }) satisfies z.ZodType<Submission>;

export const receipt = z
  .object({
    number: z.string(),
    unit: z.int(),
    period: z.templateLiteral([z.int(), '-', z.enum(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'])]),
    revision: z.int(),
    at: z.string(),
    digest: z.string(),
    by: z.string(),
  })
  .meta({ id: 'Receipt', description: 'Biên nhận' }) satisfies z.ZodType<Receipt>;

export const change = z
  .object({
    key: z.string(),
    before: z.union([figure, row]).nullable(),
    after: z.union([figure, row]).nullable(),
  })
  .meta({ id: 'Change' }) satisfies z.ZodType<Change>;

function bounded<T extends z.ZodRecord>(record: T, most: number, what: string): T {
  return record.refine((given) => Object.keys(given as object).length <= most, `Nhiều hơn ${most} ${what}`);
}
