// Takes the pictures of the documents from a demo of its own. Run: node scripts/screenshots.ts [--port 4900]
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { quan1Story } from '../demo/quan1-story.ts';
import { districtOfficer, openWard, year } from '../demo/units.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import type { Slot } from '../shared/period.ts';
import { letters } from '../shared/workbook/formula.ts';
import { firstRow, layoutOf, slotColumn } from '../shared/workbook/layout.ts';
import { launchBrowser, openWorkbench, type Sheet } from '../test/browser/support.ts';
import { type Demo, startDemo } from './demo.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4900' } } });
const pictures = join(import.meta.dirname, '../docs/images');

/** Tab and address of a figure's cell in a ward's workbook as it is built. */
function placeOf(key: string, slot: Slot): { tab: string; cell: string } {
  for (const form of layoutOf(catalogue, year, 'ward').forms) {
    const i = form.rows.findIndex((row) => row.key === key);
    if (i >= 0) return { tab: form.name, cell: `${letters(slotColumn(slot))}${firstRow + i}` };
  }
  throw new Error(`${key} has no cell`);
}

const recognised = placeOf('gdht_cong_nhan.tu', 'Y');
const trained = placeOf('cbccvc_hoc_cntt.tu', 'Y');

async function take({ page }: Sheet, name: string): Promise<void> {
  await page.mouse.move(640, 60);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}

/** Presses a button of the sidebar and waits until it has done its work. */
async function press({ sidebar }: Sheet, name: string): Promise<void> {
  await sidebar.getByRole('button', { name, exact: true }).first().click();
  await sidebar.locator('main[aria-busy="false"]').waitFor();
}

/** Scrolls the sidebar to what it answered. */
async function showResult({ sidebar }: Sheet): Promise<void> {
  await sidebar
    .locator('section')
    .first()
    .evaluate((section) => section.scrollIntoView());
}

async function openSidebar(sheet: Sheet): Promise<void> {
  await sheet.chooseAddon('Mở thanh bên');
  await sheet.sidebar.locator('main[aria-busy="false"] h1').waitFor();
}

async function wardPictures(sheet: Sheet): Promise<void> {
  await sheet.showSheet(recognised.tab);
  await sheet.goTo(recognised.cell);
  await openSidebar(sheet);
  // The tabs follow the chosen period behind the page.
  await sheet.page.waitForTimeout(8000);
  await take(sheet, 'so-phuong');

  await sheet.sidebar.locator('#fill').click();
  await sheet.sidebar.getByRole('button', { name: 'Sau ›' }).waitFor();
  await take(sheet, 'dien-lan-luot');
  await openSidebar(sheet);

  await press(sheet, 'Kiểm tra');
  await showResult(sheet);
  await take(sheet, 'kiem-tra');

  await sheet.showSheet(trained.tab);
  await sheet.goTo(trained.cell);
  await take(sheet, 'chi-hien-ky-nay');

  await sheet.type(trained.cell, '51');
  await sheet.showSheet(recognised.tab);
  await sheet.type(recognised.cell, '4066');
  await press(sheet, 'Nộp báo cáo');
  await sheet.sidebar.locator('#receipt').waitFor();
  await showResult(sheet);
  await take(sheet, 'bien-nhan');

  const classes = catalogue.tables.find((table) => table.id === 'bang_lop_chuyen_de');
  await sheet.showSheet(classes?.sheet ?? '');
  await sheet.goTo('C4');
  await take(sheet, 'lop-chuyen-de');
}

async function districtPictures(sheet: Sheet, demo: Demo): Promise<void> {
  await openSidebar(sheet);
  await press(sheet, 'Cập nhật bảng tổng hợp');
  await sheet.showSheet('Tổng hợp');
  await showRow(sheet, demo, 'Tham gia lớp tin học');
  await take(sheet, 'tong-hop');
  await sheet.showSheet('Chỉ tiêu');
  await sheet.goTo('A1');
  await take(sheet, 'chi-tieu');
  await sheet.showSheet('Biểu đồ');
  await sheet.goTo('A1');
  await take(sheet, 'bieu-do');
  await sheet.showSheet('Theo phường');
  await showRow(sheet, demo, 'Tham gia lớp tin học');
  await take(sheet, 'theo-phuong');
  await sheet.showSheet('Tiến độ');
  await take(sheet, 'tien-do');

  await openFold(sheet, 'Hồ sơ từng phường');
  await showFold(sheet, 'Hồ sơ từng phường');
  await take(sheet, 'ho-so-phuong');
}

/** The fourth quarter against the third: the annual figures of the demo have no year before them. */
async function whyPicture(sheet: Sheet, demo: Demo): Promise<void> {
  await sheet.sidebar.locator('#period').selectOption({ label: `Quý IV năm ${year}` });
  await press(sheet, 'Cập nhật bảng tổng hợp');
  await sheet.showSheet('Tổng hợp');
  await showRow(sheet, demo, 'Tham gia lớp tin học');
  await openFold(sheet, 'Vì sao con số này thay đổi?');
  await sheet.sidebar.locator('#against').selectOption({ label: 'Kỳ liền trước' });
  await press(sheet, 'Giải thích con số đang chọn');
  await showFold(sheet, 'Vì sao con số này thay đổi?');
  await take(sheet, 'vi-sao');
}

/** While one ward has still to submit. */
async function reminderPicture(sheet: Sheet): Promise<void> {
  await openSidebar(sheet);
  await press(sheet, 'Cập nhật bảng tổng hợp');
  await sheet.showSheet('Tiến độ');
  await openFold(sheet, 'Nhắc nộp');
  await press(sheet, 'Xem ai chưa nộp');
  await press(sheet, 'Lời nhắc cho nhóm Zalo');
  await showFold(sheet, 'Nhắc nộp');
  await take(sheet, 'nhac-nop');
}

async function openFold({ sidebar }: Sheet, name: string): Promise<void> {
  await sidebar.locator('summary', { hasText: name }).first().click();
}

/** Scrolls the sidebar to a fold. */
async function showFold({ sidebar }: Sheet, name: string): Promise<void> {
  await sidebar
    .locator('summary', { hasText: name })
    .first()
    .evaluate((summary) => summary.scrollIntoView());
}

/** Scrolls the open sheet so that the row that begins with these words is in the middle. */
async function showRow(sheet: Sheet, { workbench }: Demo, words: string): Promise<void> {
  const address = new URL(sheet.page.url()).searchParams.get('document') ?? '';
  const { cells } = (await workbench.host.view(address)).sheet;
  const found = cells.find((cell) => cell.column === 1 && cell.text === words);
  if (!found) throw new Error(`no row begins with ${words}`);
  await sheet.goTo(`A${found.row + 14}`);
  await sheet.goTo(`A${found.row}`);
}

/** Somebody else submits the report while this workbook still knows the revision before. */
async function submitElsewhere({ workbench, workerUrl }: Demo): Promise<void> {
  const path = `${workerUrl}/v1/units/${openWard.id}/reports/${year}-Y`;
  const headers = {
    Authorization: `Bearer ${await workbench.tokenFor(openWard.email)}`,
    'Content-Type': 'application/json',
    'X-Demo-Clock': workbench.clock.now().toISOString(),
  };
  const { submission } = await (await fetch(path, { headers })).json();
  submission.base = 1;
  submission.figures['cbccvc_hoc_cntt.tu'] = 50;
  const answer = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(submission) });
  if (!answer.ok) throw new Error(await answer.text());
}

async function troublePictures(sheet: Sheet, demo: Demo): Promise<void> {
  await submitElsewhere(demo);
  await sheet.showSheet(trained.tab);
  await sheet.type(trained.cell, '52');
  await press(sheet, 'Nộp báo cáo');
  await sheet.sidebar.getByText('Bản trong sổ này chưa thay thế bản đã nộp.').waitFor();
  await showResult(sheet);
  await take(sheet, 'bi-trung');

  await sheet.showSheet(recognised.tab);
  await sheet.goTo(recognised.cell);
  await sheet.cell(recognised.cell).click({ button: 'right' });
  await sheet.page.getByRole('menuitem', { name: /^Xóa hàng/ }).click();
  await sheet.page.getByRole('button', { name: 'Vẫn sửa' }).click();
  await sheet.settled();
  await press(sheet, 'Kiểm tra');
  await showResult(sheet);
  await take(sheet, 'bieu-mau-bi-thay-doi');
}

const folder = await mkdtemp(join(tmpdir(), 'so-hoc-tap-'));
await mkdir(pictures, { recursive: true });
const demo = await startDemo({
  folder,
  port: Number(values.port),
  story: quan1Story(),
  say: (line) => console.log(line),
});
const browser = await launchBrowser();
try {
  const early = await openWorkbench(browser, demo.workbench.url, { person: districtOfficer.email });
  await reminderPicture(early);
  const ward = await openWorkbench(browser, demo.workbench.url);
  await wardPictures(ward);
  const district = await openWorkbench(browser, demo.workbench.url, { person: districtOfficer.email });
  await districtPictures(district, demo);
  await whyPicture(district, demo);
  await troublePictures(ward, demo);
} finally {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
}
