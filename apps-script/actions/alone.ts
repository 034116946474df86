// Work that writes many pages of a file: one at a time, and told in words where Google ends it.

import { missingPermissions } from '../permissions.ts';
import { type Failure, failure, notPermitted, type Outcome } from './answer.ts';

/**
 * One at a time in a file: two windows that write the same pages would take each other's for damage. `what` says what is
 * being done in the other one.
 */
export function alone<T>(what: string, action: () => Outcome<T>): Outcome<T> {
  if (!LockService.getDocumentLock().tryLock(1000)) {
    return failure(`${what} ở một cửa sổ khác.`, 'Chờ việc ở cửa sổ kia xong, rồi mở lại thanh bên.');
  }
  try {
    return action();
  } catch (error) {
    return interrupted(
      error,
      'Google ngắt giữa chừng.',
      'Những gì đã có và đã gõ trong tệp được giữ nguyên. Mở lại thanh bên rồi bấm lại; việc được làm tiếp từ chỗ dừng.',
    );
  }
}

/** Which of Google's errors it was is only in its (translated) text, kept for the execution log; a permission can be told. */
export function interrupted(error: unknown, title: string, detail: string): Failure {
  console.error(String(error instanceof Error ? (error.stack ?? error.message) : error));
  const missing = missingPermissions();
  if (missing) return notPermitted(missing);
  return failure(
    title,
    `${detail} Nếu lại bị ngắt, chờ vài phút rồi thử: Google giới hạn số việc một tài khoản làm trong một lúc và trong một ngày.`,
  );
}
