// The page and the sidebar for those who use a keyboard or a screen reader, judged by axe and by pressing keys.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../scripts/demo.ts';
import { launchBrowser, openWorkbench, type Sheet } from './support.ts';

let browser: Browser;
let demo: Demo;
let folder: string;
let ward: Sheet;
let axe: string;

/** The machine may be busy with other tests. */
const patient = { timeout: 20_000 };

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

async function violations(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe);
  const found = (await place.evaluate('axe.run().then((result) => result.violations)')) as Violation[];
  return found.map(
    (one) => `${one.impact} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

function sidebarFrame(): Frame {
  const frame = ward.page
    .frames()
    .find((one) => one !== ward.page.mainFrame() && one.childFrames().length === 0);
  if (!frame) throw new Error('no sidebar is open');
  return frame;
}

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'so-hoc-tap-demo-'));
  demo = await startDemo({ folder: join(folder, 'data'), port: 4720, say: () => undefined });
  browser = await launchBrowser();
  ward = await openWorkbench(browser, demo.url.replace(/\/$/, ''));
  await ward.chooseAddon('Mở thanh bên');
  await ward.sidebar.locator('#submit').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
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
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
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

describe('the page', () => {
  it('has no serious fault that axe can see', async () => {
    const found = await violations(ward.page);
    expect(found.filter((one) => /^(serious|critical)/.test(one))).toEqual([]);
  });
});
