// Two officers of one ward at once, each with the workbook open; and a correction while the district is reading.
import { describe, expect, test } from 'vitest';
import { opening } from '../../demo/units.ts';
import { inTown, openOffice } from '../support/addon.ts';
import { Book } from '../support/addon-book.ts';
import { secondOfficerOf } from '../support/addon-district.ts';
import { expectOk, makeMaster, review, select, unitTab } from '../support/addon-review.ts';
import { fillBook, send } from '../support/addon-story.ts';

inTown();

interface Sent {
  ok: boolean;
  why?: string;
  receipt?: { revision: number };
  current?: { by: string; revision: number };
  changes?: { before: string; after: string }[];
}

const key = 'gdht_cong_nhan.tu';

describe('two officers of one ward have a workbook each', () => {
  test('the second one is shown what the first one sent, decides, and nothing is lost', async () => {
    const office = openOffice();
    const ward = office.district.wards[8]!;
    const receipts = Object.fromEntries(
      send(office, ward, ['Q1', 'Q2', 'H1', 'Q3', 'Q4']).map((receipt) => [receipt.period.slice(5), receipt]),
    );
    const first = await fillBook(office, ward, receipts);
    office.moveTo(opening);
    first.typeFigure(key, 'Y', '4.066');
    first.typeFigure('cbccvc_hoc_cntt.tu', 'Y', '51');
    // The other officer's workbook is a copy that has not seen any submission of the year.
    const saved = office.host.save();
    const other = openOffice({ district: office.district });
    other.host.load(saved);
    const second = new Book(other.host, first.document, secondOfficerOf(ward));
    other.moveTo(opening);

    const submit = { slot: 'Y', asOf: '2016-12-28' };
    expect(first.run<Sent>('submitPeriod', submit)).toMatchObject({ ok: true, receipt: { revision: 1 } });
    other.host.share(second.document, second.user);
    second.typeFigure(key, 'Y', '4.050');
    const refused = second.run<Sent>('submitPeriod', submit);
    expect(refused).toMatchObject({
      ok: false,
      why: 'conflict',
      current: { revision: 1, by: `Cán bộ ${ward.name}` },
    });
    expect(refused.changes?.length).toBeGreaterThan(0);

    // What came second is kept and can be read in the history; it is not in force.
    const { items } = first.run<{ items: { state: string; by: string }[] }>('listRevisions', 'Y');
    expect(items.map((item) => item.state).sort()).toEqual(['accepted', 'set_aside']);

    // The second officer, having seen it, sends over it; the first one is then told in turn.
    expect(second.run<Sent>('submitPeriod', { ...submit, over: 1 })).toMatchObject({
      ok: true,
      receipt: { revision: 2 },
    });
    first.typeFigure(key, 'Y', '4.055');
    const told = first.run<Sent>('submitPeriod', submit);
    expect(told).toMatchObject({ ok: false, why: 'conflict', current: { revision: 2 } });
    expect(told.changes).toContainEqual(expect.objectContaining({ before: '4.066', after: '4.050' }));
  }, 120_000);
});

describe('the ward sends again while the district is reading', () => {
  test('neither a return nor an approval falls on figures that nobody has read', async () => {
    const office = openOffice();
    const ward = office.district.wards[0]!;
    send(office, ward, ['Q1']);
    office.moveTo(opening);
    const master = makeMaster(office, '2016-Q1');
    const path = `/v1/units/${ward.id}/reports/2016-Q1`;
    const { body } = office.ask(ward.email, 'GET', path) as { body: { submission: { notes: object } } };
    const { submission } = body;
    expect(office.ask(ward.email, 'PUT', path, { ...submission, base: 1, asOf: '2016-03-29' }).status).toBe(
      201,
    );
    select(master, unitTab, 'C3');
    for (const action of ['approve', 'return'] as const) {
      expect(review(master, action, 'Xem lại')).toMatchObject([{ ok: false, changed: true }]);
    }
    expectOk(master.run('updateMaster', '2016-Q1'));
    expect(review(master, 'approve')).toMatchObject([{ ok: true }]);
  });
});
