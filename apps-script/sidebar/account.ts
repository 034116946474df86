// Which account is at work. In a browser with several Google accounts, Google may run the add-on with another account than
// the one that has the spreadsheet open; whoever opened the sidebar is written into the page, and the two are compared.
import { card } from './cards.ts';

/** What to do about it, the same words everywhere. */
export const wayOut =
  'Cách xử lý: mở bảng tính trong một cửa sổ chỉ đăng nhập một tài khoản. Ở Chrome: bấm ảnh tài khoản ở góc trên bên phải, chọn «Thêm» để tạo hồ sơ riêng, hoặc mở cửa sổ ẩn danh (Ctrl+Shift+N), rồi đăng nhập đúng tài khoản được giao.';

/** The account that opened the sidebar; '' where Google did not say. */
export function openedBy(): string {
  return document.getElementById('opened-by')?.textContent?.trim() ?? '';
}

/** A warning where Google runs the add-on as somebody else than who opened it. */
export function accountWarning(email: string): HTMLElement[] {
  const opener = openedBy();
  if (opener === '' || email === '' || opener.toLowerCase() === email.toLowerCase()) return [];
  return [
    card(
      'warn',
      'Google đang dùng lẫn hai tài khoản.',
      `Bảng tính mở bằng ${opener}, nhưng Google đang chạy tiện ích bằng ${email}. ${wayOut}`,
    ),
  ];
}
