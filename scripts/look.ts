import { mkdtemp } from 'node:fs/promises';
import { launchBrowser, openWorkbench } from '../test/browser/support.ts';
import { startDemo } from './demo.ts';

const folder = await mkdtemp('/tmp/look-');
const demo = await startDemo({ folder, port: 4990, say: (line) => console.log(line) });
const browser = await launchBrowser();
try {
  const ward = await openWorkbench(browser, demo.workbench.url);
  await ward.page.setViewportSize({ width: 1366, height: 768 });
  await ward.chooseAddon('Mở thanh bên');
  await ward.sidebar.locator('main[aria-busy="false"] h1').waitFor();
  await ward.page.screenshot({ path: '/tmp/look1.png' });
  await ward.sidebar.getByRole('button', { name: 'Xin số liệu các nơi' }).click();
  await ward.sidebar.locator('main[aria-busy="false"]').waitFor();
  await ward.page.waitForTimeout(500);
  await ward.page.screenshot({ path: '/tmp/look2.png' });
  const fold = ward.sidebar.locator('summary', { hasText: 'Hội Khuyến học' });
  await fold.click();
  await ward.sidebar.getByRole('button', { name: 'Chép tin nhắn' }).first().click();
  await ward.sidebar
    .locator('#slip-answer-HKH')
    .fill('1. 4.620 hộ\n2. khoảng 4.000\nSố câu lạc bộ cờ: 3\nTổng số dòng họ: 31');
  await ward.page.screenshot({ path: '/tmp/look3.png' });
  await ward.sidebar.getByRole('button', { name: 'Xem sẽ ghi gì' }).first().click();
  await ward.sidebar.locator('main[aria-busy="false"]').waitFor();
  await ward.page.waitForTimeout(800);
  await ward.page.screenshot({ path: '/tmp/look4.png' });
} finally {
  await browser.close();
  await demo.close();
}
