// What an action tells the sidebar: a result, or a plain sentence with what to do. Exceptions never reach the officer.
import type { Problem } from '../../shared/wire/answers.ts';
import type { Reply } from '../client.ts';
import { type MissingPermissions, missingPermissions } from '../permissions.ts';
import { activeEmail } from '../settings.ts';

export interface Failure {
  ok: false;
  title: string;
  detail: string;
  /** A reference to read to whoever helps; '' where there is none. */
  reference: string;
  /** Google's page where what is missing can be given. */
  link?: { words: string; url: string };
  /** What the Worker refused and why, for actions that can show more than the sentence. */
  problem?: Problem;
}

export type Outcome<T> = ({ ok: true } & T) | Failure;

/** A failure in an officer's words. */
export function failure(title: string, detail: string, reference = ''): Failure {
  return { ok: false, title, detail, reference };
}

/** What the account has not permitted, by its name, with Google's page to permit it. */
export function notPermitted({ purposes, url }: MissingPermissions): Failure {
  const names = purposes.map((purpose) => `«${purpose}»`).join(', ');
  const way = url === '' ? 'Đóng thanh bên, mở lại' : 'Bấm đường dẫn dưới đây';
  return {
    ...failure(
      `Tài khoản chưa cho phép tiện ích ${names}.`,
      `Số liệu đã gõ vẫn còn nguyên trong sổ. ${way}, đánh dấu đủ các ô rồi chọn «Tiếp tục»; sau đó mở lại thanh bên.`,
    ),
    ...(url === '' ? {} : { link: { words: 'Mở trang cấp quyền của Google', url } }),
  };
}

/** Turns a failed call into words. Whatever was typed is in the cells and stays there. */
export function failureOf(answer: Extract<Reply<unknown>, { ok: false }>): Failure {
  if (answer.why === 'unreachable') {
    return failure(
      'Chưa kết nối được với hệ thống.',
      'Số liệu đã gõ vẫn còn nguyên trong sổ. Kiểm tra mạng rồi bấm lại sau ít phút; nếu vẫn không được, báo cho đơn vị cấp trên.',
    );
  }
  if (answer.why === 'not-permitted') return notPermitted(answer.missing);
  if (answer.why === 'no-identity') {
    return failure(
      'Google chưa cho biết tài khoản đang dùng.',
      'Mở lại thanh bên và chọn «Cho phép» đủ các quyền. Nếu trình duyệt đang đăng nhập nhiều tài khoản Google, hãy mở sổ trong một cửa sổ chỉ đăng nhập tài khoản được giao nhập liệu.',
    );
  }
  if (answer.why === 'kept') return failure('Chưa gửi: có dữ liệu cá nhân trong phần chữ.', answer.detail);
  const { problem } = answer;
  // A refusal says itself what to do; a reference only helps where the system is at fault.
  const reference = problem.status >= 500 ? (problem.instance ?? '') : '';
  return { ...failure(problem.title, problem.detail, reference), problem };
}

/** Runs an action so that nothing it throws shows as an exception; the account in use is named where it may be the cause. */
export function guarded<T>(action: () => Outcome<T>): Outcome<T> {
  try {
    return action();
  } catch (error) {
    console.error(String(error instanceof Error ? (error.stack ?? error.message) : error));
    const missing = missingPermissions();
    if (missing) return notPermitted(missing);
    const email = safely(activeEmail);
    return failure(
      'Chưa làm được việc này.',
      `Số liệu đã gõ vẫn còn nguyên trong sổ. Tải lại trang rồi thử lại${email ? ` (đang dùng tài khoản ${email})` : ''}. Nếu trình duyệt đăng nhập nhiều tài khoản Google, hãy mở sổ trong cửa sổ chỉ có một tài khoản.`,
    );
  }
}

function safely(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
