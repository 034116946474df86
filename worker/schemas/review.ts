// What a review looks like when it travels, and whether its remarks stand on cells that the report has.
import * as z from 'zod';
import type { Remark, Review, ReviewRequest } from '../../shared/reporting/workflow.ts';

const action = z.enum(['return', 'approve', 'reopen']);
const remark = z.strictObject({
  at: z.string().max(100).meta({ description: 'Mã ô, `bảng#dòng`, hoặc để trống khi nói về cả báo cáo' }),
  text: z.string().trim().min(1).max(1000),
}) satisfies z.ZodType<Remark>;

export const reviewRequest = z
  .strictObject({
    action,
    revision: z.int().min(1).max(2047),
    message: z.string().trim().max(1000),
    remarks: z.array(remark).max(200),
    claim: z
      .literal(true)
      .exactOptional()
      .meta({ description: 'Khi duyệt: công nhận giờ nộp theo lời khai của đơn vị' }),
  })
  .meta({ id: 'ReviewRequest' }) satisfies z.ZodType<ReviewRequest>;

export const review = z
  .object({
    id: z.int(),
    action,
    revision: z.int(),
    message: z.string(),
    remarks: z.array(remark),
    claim: z.literal(true).exactOptional(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'Review', description: 'Ý kiến của cấp trên về một báo cáo' }) satisfies z.ZodType<Review>;

export const reviews = z.object({ items: z.array(review) });
