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

export const atCloudflare = [
  'Tài khoản Cloudflare mới (gói Free là đủ): mở dash.cloudflare.com › Workers & Pages một lần để nhận tên miền workers.dev.',
  'Trong trang vừa mở: đăng nhập Cloudflare rồi bấm Allow.',
];

export const atGoogle = [
  'Trước hết mở script.google.com/home/usersettings và bật «Google Apps Script API».',
  'Trong trang vừa mở: chọn tài khoản làm chủ tiện ích rồi bấm Allow.',
];

/** Before a token can be read. */
export const beforeAudience = [
  'Mở console.cloud.google.com › bấm tên dự án ở góc trái › New project › đặt tên › Create.',
  'Google Auth Platform › Branding › Get started: App name «Sổ Học Tập», User support email; Audience: External (Internal nếu mọi cán bộ cùng một Workspace); Contact information; Create.',
  'Google Auth Platform › Audience › Test users › Add users: tài khoản của chính anh chị.',
  'Cloud overview › Dashboard › Project info: sao Project number.',
];

/** Where the token is read; `page` is its address. */
export function forAudience(
  { script, project }: Pick<Settings, 'script' | 'project'>,
  page: string,
): string[] {
  return [
    `Mở https://script.google.com/d/${script}/edit › Project Settings (bánh răng bên trái) › Google Cloud Platform (GCP) Project › Change project › nhập ${project} › Set project.`,
    `Mở ${page} › Review permissions › chọn tài khoản › nếu hiện «Google hasn’t verified this app»: Advanced › «Go to Sổ Học Tập (unsafe)» › đánh dấu mọi quyền › Continue. Trang hiện một dòng; sao dòng đó.`,
  ];
}

/** When everything that commands can do is done. */
export function afterwards({ script }: Pick<Settings, 'script'>): string[] {
  return [
    `Google Auth Platform › Data Access › Add or remove scopes: dán đúng ${permissions().length} quyền sau, không thêm, rồi Update › Save:\n${permissions()
      .map((scope) => `       ${scope}`)
      .join('\n')}`,
    'Google Auth Platform › Audience › Test users › Add users: địa chỉ của từng cán bộ (tối đa 100, tính cả người đã bỏ ra).',
    `Thử một bảng tính: mở https://script.google.com/d/${script}/edit › Deploy › Test deployments › Select type (bánh răng) › Editor Add-on › Create new test › Latest Code, Installed and enabled, chọn một bảng tính trống (tạo sẵn ở sheets.new) › Save test › Execute.`,
    'Trong bảng tính đó: Tiện ích mở rộng › Sổ Học Tập › Mở thanh bên. Tài khoản quản trị: «Tạo bảng tổng hợp», rồi thêm đơn vị, cán bộ, thời hạn ở các trang quản trị.',
    'Đưa đến các phường: xem mục «Đưa đến tay cán bộ» của docs/trien-khai.md; mã gắn kèm từng bảng tính: npm run wards -- danh-sach.csv.',
  ];
}

export function line(text: string): string {
  return `  • ${text}`;
}
