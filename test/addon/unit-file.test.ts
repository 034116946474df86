// What a district sees of its wards without updating the master sheet: where they stand now, and one ward's file.
import { expect, test } from 'vitest';
import { codeOf } from '../../demo/units.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { expectOk, makeMaster, review, select, selected, unitTab } from '../support/addon-review.ts';
import { contentOf, send } from '../support/addon-story.ts';

inTown();

interface State {
  state: { standing: { word: string; units: { id: number; periods: { slot: string; state: string }[] }[] } };
}

test('opening the sidebar brings the wards’ states; a ward’s file tells every submission with what was said about it', () => {
  const office = openOffice();
  const ward = office.district.wards[0]!;
  send(office, ward, ['Q1', 'Q2']);
  office.moveTo(new Date('2016-06-28T08:00:00+07:00'));
  const master = makeMaster(office, codeOf('Q2'));
  select(master, unitTab, 'C3');
  expect(selected(master).units[0]).toMatchObject({ name: ward.name, stateName: 'Đã nộp' });
  expect(review(master, 'return', 'Xem lại số học bổng.', [])).toMatchObject([{ ok: true }]);

  // The ward answers; the district opens its sidebar without updating.
  office.moveTo(new Date('2016-06-29T10:00:00+07:00'));
  const { figures, ...rest } = contentOf(ward, 'Q2');
  const before = Number(figures.hoc_bong_suat);
  const corrected = { ...rest, base: 1, figures: { ...figures, hoc_bong_suat: before + 1 } };
  const path = `/v1/units/${ward.id}/reports/${codeOf('Q2')}`;
  expect(office.ask(ward.email, 'PUT', path, corrected).status).toBe(201);
  const { standing } = master.run<State>('loadState').state;
  expect(standing.word).toBe('phường');
  expect(standing.units).toHaveLength(10);
  expect(standing.units[0]?.periods.map(({ slot, state }) => [slot, state])).toEqual([
    ['Q1', 'da_nop'],
    ['Q2', 'nop_lai'],
    ['H1', 'chua_nop'],
    ['Q3', 'chua_nop'],
    ['Q4', 'chua_nop'],
    ['Y', 'chua_nop'],
  ]);
  // What is selected in «Theo phường» knows the new state, and still the revision whose figures stand there.
  expect(selected(master).units[0]).toMatchObject({ stateName: 'Nộp lại', revision: 1 });

  expect(master.run('readUnitFile', ward.id, codeOf('Q2'))).toMatchObject({
    ok: true,
    items: [
      { revision: 2, by: `Cán bộ ${ward.name}`, at: '2016-06-29T10:00:00+07:00', addendum: 0 },
      { revision: 1 },
    ],
    reviews: [{ action: 'return', revision: 1, message: 'Xem lại số học bổng.', remarks: [] }],
  });
  expect(master.run('compareUnitRevisions', ward.id, codeOf('Q2'), { before: 1, after: 2 })).toMatchObject({
    ok: true,
    changes: [
      { before: String(before), after: String(before + 1), sheet: unitTab, cell: expect.any(String) },
    ],
  });

  // Nobody else's wards.
  const other = openOffice().district.wards[0]!;
  expect(master.run('readUnitFile', other.id, codeOf('Q2'))).toMatchObject({ ok: false });
  expectOk(master.run('updateMaster', codeOf('Q2')));
}, 60_000);
