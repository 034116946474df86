// The one place where anything that went wrong becomes an answer: problem+json, never an internal.
import type { Context } from 'hono';
import { Problem, problemBody, problems } from '../problems.ts';

export function answerProblem(error: Error, c: Asked): Response {
  const problem = error instanceof Problem ? error : (full(error) ?? unexpected(error, c.get('requestId')));
  return c.body(JSON.stringify(problemBody(problem, c.get('requestId'))), problems[problem.code].status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    ...problem.headers,
  });
}

/** A request at the gate or in the ledger. */
type Asked = Pick<Context, 'body'> & { get(name: 'requestId'): string; req: { path: string } };

/** For addresses that nothing answers; `methods` says what the address would take. */
export function answerUnknown(methods: (path: string) => string[]) {
  return (c: Asked): Response => {
    const allowed = methods(c.req.path);
    const problem =
      allowed.length > 0
        ? new Problem(
            'method-not-allowed',
            `Địa chỉ này chỉ nhận ${allowed.join(', ')}.`,
            {},
            { Allow: allowed.join(', ') },
          )
        : new Problem('route-unknown', 'Kiểm tra lại địa chỉ; danh sách địa chỉ có ở /openapi.json.');
    return answerProblem(problem, c);
  };
}

/** The database takes nothing more; what was begun has been undone. */
function full(error: Error): Problem | null {
  if (!/SQLITE_FULL|database or disk is full|exceeded (its )?maximum (size|storage)/i.test(error.message))
    return null;
  return new Problem(
    'database-full',
    'Cơ sở dữ liệu đã đầy nên chưa nhận thêm. Số liệu vẫn còn trong bảng; hãy báo người quản trị máy chủ rồi nộp lại sau.',
    {},
    { 'Retry-After': '3600' },
  );
}

function unexpected(error: Error, request: string): Problem {
  console.error(JSON.stringify({ request, error: error.name, message: error.message, stack: error.stack }));
  return new Problem(
    'unexpected',
    'Có lỗi ngoài dự kiến. Số liệu vẫn còn trong bảng tính; hãy thử lại sau ít phút, nếu vẫn lỗi hãy báo mã yêu cầu cho quản trị.',
  );
}
