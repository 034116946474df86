// The town in which the add-on's tests live: the real Worker on a fresh database, an identity issuer, the built add-on.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { deadlines, year } from '../../demo/units.ts';
import { buildAddon } from '../../scripts/build-addon.ts';
import { startWorker } from '../../scripts/local-worker.ts';
import { setUp } from '../../scripts/setting-up.ts';
import type { Role } from '../../shared/wire/answers.ts';
import type { Setup } from '../../shared/wire/deployment.ts';
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
  await buildAddon(addonFolder, publicUrl);
  const issuer = new Worker(new URL('./addon-issuer-thread.ts', import.meta.url), { workerData: { folder } });
  const issuerUrl = await new Promise<string>((resolve, reject) => {
    issuer.once('message', resolve);
    issuer.once('error', reject);
  });
  const secret = randomBytes(24).toString('hex');
  const worker = await startWorker({
    ...{ folder: database, port: await freePort(), issuer: issuerUrl, secret },
  });
  await setUp(worker.url, secret, everything());
  return {
    town: { folder, addonFolder, workerUrl: worker.url, issuerUrl },
    async stop() {
      await worker.stop();
      await issuer.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The whole town: a city of two districts, others on their own, their wards, people and deadlines. */
function everything(): Setup {
  const lasting = lastingDistrict();
  const all = [...districts(), lasting];
  const city = cityOfTwo();
  const parentOf = (id: number) => (city.districts.some((one) => one.id === id) ? city.id : null);
  const ending = { validTo: `${year}-12-31` };
  const member = (email: string, unit: number, role: Role, name: string) => ({
    ...{ email, unit, role, name, until: null },
  });
  return {
    units: [
      { id: city.id, code: String(city.id), name: city.name, tier: 'Thành phố', parent: null, ...ending },
      ...all.flatMap(({ id, name, wards }) => {
        const end = id === lasting.id ? {} : ending;
        return [
          { id, code: String(id), name, tier: 'Quận', parent: parentOf(id), ...end },
          ...wards.map((ward) => ({
            ...{ id: ward.id, name: ward.name, tier: ward.tier, parent: ward.parent },
            ...{ code: `${id}.${ward.code}`, ...end },
          })),
        ];
      }),
    ],
    years: [year, year + 1],
    members: [
      member(city.administrator, city.id, 'quan_tri', 'Quản trị thành phố'),
      ...all.flatMap(({ id, officer, viewer, administrator, wards }) => [
        member(administrator, id, 'quan_tri', 'Quản trị quận'),
        member(officer, id, 'tong_hop', 'Chuyên viên tổng hợp'),
        member(viewer, id, 'xem', 'Người xem'),
        ...wards.flatMap((ward) => [
          member(ward.email, ward.id, 'nhap_lieu', `Cán bộ ${ward.name}`),
          member(secondOfficerOf(ward), ward.id, 'nhap_lieu', `Cán bộ thứ hai ${ward.name}`),
        ]),
      ]),
    ],
    deadlines: [
      ...all.flatMap(({ id }) =>
        deadlines.map(({ slot, opens, due }) => ({ unit: id, year, slot, opens, due, inclusive: true })),
      ),
      ...deadlines.map(({ slot, opens, due }) => ({
        ...{ slot, unit: lasting.id, year: year + 1, inclusive: true },
        ...{ opens: nextYear(opens), due: nextYear(due) },
      })),
    ],
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
