// What a workbook's page keeps folded away under its button, and the links to its other pages.
import { readPeriodCode } from '../../shared/period.ts';
import type { PeriodState } from '../actions/period-states.ts';
import type { BookState } from '../actions/state.ts';
import { assessmentPanel } from './assessment-panel.ts';
import { documentPanel } from './document-panel.ts';
import { element } from './element.ts';
import { excelPage } from './excel-page.ts';
import { handoverPage } from './handover-page.ts';
import { historyPage } from './history-page.ts';
import { listsPanel } from './lists-panel.ts';
import { noActivityPanel } from './no-activity-panel.ts';
import { pageLinks } from './page-links.ts';
import { planPanel } from './plan-panel.ts';
import { slipsPage } from './slips-page.ts';
import { startersPanel } from './starters-panel.ts';
import { targetsPanel } from './targets-panel.ts';
import { textsPanel } from './texts-panel.ts';

interface Folds {
  chosen: () => PeriodState | undefined;
  /** Cells were written. */
  changed: () => void;
  reload: () => void;
}

/** Without a connection only what the workbook can answer by itself. */
export function bookFolds(
  page: HTMLElement,
  state: BookState,
  { chosen, changed, reload }: Folds,
): HTMLElement {
  const code = () => chosen()?.period ?? '';
  return element(
    'div',
    { class: 'folds' },
    noActivityPanel(chosen, changed),
    startersPanel(chosen),
    ...(state.offline
      ? []
      : [
          ...(state.reporter === 'district' ? [textsPanel(code)] : []),
          targetsPanel(() => readPeriodCode(code())?.slot ?? 'Y'),
          ...(state.reporter === 'ward' ? [assessmentPanel()] : []),
          ...listsPanel(state.lists, 'Đặt chỉ tiêu của đơn vị'),
          documentPanel(() => ({ code: code() }), state.year),
          ...(state.reporter === 'ward' ? [planPanel(state.year)] : []),
          pageLinks([
            ['Xin số liệu các nơi', () => openSlips()],
            ['Lịch sử nộp', () => openHistory()],
            ['Bàn giao, khôi phục', () => handoverPage(page, state, reload)],
            ['Làm việc với Excel', () => excelPage(page, state, reload)],
          ]),
        ]),
  );

  function openSlips(): void {
    const period = chosen();
    if (period) void slipsPage(page, period, reload);
  }

  function openHistory(): void {
    const period = chosen();
    if (period) historyPage(page, period, reload);
  }
}
