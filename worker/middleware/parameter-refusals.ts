// A part of an address that cannot be read: a unit, period or revision that does not exist, or a wrong query.
import type { Hook } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import { Problem, type ProblemCode } from '../problems.ts';

const parts: Record<string, [ProblemCode, string]> = {
  unit: ['unit-unknown', 'Mã đơn vị trong địa chỉ phải là một số. Hãy chọn lại đơn vị trong bảng.'],
  period: [
    'period-unknown',
    'Kỳ báo cáo viết là năm và kỳ, ví dụ 2016-Q1, 2016-H1 (6 tháng), 2016-Y (năm). Hãy kiểm tra lại.',
  ],
  year: ['period-unknown', 'Năm viết bằng bốn chữ số, ví dụ 2016. Hãy kiểm tra lại.'],
  document: [
    'period-unknown',
    'Tên tệp văn bản là kỳ báo cáo và .docx, ví dụ 2016-Y.docx. Hãy kiểm tra lại.',
  ],
  n: ['revision-unknown', 'Lần nộp là một số từ 1. Hãy kiểm tra lại.'],
};

export const refuseParameters: Hook<unknown, Env, string, undefined> = (result) => {
  if (result.success) return undefined;
  const name = String(result.error.issues[0]?.path[0] ?? '');
  const found = result.target === 'param' ? parts[name] : undefined;
  if (found) throw new Problem(...found);
  throw new Problem('query-invalid', `Tham số «${name}» không hợp lệ. Hãy kiểm tra lại.`);
};
