// A return and its correction in a real browser: from the district's remark on a cell to its approval.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../scripts/demo.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { placesOf } from '../../shared/workbook/formula.ts';
import { layoutOf } from '../../shared/workbook/layout.ts';
import { copyDemo } from './demo.ts';
import { launchBrowser, openWorkbench, type Sheet } from './support.ts';

let browser: Browser;
let demo: Demo;

const master = 'tong-hop-quan-1';
const district = 'Chuyên viên tổng hợp Quận 1';
const ward = 'Phường Nguyễn Cư Trinh';
const wardOfficer = 'Cán bộ nhập liệu phường Nguyễn Cư Trinh';
const layout = layoutOf(catalogue, 2016, 'ward');
const places = placesOf(layout);
const placeOf = (key: string) => {
  const { sheet, row, letter } = places.cell(key, 'Y');
  return { tab: sheet, cell: `${letter}${row}` };
};
/** Families recognised in 2016: the demo's ward typed 4.700 by mistake; its note says 4.066. */
const families = placeOf('gdht_cong_nhan.tu');
const familiesLabel =
  layout.forms.flatMap((form) => form.rows).find((row) => row.key === 'gdht_cong_nhan.tu')?.label ?? '';
const learners = placeOf('cbccvc_hoc_cntt.tu');
const remark = 'Sổ của Hội Khuyến học ghi 4.060 hộ.';

/** Pictures for people to look at; the folder is not kept in git. */
const pictures = join(import.meta.dirname, '../../test-results/return');
const picture = (sheet: Sheet, name: string) =>
  sheet.page.screenshot({ path: join(pictures, `${name}.png`) });

async function typeAt(
  sheet: Sheet,
  { tab, cell }: { tab: string; cell: string },
  text: string,
): Promise<void> {
  await sheet.showSheet(tab);
  await sheet.goTo(cell);
  await expect.poll(() => sheet.page.getByLabel('Hộp tên').inputValue()).toBe(cell);
  await sheet.cell(cell).waitFor();
  await sheet.type(cell, text);
  await expect.poll(() => sheet.text(cell)).toBe(text);
}

/** The ward's cell in «Theo phường» that shows this text in the first line with this label. */
async function cellInMaster(label: string): Promise<string> {
  const { host } = demo.workbench;
  const tabs = await host.tabs(master);
  const { cells } = (await host.view(master, tabs.find((one) => one.name === 'Theo phường')?.id)).sheet;
  const row = cells.find((cell) => cell.column === 1 && cell.text === label)?.row;
  const column = cells.find((cell) => cell.row === 3 && cell.text === ward)?.column;
  if (row === undefined || column === undefined) throw new Error(`no cell for ${label}`);
  return `${String.fromCharCode(64 + column)}${row}`;
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  demo = await copyDemo(4750);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe('a report that is sent back', () => {
  it('comes back to the very cell, is corrected there, and the district sees before and after', async () => {
    const sheet = await openWorkbench(browser, demo.url.replace(/\/$/, ''));
    const { sidebar } = sheet;
    await sheet.chooseAddon('Mở thanh bên');
    await sidebar.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await sidebar.getByText('Chưa nộp: còn 2 điểm cần sửa.').waitFor();
    await typeAt(sheet, families, '4.066');
    // The link of the finding frees the cell from showing percentages.
    const wrong = sidebar
      .getByRole('region', { name: 'Cần sửa' })
      .getByRole('button', { name: /^Biểu F, dòng/ });
    await wrong.click();
    await sheet.page.getByRole('tab', { name: learners.tab, selected: true }).waitFor();
    await sidebar.locator('main[aria-busy="false"]').waitFor();
    await typeAt(sheet, learners, '51');
    await sidebar.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await sidebar.locator('#receipt').waitFor();

    await sheet.become(district);
    await sheet.chooseAddon('Mở thanh bên');
    await sidebar.getByRole('button', { name: 'Cập nhật bảng tổng hợp' }).click();
    await sidebar.getByText('10/10 phường đã nộp').first().waitFor();
    await sheet.showSheet('Theo phường');
    const there = await cellInMaster(familiesLabel);
    await sheet.goTo(there);
    expect(await sheet.text(there)).toBe('4.066');
    await sidebar.locator('summary', { hasText: 'Xét báo cáo' }).click();
    await sidebar.getByRole('button', { name: 'Lấy ô đang chọn' }).click();
    await sidebar.getByLabel(`${familiesLabel}: 4.066`).fill(remark);
    await sidebar.getByLabel('Lời nhắn', { exact: true }).fill('Đối chiếu lại giúp quận.');
    await picture(sheet, '1-remark');
    await sidebar.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const question = sidebar.getByRole('region', { name: 'Xác nhận' });
    expect(await question.innerText()).toContain(`${ward} (1 góp ý trên ô)`);
    await picture(sheet, '2-confirm');
    await question.getByRole('button', { name: 'Trả lại 1 phường' }).click();
    await sidebar.getByText(`${ward}: Trả lại.`).waitFor();

    await sheet.become(wardOfficer);
    await sheet.chooseAddon('Mở thanh bên');
    const returned = sidebar.getByRole('region', { name: 'Ý kiến của cấp trên' });
    await returned.waitFor();
    const words = await returned.innerText();
    expect(words).toContain('Quận trả lại ngày 28/12/2016:');
    expect(words).toContain('Đối chiếu lại giúp quận.');
    expect(words).toContain(remark);
    await returned.getByRole('button', { name: /^Biểu I, dòng/ }).click();
    await sheet.page.getByRole('tab', { name: families.tab, selected: true }).waitFor();
    await expect.poll(() => sheet.page.getByLabel('Hộp tên').inputValue()).toBe(families.cell);
    await expect
      .poll(() => sheet.cell(families.cell).evaluate((cell) => getComputedStyle(cell).backgroundColor))
      .toBe('rgb(226, 211, 245)');
    await picture(sheet, '3-on-the-cell');
    await sheet.type(families.cell, '4.060');
    await sidebar.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await sidebar.getByText('Đã nộp lại báo cáo.').waitFor();
    expect(await returned.count()).toBe(0);
    await picture(sheet, '4-sent-again');

    await sheet.become(district);
    await sheet.chooseAddon('Mở thanh bên');
    await sidebar.getByRole('button', { name: 'Cập nhật bảng tổng hợp' }).click();
    await sidebar.getByText('10/10 phường đã nộp').first().waitFor();
    await sheet.showSheet('Theo phường');
    await sheet.goTo(there);
    await sidebar.locator('summary', { hasText: 'Xét báo cáo' }).click();
    await sidebar.getByRole('button', { name: 'Lấy ô đang chọn' }).click();
    await sidebar.getByRole('button', { name: `Xem phần đã sửa của ${ward}` }).click();
    const corrected = sidebar.getByRole('region', { name: `Phần đã sửa của ${ward}` });
    await corrected.waitFor();
    const change = (await corrected.innerText()).replace(/\s+/g, ' ');
    expect(change).toContain('Trước: 4.066 → sau: 4.060');
    expect(change).toContain(`Góp ý: ${remark}`);
    await picture(sheet, '5-before-and-after');
    await sidebar.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await sidebar.getByRole('button', { name: 'Duyệt 1 phường' }).click();
    await sidebar.getByText(`${ward}: Đã duyệt.`).waitFor();
    await picture(sheet, '6-approved');
  });
});
