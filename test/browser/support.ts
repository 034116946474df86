// Drives the workbench's page in a real Chromium, by what an officer sees.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  chromium as driver,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';

/** Starts the Chromium that the project installs; it sends nothing anywhere by itself. */
export async function launchBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
}

/** Opens the workbench in a window of its own and waits until the document is shown. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  as: { person?: string; document?: string } = {},
): Promise<Sheet> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${url}/?${new URLSearchParams(as)}`);
  await page.locator('body[data-ready]').waitFor();
  return new Sheet(page);
}

/** The page in an officer's hands. */
export class Sheet {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  cell(address: string): Locator {
    return this.page.locator(`[role=grid] [data-cell="${address}"]`);
  }

  /** The cell's visible text. */
  async text(address: string): Promise<string> {
    await this.settled();
    return (await this.cell(address).innerText()).trim();
  }

  /** Types into a cell and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** Pastes text at a cell, as if it came from another program. */
  async paste(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.locator('.field').evaluate((field, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
    await this.settled();
  }

  /** Selects a cell or block by the name box. */
  async goTo(address: string): Promise<void> {
    await this.page.getByLabel('Hộp tên').fill(address);
    await this.page.getByLabel('Hộp tên').press('Enter');
  }

  /** Waits until everything typed so far has been accepted. */
  async settled(): Promise<void> {
    await this.page.locator('body[data-busy="0"], body:not([data-busy])').waitFor();
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  }

  /** Chooses an entry of the add-on's menu. */
  async chooseAddon(label: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Tiện ích mở rộng' }).click();
    await this.page.getByRole('menuitem', { name: label }).click();
    await this.settled();
  }

  /** Becomes another of the people. */
  async become(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Bạn đang là' }).click();
    await this.page.getByRole('menuitemradio', { name }).click();
    await this.page.getByRole('button', { name: `Bạn đang là: ${name}` }).waitFor();
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('#sidebar');
  }
}

interface Violation {
  id: string;
  impact: string;
  nodes: { target: string[] }[];
}

/** What axe finds wrong in a page or in the sidebar. */
export async function violations(place: Page | Frame): Promise<string[]> {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await place.evaluate(await readFile(axe, 'utf8'));
  const found = (await place.evaluate('axe.run().then((result) => result.violations)')) as Violation[];
  return found.map(
    (one) => `${one.impact} ${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** The sidebar as a frame of its own. */
export function frameOf({ page }: Sheet): Frame {
  const frame = page.frames().find((one) => one !== page.mainFrame() && one.childFrames().length === 0);
  if (!frame) throw new Error('no sidebar is open');
  return frame;
}
