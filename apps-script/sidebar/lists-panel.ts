// Lists that are kept in tabs: open a tab, see what its lines would change, apply it. «Quản trị» on the master sheet's page, a
// ward's own targets on its workbook's.

import type { Failure } from '../actions/answer.ts';
import type { OpenTab, ShownFault } from '../actions/lists.ts';
import { call, say } from './call.ts';
import { card, failureCard } from './cards.ts';
import { choiceOf, element } from './element.ts';
import { enrolmentPanel } from './enrolment-panel.ts';

type Proposal = { id: string; name: string; about: string };
type Tab = { id: string; name: string; guide: string; proposals: Proposal[] };

/** The panel; none where the account administers nothing. */
export function listsPanel(tabs: readonly Tab[], title = 'Quản trị'): HTMLElement[] {
  const [first] = tabs;
  return first ? [panelOf(tabs, first, title)] : [];
}

function panelOf(tabs: readonly Tab[], first: Tab, title: string): HTMLElement {
  const area = element('div');
  const guide = element('p', { class: 'quiet' }, first.guide);
  const offered = element('div', {}, ...proposalsOf(first));
  const choose = () => {
    area.replaceChildren();
    guide.textContent = chosen().guide;
    offered.replaceChildren(...proposalsOf(chosen()));
  };
  const select = choiceOf(
    { id: 'list', change: choose },
    tabs.map(({ id, name }) => [id, name]),
  );
  const chosen = (): Tab => tabs.find(({ id }) => id === select.value) ?? first;
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, title),
    element(
      'p',
      { class: 'quiet' },
      'Mở trang, gõ thay đổi ngay trên bảng, xem trước rồi áp dụng. Chưa bấm «Áp dụng» thì chưa có gì thay đổi.',
    ),
    tabs.length > 1 && element('div', { class: 'field' }, element('label', { for: 'list' }, 'Trang'), select),
    guide,
    offered,
    element(
      'div',
      { class: 'buttons' },
      element('button', { click: () => void open() }, 'Mở trang'),
      element('button', { click: () => void preview() }, 'Xem trước thay đổi'),
    ),
    element(
      'p',
      {},
      element('button', { class: 'link', click: () => void refresh(false) }, 'Lấy lại từ hệ thống'),
    ),
    area,
    ...(tabs.some(({ id }) => id === 'thanh_vien') ? [enrolmentPanel()] : []),
  );

  /** Lines to begin with, where the tab has such. */
  function proposalsOf({ id, name, proposals }: Tab): HTMLElement[] {
    const [begin] = proposals;
    if (!begin) return [];
    const about = element('p', { class: 'quiet' }, begin.about);
    const choice = choiceOf(
      {
        id: 'proposal',
        change: () => {
          about.textContent = proposals.find((one) => one.id === choice.value)?.about ?? '';
        },
      },
      proposals.map((one) => [one.id, one.name]),
    );
    const propose = () => void proposed(id, name, choice.value);
    return [
      element('div', { class: 'field' }, element('label', { for: 'proposal' }, 'Bộ có sẵn'), choice),
      about,
      element('p', {}, element('button', { click: propose }, 'Điền bộ này vào trang')),
    ];
  }

  async function proposed(id: string, name: string, proposal: string): Promise<void> {
    const answer = await call(`Đang điền vào trang «${name}»…`, 'proposeList', { id, proposal });
    if (!answer.ok) return failed(answer);
    area.replaceChildren(
      card('good', 'Đã điền, chưa áp dụng.', 'Sửa thêm nếu cần, rồi bấm «Xem trước thay đổi».'),
      ...lackingOf(answer),
    );
    say(`Trang «${answer.name}» đang mở.`);
  }

  async function open(): Promise<void> {
    const { id, name } = chosen();
    const answer = await call(`Đang mở trang «${name}»…`, 'openList', id);
    if (!answer.ok) return failed(answer);
    area.replaceChildren(...lackingOf(answer));
    say(`Trang «${answer.name}» đang mở.`);
  }

  async function refresh(confirmed: boolean): Promise<void> {
    const { id, name } = chosen();
    const words = `Đang lấy lại trang «${name}»…`;
    const answer = await call(words, 'refreshList', id, confirmed);
    if (!answer.ok) return failed(answer);
    if (answer.touched) {
      ask(
        `Bỏ những gì chưa áp dụng trong «${answer.name}»?`,
        'Trang có chỗ đã gõ mà chưa áp dụng. Lấy lại từ hệ thống sẽ bỏ những chỗ đó.',
        [],
        'Lấy lại',
        () => void refresh(true),
      );
      return;
    }
    area.replaceChildren(
      card('good', `Trang «${answer.name}» đang đúng như trong hệ thống.`, ''),
      ...lackingOf(answer),
    );
    say('Đã lấy lại.');
  }

  async function preview(): Promise<void> {
    const { id } = chosen();
    const answer = await call('Đang xem từng dòng…', 'previewList', id);
    if (!answer.ok) return failed(answer);
    const { faults, changes, seen } = answer.preview;
    if (faults.length > 0) return wrong(faults);
    if (changes.length === 0) {
      area.replaceChildren(card('good', 'Không có gì thay đổi.', 'Trang đang đúng như trong hệ thống.'));
      say('Không có gì thay đổi.');
      return;
    }
    ask(`Sẽ có ${changes.length} thay đổi`, '', changes, 'Áp dụng', () => void apply(id, seen));
  }

  async function apply(id: string, seen: string): Promise<void> {
    const answer = await call('Đang áp dụng…', 'applyList', { id, seen });
    if (!answer.ok) return failed(answer);
    if ('preview' in answer) return wrong(answer.preview.faults);
    const title = `Đã áp dụng ${answer.applied} thay đổi.`;
    const isShown = !answer.lacking;
    area.replaceChildren(
      card('good', title, isShown ? `Trang «${answer.name}» đã được ghi lại theo hệ thống.` : ''),
      ...lackingOf(answer),
    );
    say(title);
  }

  function wrong(faults: readonly ShownFault[]): void {
    const title = `Còn ${faults.length} chỗ cần sửa`;
    area.replaceChildren(
      element(
        'section',
        { class: 'card bad', label: 'Chỗ cần sửa' },
        element('h2', {}, title),
        element('p', {}, 'Chưa có gì được đổi. Những gì đã gõ vẫn còn trong trang.'),
        element('ul', { class: 'units' }, ...faults.map((fault) => faultItem(fault))),
      ),
    );
    area.scrollIntoView({ block: 'nearest' });
    say(title);
  }

  function ask(title: string, detail: string, items: readonly string[], verb: string, yes: () => void): void {
    const button = element('button', { class: 'primary', click: yes }, verb);
    area.replaceChildren(
      element(
        'section',
        { class: 'card warn', label: 'Xác nhận' },
        element('h2', {}, title),
        detail !== '' && element('p', {}, detail),
        items.length > 0 &&
          element('ul', { class: 'units' }, ...items.map((text) => element('li', {}, text))),
        element(
          'div',
          { class: 'buttons' },
          button,
          element('button', { click: () => area.replaceChildren() }, 'Thôi'),
        ),
      ),
    );
    area.scrollIntoView({ block: 'nearest' });
    say(title);
    button.focus();
  }

  function failed(failure: Failure): void {
    area.replaceChildren(failureCard(failure));
    area.scrollIntoView({ block: 'nearest' });
    say(failure.title);
  }
}

function faultItem({ sheet, cell, words }: ShownFault): HTMLElement {
  const go = () => void call('Đang tìm ô…', 'goToCell', { sheet, cell });
  return element('li', {}, cell === '' ? words : element('button', { class: 'link', click: go }, words));
}

/** What Google did not take of a tab that can be used without. */
function lackingOf({ name, lacking = [] }: OpenTab): HTMLElement[] {
  if (lacking.length === 0) return [];
  const words = `Google chưa cho ghi: ${lacking.join('; ')}. Bấm «Mở trang» sau ít phút để ghi cho xong.`;
  return [card('warn', `Trang «${name}» còn thiếu`, words)];
}
