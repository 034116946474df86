// The page and the sidebar for those who use a keyboard or a screen reader, judged by axe and by pressing keys.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../scripts/demo.ts';
import { copyDemo } from './demo.ts';
import { frameOf, launchBrowser, openWorkbench, type Sheet, violations } from './support.ts';

let browser: Browser;
let demo: Demo;
let ward: Sheet;

/** The machine may be busy with other tests. */
const patient = { timeout: 20_000 };

const sidebarFrame = (sheet: Sheet = ward) => frameOf(sheet);

beforeAll(async () => {
  demo = await copyDemo(4720);
  browser = await launchBrowser();
  ward = await openWorkbench(browser, demo.url.replace(/\/$/, ''));
  await ward.chooseAddon('Mở thanh bên');
  await ward.sidebar.locator('#submit').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe('the sidebar', () => {
  it('has no fault that axe can see, before and after a check', async () => {
    expect(await violations(sidebarFrame())).toEqual([]);
    await ward.sidebar.locator('#check').click();
    await ward.sidebar.getByRole('region', { name: 'Cần sửa' }).waitFor();
    expect(await violations(sidebarFrame())).toEqual([]);
  });

  it('is no wider than the 300 pixels that Google gives it', async () => {
    const width = (await sidebarFrame().evaluate('document.documentElement.scrollWidth')) as number;
    expect(width).toBeLessThanOrEqual(300);
  });

  it('checks the report by keyboard alone, and a finding leads to its cell by Enter', async () => {
    const { page, sidebar } = ward;
    await sidebar.locator('#period').focus();
    for (let presses = 0; presses < 8; presses++) {
      if (await sidebar.locator('#check:focus').count()) break;
      await page.keyboard.press('Tab');
    }
    expect(await sidebar.locator('#check').evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    const first = sidebar.getByRole('region', { name: 'Cần sửa' }).getByRole('button').first();
    await first.waitFor();
    await expect.poll(() => sidebar.locator('#check').isEnabled(), patient).toBe(true);
    expect(await sidebar.locator('#check').evaluate((button) => button === document.activeElement)).toBe(
      true,
    );
    const address = /ô ([A-Z]+\d+)/.exec(await first.innerText())?.[1];
    await first.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Hộp tên').inputValue(), patient).toBe(address);
  });

  it('says what it is doing where screen readers listen', async () => {
    const status = ward.sidebar.locator('#status');
    expect(await status.getAttribute('aria-live')).toBe('polite');
    await ward.sidebar.locator('#check').click();
    await expect.poll(() => status.innerText(), patient).toContain('Kiểm tra xong: còn 2 điểm.');
  });
});

/** Opens a fold and presses the button that asks for what it shows. */
async function openFold({ sidebar }: Sheet, name: string, button: string): Promise<void> {
  await sidebar.locator('summary', { hasText: name }).first().click();
  if (button !== '') await sidebar.getByRole('button', { name: button, exact: true }).click();
  await sidebar.locator('main[aria-busy="false"]').waitFor();
}

/** The folds that Tab reaches from the first to the last, in their order. */
async function foldsByKeyboard({ page, sidebar }: Sheet): Promise<string[]> {
  const first = sidebar.locator('.folds > details > summary, .folds > div > details > summary').first();
  await first.focus();
  const reached: string[] = [];
  for (let presses = 0; presses < 20; presses++) {
    const focused = sidebar.locator('.folds :focus');
    if ((await focused.count()) === 0) break;
    reached.push((await focused.innerText()).trim());
    await page.keyboard.press('Tab');
  }
  return reached;
}

describe('what is folded away', () => {
  const url = () => demo.url.replace(/\/$/, '');

  it('has no fault on a ward’s page, opened one after the other', async () => {
    await ward.showSheet('I. Các mô hình học tập');
    expect(await foldsByKeyboard(ward)).toEqual([
      'Không phát sinh',
      'Gợi ý viết thuyết minh',
      'Chỉ tiêu được giao',
      'Cấp trên đánh giá',
      'Đặt chỉ tiêu của đơn vị',
      'Xuất báo cáo',
      'Kế hoạch năm',
      'Xin số liệu các nơi',
      'Lịch sử nộp',
      'Bàn giao, khôi phục',
      'Làm việc với Excel',
    ]);
    await openFold(ward, 'Không phát sinh', 'Xem sẽ ghi 0 vào đâu');
    await openFold(ward, 'Gợi ý viết thuyết minh', 'Xem mục còn trống');
    await openFold(ward, 'Chỉ tiêu được giao', 'Xem chỉ tiêu');
    await openFold(ward, 'Xuất báo cáo', '');
    await openFold(ward, 'Thể thức văn bản', '');
    await ward.sidebar.locator('#head-recipients').waitFor();
    expect(await violations(sidebarFrame())).toEqual([]);
  });

  it('has no fault on a district’s page, and the keyboard reaches each', async () => {
    const district = await openWorkbench(browser, url(), { person: 'quan-tri@quan1.example' });
    await district.chooseAddon('Mở thanh bên');
    await district.sidebar.locator('#update').waitFor();
    expect(await foldsByKeyboard(district)).toEqual([
      'Hồ sơ từng phường: 9/10 đã nộp',
      'Xét báo cáo',
      'Theo chỉ số',
      'Vì sao con số này thay đổi?',
      'So sánh các năm',
      'Nhắc nộp',
      'Xuất báo cáo',
      'Kế hoạch năm',
      'Tải tổng hợp',
      'Khóa kỳ và đối chiếu mã',
      'Quản trị',
      'Mở năm 2017',
      'Đơn vị cấp trên',
      'Nhật ký',
    ]);
    await district.sidebar.locator('#update').click();
    await district.sidebar.getByText('9/10 phường đã nộp').last().waitFor();
    await district.sidebar.locator('main[aria-busy="false"]').waitFor();
    await openFold(district, 'Hồ sơ từng phường', '');
    await openFold(district, 'Vì sao con số này thay đổi?', 'Giải thích con số đang chọn');
    await district.showSheet('Theo phường');
    await district.goTo('C39:D39');
    await openFold(district, 'Xét báo cáo', 'Lấy ô đang chọn');
    await openFold(district, 'Nhắc nộp', 'Xem ai chưa nộp');
    await district.sidebar.getByRole('button', { name: 'Lời nhắc cho nhóm Zalo' }).click();
    await openFold(district, 'Thư tiến độ hằng tuần', 'Xem đang bật hay tắt');
    await openFold(district, 'Xuất báo cáo', '');
    await openFold(district, 'Tải tổng hợp', '');
    await openFold(district, 'Khóa kỳ và đối chiếu mã', 'Khóa kỳ…');
    await openFold(district, 'Quản trị', 'Mở trang');
    await openFold(district, 'Cấp mã ghi danh', 'Cấp mã mới…');
    expect(await violations(sidebarFrame(district))).toEqual([]);
    const width = (await sidebarFrame(district).evaluate('document.documentElement.scrollWidth')) as number;
    expect(width).toBeLessThanOrEqual(300);
  });

  it('has no fault where somebody without a unit starts', async () => {
    const stranger = await openWorkbench(browser, url(), { person: 'nguoi-la@vidu.example' });
    await stranger.chooseAddon('Mở thanh bên');
    await stranger.sidebar.locator('#enrolment-code').fill('7KF3-9M2X-B4TP');
    await stranger.sidebar.getByRole('button', { name: 'Ghi danh' }).click();
    await stranger.sidebar.getByText('Mã ghi danh không đúng').first().waitFor();
    expect(await violations(sidebarFrame(stranger))).toEqual([]);
  });
});

describe('the page', () => {
  it('has no serious fault that axe can see', async () => {
    const found = await violations(ward.page);
    expect(found.filter((one) => /^(serious|critical)/.test(one))).toEqual([]);
  });
});
