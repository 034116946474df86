// «Xuất báo cáo» in a real browser: the district and a ward download their documents.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { districtOfficer, opening } from '../../demo/units.ts';
import { openIssuer } from '../../workbench/issuer.ts';
import { copyDemo, type DemoCopy } from './demo.ts';
import { launchBrowser, openWorkbench, type Sheet } from './support.ts';

let browser: Browser;
let demo: DemoCopy;
let folder: string;

/** Pictures for people to look at; the folder is not kept in git. */
const pictures = join(import.meta.dirname, '../../test-results/export');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-hoc-tap-export-'));
  await mkdir(pictures, { recursive: true });
  [browser, demo] = await Promise.all([launchBrowser(), copyDemo(4730)]);
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The same file as the command writes it without a browser. */
async function byCommand(name: string): Promise<Uint8Array> {
  const issuer = await openIssuer(join(demo.folder, 'workbench'), demo.url.replace(/\/$/, ''));
  const TOKEN = await issuer.tokenFor(districtOfficer.email, {
    now: opening,
    audience: 'so-hoc-tap-workbench',
  });
  await promisify(execFile)(
    process.execPath,
    [
      ...[join(import.meta.dirname, '../../scripts/document.ts'), 'bao-cao.docx', '--unit', '1'],
      ...['--period', '2016-Y', '--number', '11', '--day', '2017-01-16', '--worker', demo.workerUrl],
      ...['--out', folder, '--clock', opening.toISOString()],
    ],
    { env: { ...process.env, TOKEN } },
  );
  return readFile(join(folder, name));
}

async function openPanel(sheet: Sheet): Promise<void> {
  await sheet.chooseAddon('Mở thanh bên');
  await sheet.sidebar.locator('summary', { hasText: /^Xuất báo cáo$/ }).click();
}

/** Presses the button, keeps what the browser saves, and reads it with another program. */
async function download(sheet: Sheet): Promise<{ name: string; text: string; main: string }> {
  const saved = sheet.page.waitForEvent('download');
  await sheet.sidebar.locator('#export').click();
  const file = await saved;
  const path = join(folder, 'saved.docx');
  await file.saveAs(path);
  const buffer = await readFile(path);
  const { value } = await mammoth.extractRawText({ buffer });
  return { name: file.suggestedFilename(), text: value, main: mainOf(buffer) };
}

const mainOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());

it('the district downloads the report of document 000, still a draft', async () => {
  const sheet = await openWorkbench(browser, demo.url.replace(/\/$/, ''));
  await sheet.become('Chuyên viên tổng hợp Quận 1');
  await openPanel(sheet);
  const { sidebar } = sheet;
  await sidebar.locator('#document-number').fill('11');
  await sidebar.locator('#document-day').fill('16/1/2017');
  const { name, text, main } = await download(sheet);
  expect(name).toBe('Dự thảo báo cáo XHHT Quận 1 năm 2016.docx');
  expect(mainOf(await byCommand(name))).toBe(main);
  expect(text).toContain('Số: 11/BC-UBND');
  expect(text).toContain('Quận 1, ngày 16 tháng 01 năm 2017');
  // Nine wards of ten have sent their year: of 519 and 480 the tenth has 59 and 51.
  expect(text).toContain('93,26% cán bộ, công chức, viên chức (429/460 người)');
  expect(text).toContain('vị trí việc làm (số liệu của 9/10 phường).');
  await sidebar.getByRole('heading', { name: 'Đã xuất bản dự thảo.' }).waitFor();
  await sidebar.getByText('mới có 9/10 phường nộp báo cáo.').waitFor();
  await sheet.page.screenshot({ path: join(pictures, 'quan.png') });

  await sidebar.locator('#document-day').fill('hôm nay');
  await sidebar.locator('#export').click();
  await sidebar.getByText('Ngày ký chưa đúng.').waitFor();
  expect(await sidebar.locator('#document-number').inputValue()).toBe('11');

  await sidebar.locator('summary', { hasText: 'Thể thức văn bản' }).click();
  await sidebar.locator('#head-recipients').waitFor();
  expect(await sidebar.locator('#head-recipients').inputValue()).toContain('Thường trực Quận ủy');
  await sidebar.locator('#head-form').selectOption({ label: 'TM., KT. (cấp phó ký thay người đứng đầu)' });
  await sidebar.getByRole('button', { name: 'Lưu thể thức' }).click();
  await sidebar.getByText('Đã lưu thể thức.').first().waitFor();
  await sheet.page.screenshot({ path: join(pictures, 'the-thuc.png') });
  await sidebar.locator('#document-day').fill('');
  expect((await download(sheet)).text).toMatch(/KT\. CHỦ TỊCH\s+PHÓ CHỦ TỊCH/);
});

it('a ward downloads its own; for a period that it has not sent it is told what to do', async () => {
  const sheet = await openWorkbench(browser, demo.url.replace(/\/$/, ''));
  await openPanel(sheet);
  const { sidebar } = sheet;
  await sidebar.locator('#period').selectOption('2016-Q4');
  const { name, text } = await download(sheet);
  expect(name).toBe('Dự thảo báo cáo XHHT Phường Nguyễn Cư Trinh Quý IV năm 2016.docx');
  expect(text).toContain('PHƯỜNG NGUYỄN CƯ TRINH');
  await sidebar.getByText('báo cáo chưa được cấp trên duyệt.').waitFor();
  await sheet.page.screenshot({ path: join(pictures, 'phuong.png') });
  await sidebar.locator('#period').selectOption('2016-Y');
  await sidebar.locator('#export').click();
  await sidebar.getByText('Chưa có báo cáo nào để xuất văn bản').first().waitFor();
});
