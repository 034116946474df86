// The conversation about a report: who may do what in which state, in one table.
import { describe, expect, test } from 'vitest';
import {
  type Action,
  mayAct,
  type ReportState,
  type Side,
  stepOf,
} from '../../../shared/reporting/workflow.ts';
import type { Role } from '../../../shared/wire/answers.ts';

const ward = { side: 'own', role: 'nhap_lieu' } as const;
const district = { side: 'above', role: 'tong_hop' } as const;
const actorOf = (action: Action) => (action === 'submit' ? ward : district);

describe('a step', () => {
  test.each<[ReportState, Action, ReportState | null]>([
    ['chua_nop', 'submit', 'da_nop'],
    ['chua_nop', 'return', null],
    ['chua_nop', 'approve', null],
    ['chua_nop', 'reopen', null],
    ['da_nop', 'submit', 'da_nop'],
    ['da_nop', 'return', 'tra_lai'],
    ['da_nop', 'approve', 'da_duyet'],
    ['da_nop', 'reopen', null],
    ['tra_lai', 'submit', 'nop_lai'],
    ['tra_lai', 'return', null],
    ['tra_lai', 'approve', null],
    ['tra_lai', 'reopen', null],
    ['nop_lai', 'submit', 'nop_lai'],
    ['nop_lai', 'return', 'tra_lai'],
    ['nop_lai', 'approve', 'da_duyet'],
    ['nop_lai', 'reopen', null],
    ['da_duyet', 'submit', null],
    ['da_duyet', 'return', 'tra_lai'],
    ['da_duyet', 'approve', null],
    ['da_duyet', 'reopen', 'nop_lai'],
  ])('from %s by %s leads to %s, or is refused in a sentence', (state, action, next) => {
    const step = stepOf(state, action, actorOf(action), false);
    if (next !== null) expect(step).toEqual({ ok: true, state: next });
    else expect(step).toEqual({ ok: false, reason: 'state', words: expect.stringMatching(/^\p{Lu}.+\.$/u) });
  });
});

test('a unit submits, and only a unit above reviews', () => {
  const roles: Role[] = ['nhap_lieu', 'lanh_dao', 'tong_hop', 'xem', 'quan_tri'];
  const table = (action: Action, side: Side) => roles.filter((role) => mayAct(action, { side, role }));
  expect(table('submit', 'own')).toEqual(['nhap_lieu', 'lanh_dao', 'tong_hop', 'quan_tri']);
  expect(table('submit', 'above')).toEqual([]);
  for (const action of ['return', 'approve', 'reopen'] as const) {
    expect(table(action, 'above')).toEqual(['tong_hop', 'quan_tri']);
    expect(table(action, 'own')).toEqual([]);
  }
  expect(stepOf('da_nop', 'approve', ward, false)).toMatchObject({ ok: false, reason: 'right' });
});

test('in a locked period nothing is reviewed, and a submission leaves the state unless it is the first', () => {
  expect(stepOf('da_duyet', 'submit', ward, true)).toEqual({ ok: true, state: 'da_duyet' });
  expect(stepOf('chua_nop', 'submit', ward, true)).toEqual({ ok: true, state: 'da_nop' });
  expect(stepOf('da_nop', 'approve', district, true)).toMatchObject({ ok: false, reason: 'state' });
});
