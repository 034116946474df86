// The spreadsheet follows the period of the sidebar: only what it asks for is shown, or the whole year, and the page says which.
import { isQuarter, type Slot, slotName } from '../../shared/period.ts';
import type { Shown } from '../../shared/workbook/shown.ts';
import type { BookState } from '../actions/state.ts';
import type { ShownPeriod } from '../sheets/shown-period.ts';
import { call, callBehind, say } from './call.ts';
import { element } from './element.ts';
import { whenShown } from './go-to.ts';

interface ShownView {
  element: HTMLElement;
  /** The period was chosen, by the page when it opened or by the officer. */
  choose(slot: Slot): void;
}

export function shownView(state: BookState, refused: (words: string) => void): ShownView {
  const area = element('div', { class: 'shown' });
  /** What the file says; null until it has been arranged once. */
  let shown: ShownPeriod | null = state.shown;
  /** The page chooses a period when it opens; nobody has asked for it, so nobody waits for it. */
  let opening = true;
  whenShown((now) => {
    shown = now;
    draw();
    void follow();
  });
  return { element: area, choose };

  function choose(slot: Slot): void {
    const quietly = opening;
    opening = false;
    if (shown?.slot === slot) {
      draw();
      if (shown.behind) void follow();
    } else void show({ slot, whole: shown?.whole ?? false }, quietly);
  }

  async function show(wanted: Shown, quietly = false): Promise<void> {
    const before = shown;
    shown = { ...wanted, behind: true };
    draw();
    const outcome = quietly
      ? await callBehind('showPeriod', wanted)
      : await call(wanted.whole ? 'Đang hiện cả năm…' : 'Đang chọn kỳ…', 'showPeriod', wanted);
    if (!outcome.ok) {
      shown = before;
      draw();
      return refused(outcome.title);
    }
    await follow();
  }

  /** The tabs that are not in front. Whoever may not change the spreadsheet sees it as it is. */
  async function follow(): Promise<void> {
    const outcome = await callBehind('arrangeBook');
    if (!outcome.ok) return refused('Chưa sắp lại được các trang của sổ theo kỳ này.');
    shown = outcome.shown ?? shown;
    draw();
    if (!outcome.shown?.behind) say('');
  }

  /** Of what the quarters add up to nothing is typed; where nothing else is asked it is shown all the same. */
  function sums(slot: Slot): string {
    const asked = state.periods.find((one) => one.slot === slot)?.asked ?? 0;
    return isQuarter(slot) || asked === 0 ? '' : ' Số cộng từ các quý: bấm «Xem cả năm».';
  }

  function draw(): void {
    if (!shown) return;
    const { slot, whole } = shown;
    area.replaceChildren(
      element(
        'p',
        { class: 'quiet' },
        whole
          ? 'Sổ đang hiện cả năm: mọi kỳ, mọi dòng.'
          : `Sổ chỉ hiện những ô của ${name(slot)}.${sums(slot)}`,
      ),
      element(
        'button',
        { id: 'whole', class: 'link', click: () => void show({ slot, whole: !whole }) },
        whole ? `Chỉ hiện ${name(slot)}` : 'Xem cả năm',
      ),
    );
  }
}

/** «kỳ Năm» where the name alone would read as any year. */
function name(slot: Slot): string {
  return slot === 'Y' ? 'báo cáo năm' : slotName(slot);
}
