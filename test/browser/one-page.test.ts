// The page for wards to print: one sheet of A4, in the words that the sidebar has.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support.ts';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'docs/huong-dan-can-bo/mot-trang.html');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

it('is one page, and every button that it names is there under that name', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  const sources = ['apps-script', 'apps-script/sidebar'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(ts|html)$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  // The first two are Google's menu and a key.
  const ours = (await page.locator('b').allInnerTexts()).filter(
    (name) => !['Tiện ích mở rộng', 'Enter', '0'].includes(name),
  );
  expect(ours.length).toBeGreaterThan(10);
  expect(ours.filter((name) => !sources.some((source) => source.includes(name)))).toEqual([]);
}, 60_000);
