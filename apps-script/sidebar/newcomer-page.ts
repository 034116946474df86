// The page for an account that has no unit yet: a code of the unit above, or another account.
import type { State } from '../actions/state.ts';
import { wayOut } from './account.ts';
import { card } from './cards.ts';
import { element } from './element.ts';
import { codeForm } from './enrolment-panel.ts';

type Newcomer = Extract<State, { sort: 'newcomer' }>;

export function newcomerPage(page: HTMLElement, state: Newcomer, reload: () => void): void {
  page.replaceChildren(
    element('h1', {}, 'Sổ Học Tập'),
    element('p', { class: 'quiet' }, state.email === '' ? '' : `Tài khoản đang dùng: ${state.email}`),
    card(
      'warn',
      'Tài khoản này chưa được giao đơn vị nào.',
      state.book === ''
        ? 'Nếu cấp trên đã gửi mã ghi danh, hãy nhập mã ở dưới.'
        : `Sổ đang mở là của ${state.book}. Nếu cấp trên đã gửi mã ghi danh, hãy nhập mã ở dưới.`,
    ),
    codeForm(reload),
    element(
      'details',
      { class: 'group' },
      element('summary', {}, 'Không phải tài khoản được giao?'),
      element('p', {}, wayOut),
    ),
  );
}
