// Starts the sidebar: asks what is open and draws the page for it.

import type { Failure } from '../actions/answer.ts';
import { accountWarning, openedBy, wayOut } from './account.ts';
import { begunPage } from './begun-page.ts';
import { bookPage } from './book-page.ts';
import { call } from './call.ts';
import { failureCard } from './cards.ts';
import { element } from './element.ts';
import { installationPage, isInstallationAsked } from './installation-page.ts';
import { masterPage } from './master-page.ts';
import { newcomerPage } from './newcomer-page.ts';
import { startPage } from './start-page.ts';

/** `failure` is what has just ended something: it stands above what is there now. */
async function load(failure?: Failure): Promise<void> {
  const page = document.getElementById('page');
  if (!page) return;
  if (page.childElementCount === 0) page.append(element('p', { class: 'quiet' }, 'Đang mở…'));
  const outcome = await call('Đang đọc sổ và tài khoản…', 'loadState');
  if (!outcome.ok) {
    page.replaceChildren(
      element('h1', {}, 'Sổ Học Tập'),
      failureCard(outcome),
      element(
        'details',
        { class: 'group' },
        element('summary', {}, 'Trình duyệt đăng nhập nhiều tài khoản Google?'),
        element('p', {}, `${openedBy() === '' ? '' : `Bảng tính đang mở bằng ${openedBy()}. `}${wayOut}`),
      ),
      element(
        'div',
        { class: 'buttons' },
        element('button', { class: 'primary', click: () => void load() }, 'Thử lại'),
      ),
    );
    return;
  }
  const { state } = outcome;
  const reload = (ended?: Failure) => void load(ended);
  if (state.sort === 'begun') begunPage(page, state, reload, failure);
  else if (state.sort === 'book') bookPage(page, state, reload);
  else if (state.sort === 'master') masterPage(page, state, () => void load());
  else if (state.sort === 'newcomer') newcomerPage(page, state, () => void load());
  else startPage(page, state, reload);
  if (failure && state.sort !== 'begun') page.prepend(failureCard(failure));
  page.prepend(...accountWarning(state.email));
}

function start(): void {
  const page = document.getElementById('page');
  if (page && isInstallationAsked()) void installationPage(page);
  else void load();
}

// What the menu wrote into the page stands behind this script: it is there once the page has been read to its end.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
