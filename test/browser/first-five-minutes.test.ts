// The first five minutes of a newcomer, in a real Chromium: two honest mistakes, a submission, the district's totals.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../scripts/demo.ts';
import { launchBrowser, openWorkbench, type Sheet } from './support.ts';

let browser: Browser;
let demo: Demo;
let folder: string;

/** Pictures for people to look at; the folder is not kept in git. */
const pictures = join(import.meta.dirname, '../../test-results/first-five-minutes');

async function picture(sheet: Sheet, name: string): Promise<void> {
  await sheet.page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Finds a row of the sheet in view by the text of its first column, and gives its cells by column letter. */
async function row(sheet: Sheet, label: string, letters: string[]): Promise<string[]> {
  const address = await sheet.page.evaluate((wanted) => {
    const cells = [...document.querySelectorAll<HTMLElement>('[role=grid] [data-cell^="A"]')];
    return cells.find((cell) => cell.innerText.trim() === wanted)?.dataset.cell ?? '';
  }, label);
  const number = address.slice(1);
  if (number === '') throw new Error(`no row «${label}» in view`);
  return Promise.all(letters.map((letter) => sheet.text(`${letter}${number}`)));
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'so-hoc-tap-demo-'));
  demo = await startDemo({ folder: join(folder, 'data'), port: 4710, say: () => undefined });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a newcomer on the demo', () => {
  it('finds the two mistakes, fixes them, submits, and sees the printed figures of 2016 at the district', async () => {
    const ward = await openWorkbench(browser, demo.url.replace(/\/$/, ''));
    const { sidebar } = ward;
    await ward.chooseAddon('Mở thanh bên');
    await sidebar.getByRole('heading', { name: 'Phường Nguyễn Cư Trinh' }).waitFor();
    expect(await sidebar.locator('#period').inputValue()).toBe('2016-Y');
    await picture(ward, '1-opened');

    await sidebar.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await sidebar.getByText('Chưa nộp: còn 2 điểm cần sửa.').waitFor();
    const errors = sidebar.getByRole('region', { name: 'Cần sửa' });
    const text = await errors.innerText();
    expect(text).toContain('«86,44%» là tỷ lệ phần trăm, ô này cần số đếm.');
    expect(text).toContain('là 4.700, lớn hơn');
    expect(text).toContain('là 4.620');
    await picture(ward, '2-two-mistakes');

    await errors.getByRole('button', { name: /^I\. / }).click();
    await ward.page.getByRole('tab', { name: /^I\. /, selected: true }).waitFor();
    const families = (await ward.page.getByLabel('Hộp tên').inputValue()).trim();
    expect(await ward.text(families)).toBe('4.700');
    await ward.type(families, '4.066');
    await errors.getByRole('button', { name: /^F\. / }).click();
    await ward.page.getByRole('tab', { name: /^F\. /, selected: true }).waitFor();
    const learners = (await ward.page.getByLabel('Hộp tên').inputValue()).trim();
    await ward.type(learners, '51');
    expect(await ward.text(learners)).toBe('51');
    await picture(ward, '3-fixed');

    await sidebar.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await sidebar.locator('#receipt').waitFor();
    expect(await sidebar.locator('#receipt').innerText()).toBe('26758-2016Y-01');
    await picture(ward, '4-receipt');

    await ward.become('Chuyên viên tổng hợp Quận 1');
    await ward.chooseAddon('Mở thanh bên');
    await sidebar.getByRole('button', { name: 'Cập nhật bảng tổng hợp' }).click();
    await sidebar.getByText('10/10 phường đã nộp').first().waitFor();
    await ward.showSheet('Tổng hợp');
    await ward.page.waitForTimeout(300);
    await picture(ward, '5-district');

    // Printed figures: document 000, lines 33, 55, 59, 69, 81, 89, 93, 152, 153; domain 4.1.
    const expected: [label: string, cells: string[]][] = [
      ['Người từ 15 tuổi trở lên biết chữ', ['74.742', '75.383', '99,15%', '10/10']],
      [
        'Cán bộ, công chức, viên chức tham gia các chương trình học tập nâng cao trình độ ứng dụng công nghệ thông tin đáp ứng yêu cầu vị trí việc làm',
        ['480', '519', '92,49%', '10/10'],
      ],
      [
        'Cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 2 (không tính bậc 3)',
        ['89', '519', '17,15%', '10/10'],
      ],
      ['Cán bộ, công chức, viên chức có trình độ ngoại ngữ bậc 3', ['6', '519', '1,16%', '10/10']],
      ['Tham gia lớp tin học', ['180', '', '', '10/10']],
      ['Tham gia tập huấn Nghề ngắn hạn', ['772', '', '', '10/10']],
      ['Tham gia Tư vấn kinh tế gia đình', ['987', '', '', '10/10']],
      ['Tham gia các buổi tuyên truyền giáo dục pháp luật', ['7.434', '', '', '10/10']],
      ['Tham gia các buổi tuyên truyền y tế – sức khỏe', ['3.768', '', '', '10/10']],
      ['Tham gia các hoạt động văn nghệ, thể dục thể thao', ['4.315', '', '', '10/10']],
      ['Học tập ở các nội dung khác', ['3.911', '', '', '10/10']],
      ['Tổng số lượt người tham gia học tập tại TTHTCĐ', ['21.367', '', '', '10/10']],
      ['Số suất học bổng khuyến học, khuyến tài', ['3.199', '', '', '10/10']],
      ['Số tiền học bổng khuyến học, khuyến tài', ['2.289.000.000', '', '', '10/10']],
      ['Mức độ đạt chuẩn PCGD tiểu học (NĐ 20/2014): Mức độ 2', ['9', '10', '90,00%', '10/10']],
      ['Mức độ đạt chuẩn PCGD tiểu học (NĐ 20/2014): Mức độ 3', ['1', '10', '10,00%', '10/10']],
    ];
    for (const [label, cells] of expected) {
      expect([label, ...(await row(ward, label, ['C', 'D', 'E', 'F']))]).toEqual([label, ...cells]);
    }
    await ward.showSheet('Tiến độ');
    expect(await row(ward, 'Cộng', ['B', 'C', 'D', 'E', 'F', 'G'])).toEqual(Array(6).fill('10/10'));
    await picture(ward, '6-progress');
  });
});
