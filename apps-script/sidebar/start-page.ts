// The page for an empty spreadsheet: make it a workbook or a master sheet.
import type { Failure } from '../actions/answer.ts';
import type { State, UnitChoice } from '../actions/state.ts';
import { toTheEnd } from './begun-page.ts';
import { call } from './call.ts';
import { card } from './cards.ts';
import { choiceOf, element } from './element.ts';
import { codeForm } from './enrolment-panel.ts';

type Empty = Extract<State, { sort: 'empty' }>;

export function startPage(page: HTMLElement, state: Empty, reload: (failure?: Failure) => void): void {
  page.replaceChildren(
    element('h1', {}, 'Sổ Học Tập'),
    element('p', { class: 'quiet' }, `${state.name} (${state.email})`),
    ...(state.units.length === 0
      ? [
          card(
            'warn',
            'Tài khoản này chưa được giao đơn vị nào.',
            `Nhờ đơn vị cấp trên thêm tài khoản ${state.email}, hoặc mở lại bằng tài khoản được giao.`,
          ),
        ]
      : [element('p', {}, 'Bảng tính này còn trống. Chọn việc cần làm:')]),
    ...state.units.map((unit) => unitBlock(unit)),
    element(
      'details',
      { class: 'group' },
      element('summary', {}, 'Có mã ghi danh của một đơn vị khác?'),
      codeForm(() => reload()),
    ),
  );

  function unitBlock(unit: UnitChoice): HTMLElement {
    const years = choiceOf(
      { id: `year-${unit.id}` },
      unit.years.map((year) => [String(year), String(year)]),
    );
    const make = (name: 'createBook' | 'createMaster', words: string) => async () => {
      const first = await call(`${words}…`, name, { unit: unit.id, year: Number(years.value) });
      const outcome = await toTheEnd(words, first);
      reload(outcome.ok ? undefined : outcome);
    };
    return element(
      'section',
      { class: 'card', label: unit.name },
      element('h2', {}, unit.name),
      element('label', { for: `year-${unit.id}` }, 'Năm'),
      years,
      unit.ahead && card('warn', unit.ahead.title, unit.ahead.detail),
      element(
        'div',
        { class: 'buttons' },
        unit.reporter === 'district' &&
          element(
            'button',
            { class: 'primary', click: make('createMaster', 'Đang tạo bảng tổng hợp') },
            'Tạo bảng tổng hợp',
          ),
        element(
          'button',
          {
            class: unit.reporter === 'ward' ? 'primary' : '',
            click: make('createBook', 'Đang dựng các biểu'),
          },
          unit.reporter === 'ward' ? 'Tạo sổ báo cáo' : 'Tạo sổ số liệu riêng',
        ),
      ),
    );
  }
}
