// What one installation knows of itself. It lies in a folder that git does not see, so that the files of the project stay
// as they came and can be brought up to date.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Settings {
  /** The account at Cloudflare that it belongs to; '' until it was chosen. */
  account: string;
  /** Name of the Worker at Cloudflare; with another name it is another, empty one. */
  name: string;
  /** Its address, without a slash at the end; '' until it was deployed. */
  url: string;
  /** The script project of the add-on; '' until it was made. */
  script: string;
  /** Number of the Google Cloud project that all scripts belong to. */
  project: string;
  /** Clients whose tokens are believed. */
  audiences: string[];
  /** Address that the weekly mail comes from; '' where it is off. */
  mailFrom: string;
}

const nothing: Settings = {
  name: 'so-hoc-tap',
  ...{ account: '', url: '', script: '', project: '', audiences: [], mailFrom: '' },
};

/** The Worker that a command is about: the one it names, or that of the installation here. */
export function workerOf(url: string | undefined): string {
  const found = url ?? new Installation(join(import.meta.dirname, '../../installation')).settings.url;
  if (found !== '') return found;
  throw new Error('Chưa biết máy chủ nào: thêm --url https://…, hoặc chạy npm run deploy trước.');
}

/** The folder of an installation, and what stands in it. */
export class Installation {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  get settings(): Settings {
    const path = this.path('settings.json');
    if (!existsSync(path)) return nothing;
    try {
      return { ...nothing, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<Settings>) };
    } catch {
      throw new Error(
        `Tệp ${path} không còn đọc được. Hãy sửa lại cho đúng JSON, hoặc xóa tệp rồi chạy lại: các bước sẽ hỏi lại từ đầu.`,
      );
    }
  }

  /** Whole or not at all: a run that is cut off leaves the file that was there before. */
  save(changed: Partial<Settings>): void {
    mkdirSync(this.folder, { recursive: true });
    const next = { ...this.settings, ...changed };
    writeFileSync(this.path('settings.json.new'), `${JSON.stringify(next, null, 2)}\n`);
    renameSync(this.path('settings.json.new'), this.path('settings.json'));
  }
}
