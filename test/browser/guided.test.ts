// A retired teacher fills Quý I in «Điền lần lượt» without touching the grid, and a supplier's chat answer becomes figures
// of the year: in a real Chromium.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../scripts/demo.ts';
import { copyDemo } from './demo.ts';
import { frameOf, launchBrowser, openWorkbench, type Sheet, violations } from './support.ts';

let browser: Browser;
let demo: Demo;
let ward: Sheet;

/** Pictures for people to look at; the folder is not kept in git. */
const pictures = join(import.meta.dirname, '../../test-results/guided');

/** The machine may be busy with other tests. */
const patient = { timeout: 30_000 };

async function picture(sheet: Sheet, name: string): Promise<void> {
  await sheet.page.screenshot({ path: join(pictures, `${name}.png`) });
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  demo = await copyDemo(4790);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** What she knows of the quarter, by what the card is called; a number of a list is its answer. */
const known: Record<string, string> = {
  'Số cuộc họp giao ban': '3',
  'Số suất học bổng': '64 suất',
  'Số tiền học bổng': '89 triệu',
};

describe('a retired teacher', () => {
  it('fills Quý I row by row and never touches the grid', async () => {
    const url = demo.url.replace(/\/$/, '');
    ward = await openWorkbench(browser, url);
    await ward.page.setViewportSize({ width: 1366, height: 768 });
    const officer = 'nguyen-cu-trinh@quan1.example';
    // An empty spreadsheet becomes a workbook in which nothing is filled in yet.
    const document = await ward.page.evaluate(async (person) => {
      const body = JSON.stringify({ person, name: 'Sổ trống' });
      const headers = { 'Content-Type': 'application/json' };
      return (await (await fetch('/api/create', { method: 'POST', headers, body })).json()).id as string;
    }, officer);
    await ward.page.goto(`${url}/?${new URLSearchParams({ person: officer, document })}`);
    await ward.page.locator('body[data-ready]').waitFor();
    const { sidebar } = ward;
    await ward.chooseAddon('Mở thanh bên');
    await sidebar.getByRole('button', { name: 'Tạo sổ báo cáo' }).click(patient);
    await sidebar.locator('#submit').waitFor({ timeout: 90_000 });
    await sidebar.locator('#period').selectOption({ index: 0 });
    await sidebar.locator('main[aria-busy="false"]').waitFor(patient);
    await picture(ward, '1-opened');
    expect(await sidebar.locator('main').innerText()).toContain('Còn thiếu');

    await sidebar.locator('#fill').click();
    await sidebar.locator('#next').waitFor(patient);
    await picture(ward, '2-first-row');
    expect(await violations(frameOf(ward))).toEqual([]);
    // Whatever is pressed is large enough for an unsteady hand, whatever is read for tired eyes.
    expect(await frameOf(ward).evaluate(smallOnes)).toEqual([]);
    const asked: string[] = [];
    for (let cards = 0; cards < 60; cards++) {
      const title = (await sidebar.locator('h2').first().innerText()).trim();
      if (/^Còn \d+ dòng|^Đã điền đủ/.test(title)) break;
      asked.push(title);
      await answer(ward, title);
    }
    await picture(ward, '4-end');
    expect(asked.length).toBe(new Set(asked).size);
    await sidebar.getByText('✓ Đã ghi vào sổ.').waitFor(patient);
    await sidebar.getByRole('button', { name: 'Về trang chính' }).first().click();
    await sidebar.locator('#submit').waitFor(patient);
    await picture(ward, '5-back');
  });

  it('pastes what the learning association wrote in the chat, reads it once more, and it stands in the cells', async () => {
    const { sidebar, page } = ward;
    await sidebar.locator('#period').selectOption({ label: 'Năm 2016' });
    await sidebar.locator('main[aria-busy="false"]').waitFor(patient);
    await sidebar.getByRole('button', { name: 'Xin số liệu các nơi' }).click();
    await sidebar.getByText(/^Hội Khuyến học: /).click(patient);
    await sidebar.getByRole('button', { name: 'Chép tin nhắn' }).last().waitFor(patient);
    const fold = sidebar.locator('details', { hasText: /^Hội Khuyến học: / });
    const message = await fold.locator('textarea').first().inputValue();
    expect(message).toContain('Số hộ đăng ký «Gia đình học tập» (hộ):');
    // The association answers in the words of a chat.
    const answer = [
      'Gửi chị số của Hội nhé:',
      'Số hộ đăng ký «Gia đình học tập»: 4.620 hộ',
      'Số hộ được công nhận «Gia đình học tập»: 4066',
    ].join('\n');
    await fold.locator('textarea').last().fill(answer);
    await fold.getByRole('button', { name: 'Xem sẽ ghi gì' }).click();
    await fold.getByRole('heading', { name: 'Sẽ ghi 2 chỗ trống' }).waitFor(patient);
    await picture(ward, '6-answer-read');
    await fold.getByRole('button', { name: 'Ghi 2 chỗ trống' }).click();
    await fold.getByText('Đã ghi 2 chỗ vào sổ.').waitFor(patient);
    await ward.showSheet('I. Các mô hình học tập');
    await expect.poll(() => ward.text('J11'), patient).toBe('4.066');
    expect(await ward.text('J7')).toBe('4.620');
    await page.waitForTimeout(300);
    await picture(ward, '7-in-the-cells');
  });

  it('sees label, entry and last year beside the open sidebar on a small screen, and at 125 %', async () => {
    const { page } = ward;
    // 1366 at 125 % is 1093 pixels wide.
    for (const width of [1366, 1093, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      const right = (await page.locator('#sidebar').boundingBox())?.x ?? 0;
      for (const cell of ['C7', 'J7', 'K7']) {
        const box = await ward.cell(cell).boundingBox();
        expect(box, `${cell} at ${width}`).not.toBeNull();
        expect((box?.x ?? 0) + (box?.width ?? 0), `${cell} at ${width}`).toBeLessThanOrEqual(right + 1);
      }
      await picture(ward, `8-${width}`);
    }
  });
});

/** Buttons and fields below 32 pixels and texts below 14, on the page as it stands. */
function smallOnes(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (one) => one.offsetParent !== null,
  );
  const low = shown.filter(
    (one) => one.matches('button, select, summary, input[type="text"]') && one.offsetHeight < 32,
  );
  const small = shown.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 14);
  return [...low, ...small].map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`);
}

/** One card: what she knows, or the reason why there is nothing. */
async function answer(ward: Sheet, title: string): Promise<void> {
  const { sidebar, page } = ward;
  const own = Object.keys(known).find((start) => title.startsWith(start));
  const text = sidebar.locator('.asked input[type="text"]').first();
  if (own) {
    await text.fill(known[own] ?? '');
    if (own === 'Số suất học bổng') {
      await sidebar.getByText('→ đọc là 64 suất').waitFor(patient);
      await picture(ward, '3-read-back');
    }
    await page.keyboard.press('Enter');
  } else if (await sidebar.getByRole('button', { name: '0', exact: true }).count()) {
    const fields = await sidebar.locator('.asked input[type="text"]').count();
    for (let field = 0; field < fields; field++)
      await sidebar.getByRole('button', { name: '0', exact: true }).click();
  } else if (await sidebar.getByRole('button', { name: 'Không có số liệu…' }).count()) {
    await sidebar.getByRole('button', { name: 'Không có số liệu…' }).click();
    await sidebar.getByRole('button', { name: 'Không thống kê mục này' }).click();
  } else await sidebar.locator('#next').click();
  await expect
    .poll(async () => (await sidebar.locator('h2').first().innerText()).trim() !== title, patient)
    .toBe(true)
    .catch(async () => {
      await sidebar.locator('#next').click();
    });
}
