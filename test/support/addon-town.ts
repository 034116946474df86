// The town in which the add-on's tests live: the real Worker on a fresh database, an identity issuer, the built add-on.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { deadlines, year } from '../../demo/units.ts';
import { buildAddon } from '../../scripts/build-addon.ts';
import { migrate, startWorker, withDatabase } from '../../scripts/local-worker.ts';
import { openDatabase } from '../../worker/store/database.ts';
import { saveMemberships } from '../../worker/store/memberships.ts';
import { savePeriodSettings } from '../../worker/store/period-settings.ts';
import { saveTree, saveUnits } from '../../worker/store/units.ts';
import {
  cityOfTwo,
  districts,
  lastingDistrict,
  publicUrl,
  secondOfficerOf,
  type Town,
} from './addon-district.ts';

/** Brings the town up; the second value takes it down again. */
export async function startTown(): Promise<{ town: Town; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'town-'));
  const addonFolder = join(folder, 'add-on');
  const database = join(folder, 'worker');
  mkdirSync(database);
  await Promise.all([buildAddon(addonFolder, publicUrl), migrate(database)]);
  await withDatabase(database, async (binding) => {
    const db = openDatabase(binding);
    const lasting = lastingDistrict();
    const all = [...districts(), lasting];
    const city = cityOfTwo();
    const parentOf = (id: number) => (city.districts.some((one) => one.id === id) ? city.id : null);
    const ending = { validTo: `${year}-12-31` };
    await saveUnits(db, [
      { id: city.id, code: String(city.id), name: city.name, tier: 'Thành phố', parent: null, ...ending },
      ...all.flatMap(({ id, name, wards }) => {
        const end = id === lasting.id ? {} : ending;
        return [
          { id, code: String(id), name, tier: 'Quận', parent: parentOf(id), ...end },
          ...wards.map((ward) => ({ ...ward, code: `${id}.${ward.code}`, ...end })),
        ];
      }),
    ]);
    await saveTree(db, year);
    await saveTree(db, year + 1);
    await saveMemberships(db, [
      { email: city.administrator, unit: city.id, role: 'quan_tri', name: 'Quản trị thành phố' },
      ...all.flatMap(({ id, officer, viewer, administrator, wards }) => [
        { email: administrator, unit: id, role: 'quan_tri' as const, name: 'Quản trị quận' },
        { email: officer, unit: id, role: 'tong_hop' as const, name: 'Chuyên viên tổng hợp' },
        { email: viewer, unit: id, role: 'xem' as const, name: 'Người xem' },
        ...wards.flatMap((ward) => [
          { email: ward.email, unit: ward.id, role: 'nhap_lieu' as const, name: `Cán bộ ${ward.name}` },
          {
            email: secondOfficerOf(ward),
            unit: ward.id,
            role: 'nhap_lieu' as const,
            name: `Cán bộ thứ hai ${ward.name}`,
          },
        ]),
      ]),
    ]);
    await savePeriodSettings(
      db,
      [
        ...all.flatMap(({ id }) => deadlines.map((deadline) => ({ ...deadline, unit: id, year }))),
        ...deadlines.map(({ slot, opens, due }) => ({
          ...{ slot, unit: lasting.id, year: year + 1 },
          ...{ opens: nextYear(opens), due: nextYear(due) },
        })),
      ].map((one) => ({ ...one, inclusive: true, closed: false })),
    );
  });
  const issuer = new Worker(new URL('./addon-issuer-thread.ts', import.meta.url), { workerData: { folder } });
  const issuerUrl = await new Promise<string>((resolve, reject) => {
    issuer.once('message', resolve);
    issuer.once('error', reject);
  });
  const worker = await startWorker({ folder: database, port: await freePort(), issuer: issuerUrl });
  return {
    town: { folder, addonFolder, workerUrl: worker.url, issuerUrl },
    async stop() {
      await worker.stop();
      await issuer.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same day a year later. */
function nextYear(day: string): string {
  return day.replace(String(year), String(year + 1));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
