// The first five minutes of a newcomer, in a real Chromium: two honest mistakes, a submission, the district's totals.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quan1Story } from '../../demo/quan1-story.ts';
import { type Demo, startDemo } from '../../scripts/demo.ts';
import { launchBrowser, openWorkbench, type Sheet } from './support.ts';

let browser: Browser;
let demo: Demo;
let folder: string;

const master = 'tong-hop-quan-1';

/** The machine may be busy with other tests. */
const patient = { timeout: 20_000 };

/** Pictures for people to look at; the folder is not kept in git. */
const pictures = join(import.meta.dirname, '../../test-results/first-five-minutes');

async function picture(sheet: Sheet, name: string): Promise<void> {
  await sheet.page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** The cells of the master sheet's row with this text in its first column, as the page shows them. */
async function row(sheet: Sheet, tab: string, label: string, letters: string[]): Promise<string[]> {
  const { host } = demo.workbench;
  const tabs = await host.tabs(master);
  const view = await host.view(master, tabs.find((one) => one.name === tab)?.id);
  const number = view.sheet.cells.find((cell) => cell.column === 1 && cell.text === label)?.row;
  if (number === undefined) throw new Error(`no row «${label}» on «${tab}»`);
  await sheet.goTo(`A${number}`);
  await sheet.cell(`A${number}`).waitFor();
  return Promise.all(letters.map((letter) => sheet.text(`${letter}${number}`)));
}

/** Clicks a finding of the sidebar, and gives the cell that it leads to once the cell is selected. */
async function goTo(sheet: Sheet, form: string): Promise<string> {
  const name = new RegExp(`^${form}\\. `);
  const finding = sheet.sidebar
    .getByRole('region', { name: 'Cần sửa' })
    .getByRole('button', { name: new RegExp(`^Biểu ${form}, dòng`) });
  const address = /ô ([A-Z]+\d+)/.exec(await finding.innerText())?.[1] ?? '';
  await finding.click();
  await sheet.page.getByRole('tab', { name, selected: true }).waitFor();
  await expect.poll(() => sheet.page.getByLabel('Hộp tên').inputValue(), patient).toBe(address);
  return address;
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'so-hoc-tap-demo-'));
  demo = await startDemo({
    folder: join(folder, 'data'),
    port: 4710,
    story: quan1Story([]),
    say: () => undefined,
  });
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

    const families = await goTo(ward, 'I');
    await expect.poll(() => ward.text(families), patient).toBe('4.700');
    await ward.type(families, '4.066');
    const learners = await goTo(ward, 'F');
    await ward.type(learners, '51');
    await expect.poll(() => ward.text(learners), patient).toBe('51');
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
      [
        'Học sinh, sinh viên và người lao động tham gia học tập các chương trình giáo dục kỹ năng sống',
        ['62.918', '87.180', '72,17%', '10/10'],
      ],
      [
        'Học sinh, sinh viên tham gia học tập các chương trình giáo dục kỹ năng sống tại các cơ sở giáo dục',
        ['25.722', '26.680', '96,41%', '10/10'],
      ],
      ['Tham gia lớp tin học', ['180', '', '', '10/10']],
      ['Tham gia tập huấn Nghề ngắn hạn', ['772', '', '', '10/10']],
      ['Tham gia Tư vấn kinh tế gia đình', ['987', '', '', '10/10']],
      ['Tham gia các buổi tuyên truyền giáo dục pháp luật', ['7.434', '', '', '10/10']],
      ['Tham gia các buổi tuyên truyền y tế – sức khỏe', ['3.768', '', '', '10/10']],
      ['Tham gia các hoạt động văn nghệ, thể dục thể thao', ['4.315', '', '', '10/10']],
      ['Học tập ở các nội dung khác', ['3.911', '', '', '10/10']],
      ['Tổng số lượt người tham gia học tập tại TTHTCĐ', ['21.367', '', '', '10/10']],
      ['Số suất học bổng khuyến học, khuyến tài', ['3.199', '', '', 'không hỏi']],
      ['Số tiền học bổng khuyến học, khuyến tài', ['2.289.000.000', '', '', 'không hỏi']],
      ['Mức độ đạt chuẩn phổ cập giáo dục tiểu học: Mức độ 2', ['9', '10', '90,00%', '10/10']],
      ['Mức độ đạt chuẩn phổ cập giáo dục tiểu học: Mức độ 3', ['1', '10', '10,00%', '10/10']],
    ];
    for (const [label, cells] of expected) {
      expect([label, ...(await row(ward, 'Tổng hợp', label, ['C', 'D', 'E', 'F']))]).toEqual([
        label,
        ...cells,
      ]);
    }
    await ward.showSheet('Tiến độ');
    expect(await row(ward, 'Tiến độ', 'Cộng', ['B', 'C', 'D', 'E', 'F', 'G'])).toEqual(
      Array(6).fill('10/10'),
    );
    await picture(ward, '6-progress');

    // The menu's other entry opens its own page, line by line.
    await ward.chooseAddon('Kiểm tra cài đặt');
    await ward.sidebar.getByRole('heading', { name: 'Kiểm tra cài đặt', exact: true }).waitFor();
    expect(await ward.sidebar.locator('section.card').count()).toBe(12);
    await picture(ward, '7-installation');
  });
});
