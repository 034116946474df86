// The page of «Kiểm tra cài đặt»: a green or red line for each thing, with what to do.
import type { InstallationLine } from '../actions/installation.ts';
import { call, say } from './call.ts';
import { failureCard } from './cards.ts';
import { element } from './element.ts';

/** Whether the sidebar was opened for it. */
export function isInstallationAsked(): boolean {
  return document.getElementById('opened-for')?.textContent === 'installation';
}

export async function installationPage(page: HTMLElement): Promise<void> {
  const outcome = await call('Đang kiểm tra từng thứ…', 'checkInstallation');
  const again = element(
    'div',
    { class: 'buttons' },
    element('button', { class: 'primary', click: () => void installationPage(page) }, 'Kiểm tra lại'),
  );
  const heading = element('h1', {}, 'Kiểm tra cài đặt');
  if (!outcome.ok) {
    page.replaceChildren(heading, failureCard(outcome), again);
    say(outcome.title);
    return;
  }
  const bad = outcome.lines.filter(({ isGood }) => !isGood).length;
  const summary = bad === 0 ? 'Mọi thứ đều tốt.' : `${bad} thứ phải xem lại.`;
  page.replaceChildren(heading, element('p', {}, summary), ...outcome.lines.map(lineCard), again);
  say(summary);
}

function lineCard({ name, isGood, found, remedy, link }: InstallationLine): HTMLElement {
  return element(
    'section',
    { class: `card ${isGood ? 'good' : 'bad'}`, label: name },
    element('h2', {}, `${isGood ? '✓' : '✗'} ${name}`),
    element('p', {}, found),
    remedy !== '' && element('p', {}, `Cách xử lý: ${remedy}`),
    link ? element('p', {}, element('a', { href: link.url, target: '_blank' }, link.words)) : null,
  );
}
