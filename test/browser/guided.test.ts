// A retired teacher fills Quý I in «Điền lần lượt» without touching the grid: in a real Chromium, by keyboard.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../scripts/demo.ts';
import { copyDemo } from './demo.ts';
import { frameOf, launchBrowser, openWorkbench, type Sheet, violations } from './support.ts';

let browser: Browser;
let demo: Demo;

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
    const ward = await openWorkbench(browser, url);
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
