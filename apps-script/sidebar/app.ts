// Starts the sidebar: asks what is open and draws the page for it.
import { accountWarning, openedBy, wayOut } from './account.ts';
import { bookPage } from './book-page.ts';
import { call } from './call.ts';
import { failureCard } from './cards.ts';
import { element } from './element.ts';
import { masterPage } from './master-page.ts';
import { newcomerPage } from './newcomer-page.ts';
import { startPage } from './start-page.ts';

async function load(): Promise<void> {
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
  if (state.sort === 'book') bookPage(page, state, () => void load());
  else if (state.sort === 'master') masterPage(page, state, () => void load());
  else if (state.sort === 'newcomer') newcomerPage(page, state, () => void load());
  else startPage(page, state, () => void load());
  page.prepend(...accountWarning(state.email));
}

void load();
