// Every way in which the Worker refuses, with stable codes and words an officer can act on (RFC 9457).

interface Kind {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  title: string;
}

/** Codes are for ever: never reused, never given another meaning. */
export const problems = {
  'config-refused': { status: 503, title: 'Máy chủ chưa được cấu hình đúng nên từ chối mọi yêu cầu' },
  'database-outdated': { status: 503, title: 'Cơ sở dữ liệu chưa được nâng cấp' },
  'database-unavailable': { status: 503, title: 'Chưa kết nối được cơ sở dữ liệu' },
  'identity-unavailable': { status: 503, title: 'Chưa kiểm tra được tài khoản' },
  'token-missing': { status: 401, title: 'Chưa đăng nhập' },
  'token-invalid': { status: 401, title: 'Không xác nhận được tài khoản' },
  'token-expired': { status: 401, title: 'Phiên đăng nhập đã hết hạn' },
  'not-a-member': { status: 403, title: 'Tài khoản chưa được cấp quyền' },
  'secret-refused': { status: 403, title: 'Mã của máy chủ không đúng hoặc đã dùng' },
  'account-changed': { status: 403, title: 'Địa chỉ thư này đã gắn với một tài khoản khác' },
  'not-allowed': { status: 403, title: 'Tài khoản không có quyền ở đơn vị này' },
  'route-unknown': { status: 404, title: 'Không có địa chỉ này' },
  'method-not-allowed': { status: 405, title: 'Địa chỉ này không nhận cách gọi đó' },
  'unit-unknown': { status: 404, title: 'Không có đơn vị này' },
  'period-unknown': { status: 404, title: 'Không có kỳ báo cáo này' },
  'report-none': { status: 404, title: 'Đơn vị chưa nộp báo cáo kỳ này' },
  'revision-unknown': { status: 404, title: 'Không có lần nộp này' },
  'period-not-open': { status: 422, title: 'Kỳ báo cáo chưa mở' },
  'period-closed': { status: 422, title: 'Kỳ báo cáo đã khóa' },
  'query-invalid': { status: 400, title: 'Tham số của yêu cầu không hợp lệ' },
  'json-malformed': { status: 400, title: 'Nội dung gửi lên không phải JSON' },
  'media-type': { status: 415, title: 'Nội dung gửi lên phải là JSON' },
  'too-large': { status: 413, title: 'Báo cáo quá lớn' },
  'content-invalid': { status: 422, title: 'Nội dung báo cáo không đúng biểu mẫu' },
  'as-of-outside': { status: 422, title: 'Ngày của số liệu nằm ngoài kỳ báo cáo' },
  findings: { status: 422, title: 'Báo cáo còn điểm phải sửa hoặc giải trình' },
  'personal-data': { status: 422, title: 'Có dữ liệu cá nhân trong nội dung gửi lên' },
  'report-approved': { status: 409, title: 'Báo cáo đã được duyệt' },
  'report-changed': { status: 409, title: 'Báo cáo đã thay đổi sau khi được đọc' },
  'step-refused': { status: 409, title: 'Báo cáo không ở trạng thái cho phép bước này' },
  'review-invalid': { status: 422, title: 'Ý kiến không đúng cách ghi' },
  'enrolment-unknown': { status: 404, title: 'Mã ghi danh không đúng' },
  'enrolment-over': { status: 422, title: 'Mã ghi danh không còn dùng được' },
  'too-many-attempts': { status: 429, title: 'Đã nhập sai quá nhiều lần' },
  'too-many-calls': { status: 429, title: 'Gọi máy chủ quá nhiều lần' },
  'too-many-revisions': { status: 429, title: 'Đã nộp quá nhiều lần' },
  'database-full': { status: 503, title: 'Cơ sở dữ liệu đã đầy' },
  'list-invalid': { status: 422, title: 'Danh sách có chỗ chưa đúng' },
  'list-changed': { status: 409, title: 'Danh sách đã được người khác đổi trước' },
  'not-closable': { status: 422, title: 'Không khóa được kỳ này' },
  'closing-unconfirmed': { status: 409, title: 'Có báo cáo cần xác nhận lại' },
  'closing-none': { status: 404, title: 'Kỳ này chưa khóa' },
  'head-invalid': { status: 422, title: 'Thể thức văn bản có chỗ chưa đúng' },
  'document-none': { status: 404, title: 'Chưa có báo cáo nào để xuất văn bản' },
  'code-unknown': { status: 404, title: 'Không có mã này' },
  'line-unknown': { status: 404, title: 'Không có dòng tổng hợp này' },
  'unit-too-large': { status: 422, title: 'Đơn vị quá lớn để xem từng đơn vị bên dưới' },
  'basis-too-large': { status: 422, title: 'Đơn vị quá lớn để cộng riêng báo cáo đã duyệt' },
  'mapping-invalid': { status: 422, title: 'Bảng mã đối chiếu không đúng' },
  'base-stale': { status: 409, title: 'Báo cáo đã được người khác nộp trước' },
  unexpected: { status: 500, title: 'Máy chủ gặp lỗi' },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof problems;

/** Thrown anywhere below a route; `middleware/refusals.ts` turns it into an answer. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  /** Members beside the standard ones: findings, changes. */
  readonly more: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    code: ProblemCode,
    detail: string,
    more: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    super(code);
    this.code = code;
    this.detail = detail;
    this.more = more;
    this.headers = headers;
  }
}

/** The body of an answer; `instance` names the request, so that it can be found in the log. */
export function problemBody({ code, detail, more }: Problem, requestId: string) {
  const { status, title } = problems[code];
  return {
    type: `urn:so-hoc-tap:problem:${code}`,
    code,
    title,
    status,
    detail,
    instance: requestId,
    ...more,
  };
}
