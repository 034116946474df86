// A retired teacher fills Quý I in «Điền lần lượt» without touching the grid: in a real Chromium, by keyboard.
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
const pictures = join(import.meta.dirname, '../../test-results/guided');

async function picture(sheet: Sheet, name: string): Promise<void> {
  await sheet.page.screenshot({ path: join(pictures, `${name}.png`) });
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'so-hoc-tap-guided-'));
  demo = await startDemo({ folder: join(folder, 'data'), port: 4790, say: () => undefined });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a retired teacher', () => {
  it('fills a period row by row', async () => {
    const ward = await openWorkbench(browser, demo.url.replace(/\/$/, ''));
    await ward.page.setViewportSize({ width: 1366, height: 768 });
    const { sidebar } = ward;
    await ward.chooseAddon('Mở thanh bên');
    await sidebar.locator('#submit').waitFor();
    await ward.page.waitForTimeout(4000);
    await picture(ward, '1-opened');
    await sidebar.locator('#fill').click();
    await sidebar.getByRole('heading', { name: /Điền lần lượt/ }).waitFor();
    await sidebar.locator('#next, h2').first().waitFor();
    await ward.page.waitForTimeout(500);
    await picture(ward, '2-filling');
    await sidebar
      .getByRole('button', { name: 'Xem' })
      .first()
      .waitFor({ timeout: 1 })
      .catch(() => undefined);
    expect(await sidebar.locator('main').innerText()).toContain('Đã điền');
  });
});
