// Files in a real browser: a template saved from the sidebar, filled in, chosen again, and standing in the sheet.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { districtOfficer, openWard } from '../../demo/units.ts';
import type { Demo } from '../../scripts/demo.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { placesOf } from '../../shared/workbook/formula.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { openFile } from '../support/xlsx-file.ts';
import { copyDemo } from './demo.ts';
import { launchBrowser, openWorkbench, type Sheet } from './support.ts';

let browser: Browser;
let demo: Demo;
let folder: string;

const families = placesOf(layoutOf(catalogue, 2016, 'ward')).cell('gdht_cong_nhan.tu', 'Y');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'excel-'));
  browser = await launchBrowser();
  demo = await copyDemo(4760);
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
});

async function openSidebar(person: string): Promise<Sheet> {
  const sheet = await openWorkbench(browser, demo.workbench.url, { person });
  sheet.page.setDefaultTimeout(120_000);
  await sheet.chooseAddon('Mở thanh bên');
  await sheet.sidebar.locator('main[aria-busy="false"] h1').waitFor();
  return sheet;
}

/** Presses a button and keeps what the browser saves: its name and its bytes. */
async function saved({ page, sidebar }: Sheet, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sidebar.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await sidebar.locator('main[aria-busy="false"]').waitFor();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(path)) };
}

it('a ward’s officer fills in the template offline and brings it into the sheet', async () => {
  const ward = await openSidebar(openWard.email);
  await ward.sidebar.getByRole('button', { name: 'Làm việc với Excel' }).click();
  const { name, bytes } = await saved(ward, 'Tải mẫu Excel');
  expect(name).toBe('mau-26758-2016.xlsx');
  const cell = `${families.letter}${families.row}`;
  const filled = join(folder, 'da-dien.xlsx');
  await writeFile(filled, openFile(bytes).typed({ [`${families.sheet}!${cell}`]: '4.061 hộ' }));
  await ward.sidebar.locator('#file').setInputFiles(filled);
  await ward.sidebar.getByRole('button', { name: 'Đưa vào sổ' }).click();
  await ward.sidebar.getByRole('heading', { name: 'Đã đưa 1 chỗ vào sổ.' }).waitFor();
  await ward.showSheet(families.sheet);
  await ward.goTo(cell);
  await expect.poll(() => ward.text(cell), { timeout: 60_000 }).toBe('4.061');
});

it('a district officer saves the summary as Excel and CSV', async () => {
  const district = await openSidebar(districtOfficer.email);
  await district.sidebar.getByText('Tải tổng hợp', { exact: true }).click();
  const csv = await saved(district, 'Tải tổng hợp CSV');
  expect(csv.name).toMatch(/^tong-hop-760-2016-\w+\.csv$/);
  expect(new TextDecoder().decode(csv.bytes)).toContain('Phường Nguyễn Cư Trinh');
  const { sheet } = openFile((await saved(district, 'Tải tổng hợp Excel')).bytes);
  expect(sheet('Tổng hợp')).toContain('<sheetData>');
});
