// The list of findings: by severity, each with its cell, the fault, the remedy and what can be done on the spot.

import { isGap, leftOf } from '../../shared/checks/left.ts';
import type { Slot } from '../../shared/period.ts';
import type { Failure } from '../actions/answer.ts';
import type { PlacedFinding } from '../actions/check.ts';
import { call } from './call.ts';
import { element } from './element.ts';
import { goTo } from './go-to.ts';

interface Actions {
  /** The period that is judged. */
  slot: Slot;
  /** Judges again after something was changed from here. */
  again(): void;
  fillEmpty(reason: string): void;
  nextGap(): void;
  failed(failure: Failure): void;
}

const titles = { error: 'Cần sửa', warning: 'Cần giải trình', info: 'Nên xem lại' } as const;

/** What stands before a title, so that nobody needs its colour. */
const signs = { error: '✗', warning: '⚠', info: 'ⓘ' } as const;

/** Longest list shown at once; the rest opens on demand. */
const shownFirst = 30;

/** What is wrong comes first; what is merely missing is a group of its own, without blame. */
export function findingGroups(findings: readonly PlacedFinding[], actions: Actions): HTMLElement[] {
  const open = findings.filter((finding) => finding.answer === null);
  const answered = findings.filter((finding) => finding.answer !== null);
  const missing = open.filter(isGap);
  const of = (severity: PlacedFinding['severity']) =>
    group(
      severity,
      open.filter((finding) => finding.severity === severity && !isGap(finding)),
      actions,
    );
  return [
    ...of('error'),
    ...of('warning'),
    ...(missing.length > 0 ? [missingGroup(missing, actions)] : []),
    ...of('info'),
    ...(answered.length > 0 ? [answeredGroup(answered, actions)] : []),
  ];
}

/** Warnings that are answered need nothing more: they are folded away; what was said can be said again. */
function answeredGroup(findings: readonly PlacedFinding[], actions: Actions): HTMLElement {
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, `✓ Đã giải trình ${findings.length} điểm`),
    list(findings, actions),
  );
}

function group(
  severity: PlacedFinding['severity'],
  findings: readonly PlacedFinding[],
  actions: Actions,
): HTMLElement[] {
  if (findings.length === 0) return [];
  return [
    element(
      'section',
      { class: 'group', label: titles[severity] },
      heading(severity, `${signs[severity]} ${titles[severity]}`, findings.length),
      list(findings, actions),
    ),
  ];
}

function heading(look: string, words: string, count: number): HTMLElement {
  return element(
    'h2',
    {},
    element('span', { class: `badge ${look}` }, String(count)),
    element('span', {}, words),
  );
}

/** Empty cells by tab, each count a way to the first of them; suggestions and texts to write are among them. */
function missingGroup(findings: readonly PlacedFinding[], actions: Actions): HTMLElement {
  const suggested = findings.filter((finding) => finding.suggested);
  const waiting = findings.filter(({ code }) => code === 'R01.quarter-unfilled');
  const texts = findings.filter(({ code }) => code === 'R22.empty');
  const empty = findings.filter(({ code, suggested }) => code === 'R01.empty' && !suggested);
  return element(
    'section',
    { class: 'group', label: 'Còn thiếu' },
    heading('missing', 'Còn thiếu', findings.length),
    element(
      'ul',
      { class: 'units' },
      ...leftOf(findings).sheets.map(({ sheet, missing, cell }) =>
        element(
          'li',
          {},
          cell === ''
            ? `${sheet}: ${missing} ô`
            : element(
                'button',
                { class: 'link', click: () => void goTo({ sheet, cell }) },
                `${sheet}: ${missing} ô`,
              ),
        ),
      ),
    ),
    element('button', { id: 'next-gap', click: () => actions.nextGap() }, 'Đến ô trống kế tiếp'),
    suggested.length > 0 &&
      element(
        'p',
        {},
        `Trong đó ${suggested.length} gợi ý từ năm trước chưa xác nhận: nhận hoặc bỏ ở thẻ «Gợi ý từ năm».`,
      ),
    waiting.length > 0 && list(waiting, actions),
    texts.length > 0 &&
      element(
        'details',
        { class: 'group' },
        element('summary', {}, `${texts.length} mục lời văn còn trống`),
        list(texts, actions),
      ),
    empty.length > 0 && noFigures(empty.length, actions),
  );
}

function list(findings: readonly PlacedFinding[], actions: Actions): HTMLElement {
  const items = element('ol');
  const show = (part: readonly PlacedFinding[]) => {
    for (const finding of part) items.append(item(finding, actions));
  };
  show(findings.slice(0, shownFirst));
  const rest = findings.slice(shownFirst);
  if (rest.length > 0) {
    const more: HTMLButtonElement = element(
      'button',
      {
        class: 'link',
        click: () => {
          more.remove();
          show(rest);
        },
      },
      `Xem thêm ${rest.length} điểm`,
    );
    return element('div', {}, items, more);
  }
  return items;
}

/** What was typed has given the cell a format of its own. */
function keepsFormat({ code }: PlacedFinding): boolean {
  return code === 'R26.percentage' || code === 'R01.day';
}

function item(finding: PlacedFinding, actions: Actions): HTMLElement {
  const place = finding.cell
    ? element(
        'button',
        { class: 'link', click: () => void goTo({ ...finding, toCorrect: keepsFormat(finding) }) },
        finding.row,
        element('span', { class: 'address' }, ` (ô ${finding.cell})`),
      )
    : element('strong', {}, finding.row);
  return element(
    'li',
    { class: 'finding' },
    place,
    element('p', {}, finding.fault),
    element('p', { class: 'quiet' }, finding.remedy),
    finding.readings && finding.cell ? readings(finding, actions) : null,
    finding.severity === 'warning' && finding.code !== 'R21' && reasonField(finding, actions),
  );
}

function readings(finding: PlacedFinding, actions: Actions): HTMLElement {
  return element(
    'div',
    { class: 'row' },
    ...(finding.readings ?? []).map((reading) =>
      element(
        'button',
        {
          click: async () => {
            const outcome = await call('Đang ghi…', 'takeReading', {
              sheet: finding.sheet,
              cell: finding.cell,
              reading,
            });
            if (outcome.ok) actions.again();
            else actions.failed(outcome);
          },
        },
        `Ghi ${reading.length > 60 ? `${reading.slice(0, 60)}…` : reading}`,
      ),
    ),
  );
}

function reasonField(finding: PlacedFinding, actions: Actions): HTMLElement {
  const { code, at, column, answer } = finding;
  const field = element('textarea', {
    rows: '2',
    maxlength: '1000',
    label: `Giải trình cho ${finding.row}`,
  });
  field.value = answer ?? '';
  return element(
    'div',
    { class: 'row' },
    field,
    element(
      'button',
      {
        click: async () => {
          const words = field.value.trim();
          if (words === '') return field.focus();
          const reason = { code, at, words, ...(column === undefined ? {} : { column }) };
          const outcome = await call('Đang ghi giải trình…', 'giveReasons', actions.slot, [reason]);
          if (outcome.ok) actions.again();
          else actions.failed(outcome);
        },
      },
      answer === null ? 'Giải trình' : 'Sửa giải trình',
    ),
  );
}

/** A way to state for all empty cells at once that there are no figures. */
function noFigures(count: number, actions: Actions): HTMLElement {
  const reason = element('input', {
    type: 'text',
    maxlength: '200',
    label: 'Lý do chung cho các ô không có số liệu',
  });
  return element(
    'details',
    { class: 'group' },
    element('summary', {}, `Ghi «không có số liệu» cho cả ${count} ô…`),
    element('p', {}, 'Một lý do chung cho mọi ô còn trống; ô đã có số không thay đổi.'),
    element(
      'div',
      { class: 'row' },
      reason,
      element(
        'button',
        {
          click: () => {
            if (reason.value.trim().length < 3) reason.focus();
            else actions.fillEmpty(reason.value.trim());
          },
        },
        'Ghi vào ô trống',
      ),
    ),
  );
}
