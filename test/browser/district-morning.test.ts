// The district's morning: ten reports are approved in two clicks, one of them read whole beside last year; and the screens of
// the administration, to be looked at.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { districtOfficer, openWard } from '../../demo/units.ts';
import { copyDemo, type DemoCopy } from './demo.ts';
import { frameOf, launchBrowser, openWorkbench, type Sheet, violations } from './support.ts';

let browser: Browser;
let demo: DemoCopy;
let district: Sheet;

/** Pictures for people to look at; the folder is not kept in git. */
const pictures = join(import.meta.dirname, '../../test-results/district-morning');

/** The machine may be busy with other tests. */
const patient = { timeout: 60_000 };

async function picture(sheet: Sheet, name: string): Promise<void> {
  await sheet.page.waitForTimeout(400);
  await sheet.page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function idle({ sidebar }: Sheet): Promise<void> {
  await sidebar.locator('main[aria-busy="false"]').waitFor(patient);
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  demo = await copyDemo(4820);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

it('ten reports wait; what is unusual stands first, and two clicks approve them all', async () => {
  const url = demo.url.replace(/\/$/, '');
  // The tenth ward takes the reading and the count that it is led to, and sends.
  const ward = await openWorkbench(browser, url);
  await ward.chooseAddon('Mở thanh bên');
  await ward.sidebar.getByRole('button', { name: 'Kiểm tra' }).first().click(patient);
  const wrong = ward.sidebar.getByRole('region', { name: 'Cần sửa' });
  for (const [form, count] of [
    ['I', '4.066'],
    ['F', '51'],
  ] as const) {
    const link = wrong.getByRole('button', { name: new RegExp(`^Biểu ${form},`) });
    await link.click(patient);
    await idle(ward);
    await ward.page.locator('.field').focus();
    await ward.page.keyboard.type(count);
    await ward.page.keyboard.press('Enter');
    await ward.settled();
  }
  await ward.sidebar.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await ward.sidebar.locator('#receipt').waitFor(patient);

  district = await openWorkbench(browser, url, { person: districtOfficer.email });
  await district.page.setViewportSize({ width: 1366, height: 768 });
  const { sidebar } = district;
  await district.chooseAddon('Mở thanh bên');
  await sidebar.getByRole('button', { name: 'Duyệt mọi báo cáo chờ xét (10)' }).click(patient);
  await sidebar.getByRole('heading', { name: /^10 báo cáo chờ xét/ }).waitFor(patient);
  await picture(district, '1-waiting');
  expect(await violations(frameOf(district))).toEqual([]);
  await sidebar.getByRole('button', { name: 'Duyệt 10 báo cáo' }).click();
  await sidebar.getByText('Đã duyệt 10 báo cáo.').first().waitFor(patient);
  await picture(district, '2-approved');
  // True the moment it changes, without updating anything.
  await sidebar.getByRole('button', { name: 'Duyệt mọi báo cáo chờ xét' }).waitFor({ state: 'hidden' });
});

it('another period is another list: what was read of the first is gone', async () => {
  const { sidebar } = district;
  await sidebar.locator('#period').selectOption({ label: 'Quý IV năm 2016' });
  await idle(district);
  const button = sidebar.getByRole('button', { name: /^Duyệt mọi báo cáo chờ xét \(\d+\)/ });
  await button.click(patient);
  await sidebar.getByRole('heading', { name: /báo cáo chờ xét · Quý IV/ }).waitFor(patient);
  await sidebar.locator('#period').selectOption({ label: 'Quý III năm 2016' });
  await idle(district);
  await sidebar.getByRole('heading', { name: /báo cáo chờ xét · Quý IV/ }).waitFor({ state: 'detached' });
  await sidebar.locator('#period').selectOption({ label: 'Năm 2016' });
  await idle(district);
});

it('reads one ward’s whole report on a page beside last year', async () => {
  const { sidebar } = district;
  await sidebar.getByText(/^Hồ sơ từng phường/).click();
  await sidebar.getByRole('button', { name: openWard.name }).first().click(patient);
  await sidebar.getByRole('button', { name: 'Năm', exact: true }).click(patient);
  await sidebar.getByRole('button', { name: 'Xem cả báo cáo bên năm trước' }).click(patient);
  await idle(district);
  await district.page.getByRole('tab', { name: 'Cả báo cáo', selected: true }).waitFor(patient);
  expect(await district.text('A1')).toBe('PHƯỜNG NGUYỄN CƯ TRINH – NĂM 2016');
  await picture(district, '3-whole-report');
  await sidebar.getByRole('button', { name: '← Quay lại' }).click();
  await idle(district);
});

it('«Bộ chỉ tiêu», «Mở năm» and «So sánh các năm» open, and axe finds nothing in them', async () => {
  const { sidebar } = district;
  await sidebar.getByText('Quản trị', { exact: true }).click();
  await sidebar.locator('#list').selectOption({ label: 'Bộ chỉ tiêu' });
  await sidebar.getByRole('button', { name: 'Mở trang' }).click();
  await district.page.getByRole('tab', { name: 'Bộ chỉ tiêu', selected: true }).waitFor(patient);
  await idle(district);
  await picture(district, '4-what-is-asked');
  await sidebar.getByRole('button', { name: 'Cập nhật bảng tổng hợp' }).click();
  await sidebar.getByText('10/10 phường đã nộp').first().waitFor({ timeout: 200_000 });
  await district.showSheet('Tổng hợp');
  await district.goTo('A86');
  await sidebar.getByText('So sánh các năm', { exact: true }).click();
  await sidebar.getByRole('button', { name: 'So sánh các chỉ số đang chọn' }).click();
  await idle(district);
  await picture(district, '5-comparison');
  expect(await violations(frameOf(district))).toEqual([]);
  await sidebar.getByText('Mở năm 2017', { exact: true }).click();
  await sidebar.getByRole('button', { name: 'Xem', exact: true }).click();
  await idle(district);
  await picture(district, '6-new-year');
  expect(await violations(frameOf(district))).toEqual([]);
});
