// The list of findings: by severity, each with its cell, the fault, the remedy and what can be done on the spot.

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
  failed(failure: Failure): void;
}

const titles = { error: 'Cần sửa', warning: 'Cần giải trình', info: 'Nên xem lại' } as const;

/** Longest list shown at once; the rest opens on demand. */
const shownFirst = 30;

export function findingGroups(findings: readonly PlacedFinding[], actions: Actions): HTMLElement[] {
  const answered = findings.filter((finding) => finding.answer !== null);
  return [
    ...openGroups(findings, actions),
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

function openGroups(findings: readonly PlacedFinding[], actions: Actions): HTMLElement[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const all = findings.filter((finding) => finding.severity === severity && finding.answer === null);
    if (all.length === 0) return [];
    const empty = all.filter(isEmptyCell);
    const suggested = all.filter((finding) => finding.suggested);
    const others = all.filter((finding) => !isEmptyCell(finding) && !finding.suggested);
    return [
      element(
        'section',
        { class: 'group', label: titles[severity] },
        element(
          'h2',
          {},
          element('span', { class: `badge ${severity}` }, String(all.length)),
          element('span', {}, titles[severity]),
        ),
        others.length > 0 && list(others, actions),
        suggested.length > 0 &&
          element(
            'p',
            { class: 'finding' },
            element('strong', {}, `Còn ${suggested.length} gợi ý từ năm trước chưa xác nhận`),
            ': nhận hoặc bỏ ở thẻ «Gợi ý từ năm trước» phía trên.',
          ),
        empty.length > 0 && emptyCells(empty, actions),
      ),
    ];
  });
}

function isEmptyCell(finding: PlacedFinding): boolean {
  return finding.code === 'R01.empty';
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

function item(finding: PlacedFinding, actions: Actions): HTMLElement {
  const place = finding.cell
    ? element('button', { class: 'link', click: () => void goTo(finding) }, finding.place)
    : element('strong', {}, finding.place);
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
        `Ghi ${reading}`,
      ),
    ),
  );
}

function reasonField(finding: PlacedFinding, actions: Actions): HTMLElement {
  const { code, at, column, answer } = finding;
  const field = element('textarea', {
    rows: '2',
    maxlength: '1000',
    label: `Giải trình cho ${finding.place}`,
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

/** Empty cells are told together: where the first ones are, and a way to state that there are no figures. */
function emptyCells(findings: readonly PlacedFinding[], actions: Actions): HTMLElement {
  const reason = element('input', {
    type: 'text',
    maxlength: '200',
    label: 'Lý do chung cho các ô không có số liệu',
  });
  const first = findings.slice(0, 5);
  return element(
    'div',
    { class: 'finding' },
    element('strong', {}, `Còn ${findings.length} ô trống`),
    element(
      'p',
      { class: 'quiet' },
      'Gõ số liệu (gõ 0 nếu thực tế bằng không). Ô không thu thập được thì ghi «không có số liệu» kèm lý do.',
    ),
    element(
      'ol',
      {},
      ...first.map((finding) =>
        element(
          'li',
          {},
          element('button', { class: 'link', click: () => void goTo(finding) }, finding.place),
        ),
      ),
    ),
    findings.length > first.length &&
      element('p', { class: 'quiet' }, `và ${findings.length - first.length} ô khác.`),
    element('p', {}, 'Ghi «không có số liệu» cho mọi ô còn trống, lý do:'),
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
