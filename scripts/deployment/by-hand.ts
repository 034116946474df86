// What only a person can do in Google's and Cloudflare's consoles, in order, with the words on the screen. The words are
// those of Google's documentation of 2025; they were not seen on the screen by us.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { root } from './tools.ts';

/** Permissions that the add-on asks for, as the console wants them. */
export function permissions(): string[] {
  const text = readFileSync(join(root, 'apps-script/appsscript.json'), 'utf8');
  return (JSON.parse(text) as { oauthScopes: string[] }).oauthScopes;
}

/** Before a token can be read. */
export const beforeAudience = [
  'Mở console.cloud.google.com › bấm tên dự án ở góc trái › New project › đặt tên › Create.',
  'Google Auth Platform › Branding › Get started: App name «Sổ Học Tập», User support email; Audience: External (Internal nếu mọi cán bộ cùng một Workspace); Contact information; Create.',
  'Google Auth Platform › Audience › Test users › Add users: tài khoản của chính anh chị.',
  'Cloud overview › Dashboard › Project info: sao Project number.',
];

/** When everything that commands can do is done. */
export function afterwards({ script }: Settings): string[] {
  return [
    `Google Auth Platform › Data Access › Add or remove scopes: dán đúng ${permissions().length} quyền sau, không thêm, rồi Update › Save:\n${permissions()
      .map((scope) => `       ${scope}`)
      .join('\n')}`,
    'Google Auth Platform › Audience › Test users › Add users: địa chỉ của từng cán bộ (tối đa 100, tính cả người đã bỏ ra).',
    `Thử một bảng tính: mở https://script.google.com/d/${script}/edit › Deploy › Test deployments › Select type (bánh răng) › Editor Add-on › Create new test › Latest Code, Installed and enabled, chọn bảng tính › Save test › Execute.`,
    'Trong bảng tính đó: Tiện ích mở rộng › Sổ Học Tập › Mở thanh bên. Tài khoản quản trị: «Tạo bảng tổng hợp», rồi thêm đơn vị, cán bộ, thời hạn ở các trang quản trị.',
    'Đưa đến các phường: xem mục «Đưa đến tay cán bộ» của docs/trien-khai.md; mã gắn kèm từng bảng tính: npm run wards -- danh-sach.csv.',
  ];
}

export function line(text: string): string {
  return `  • ${text}`;
}
