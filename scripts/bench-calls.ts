// Counts what an officer waits for on Google: calls to spreadsheet services per action, as the workbench counts them.
// The Worker's answers are made here from the demo's figures; how long it takes to give them is measured elsewhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillWorkbook } from '../demo/fill.ts';
import { submissionOf, yearOfWard } from '../demo/reports.ts';
import { codeOf, district, openWard, wards, year } from '../demo/units.ts';
import { catalogue } from '../shared/catalogue/current.ts';
import { ledger } from '../shared/catalogue/ledger.ts';
import { lookup } from '../shared/catalogue/lookup.ts';
import { type FillingSource, openFilling } from '../shared/filling/filling.ts';
import { periodName, slots } from '../shared/period.ts';
import { type Summary, summaryOf } from '../shared/totals/summary.ts';
import { addRollups, rollupOfWard, talliesOf } from '../shared/totals/tally.ts';
import type { Me, Progress, SentReports } from '../shared/wire/answers.ts';
import { type Receipt, receiptNumber } from '../shared/wire/submission.ts';
import { layoutOf } from '../shared/workbook/layout.ts';
import { Host } from '../workbench/host.ts';
import type { RunReport } from '../workbench/protocol.ts';
import { fillingCosts } from './bench-filling.ts';
import { buildAddon } from './build-addon.ts';

const worker = 'https://so-hoc-tap.example';
const now = '2016-12-28T08:00:00+07:00';
const officer = openWard.email;

/** What was done, how many calls it took, and how many it may take. */
export async function callsPerAction(): Promise<[what: string, measured: string, target: string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-calls-'));
  try {
    await buildAddon(folder, worker);
    const host = new Host({
      addon: folder,
      fetch: answer,
      identityToken: () => 'token',
      now: () => Date.parse(now),
    });
    return await count(host);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function count(host: Host): Promise<[string, string, string][]> {
  const book = host.createDocument('Sổ', officer);
  const made = run(host, book, 'createBook', [{ unit: openWard.id, year }]);
  const layout = layoutOf(catalogue, year, 'ward');
  const sheets = layout.forms.length + layout.tables.length;
  const fresh = host.createDocument('Sổ đã điền', officer);
  const documents = {
    run: async (id: string, user: string, name: string, args: unknown[]) => host.run(id, user, name, args),
    edit: async (id: string, user: string, edit: Parameters<Host['edit']>[2]) => host.edit(id, user, edit),
    tabs: async (id: string) => host.tabs(id),
  };
  await fillWorkbook(documents, fresh, openWard, yearOfWard(openWard), {});
  const opened = run(host, fresh, 'loadState', []);
  run(host, fresh, 'showPeriod', [{ slot: 'Q4', whole: false }]);
  run(host, fresh, 'arrangeBook', []);
  const chosen = run(host, fresh, 'showPeriod', [{ slot: 'Y', whole: false }]);
  const followed = run(host, fresh, 'arrangeBook', []);
  const step = run(host, fresh, 'fillCells', ['Y', stepOf(host, fresh)]);
  const found = run(host, fresh, 'checkPeriod', ['Y']);
  const clean = run(host, fresh, 'checkPeriod', ['Q4']);
  const sent = run(host, fresh, 'submitPeriod', [{ slot: 'Q4', asOf: `${year}-12-28` }]);
  const master = host.createDocument('Tổng hợp', officer);
  run(host, master, 'createMaster', [{ unit: district.id, year }]);
  run(host, master, 'updateMaster', [codeOf('Y')]);
  const again = run(host, master, 'updateMaster', [codeOf('Y')]);
  const masterSheets = 7 + layout.tables.length;
  return [
    [
      'building the template',
      `${total(made)} calls, ${(total(made) / sheets).toFixed(1)} a form`,
      '≤ 40 a form',
    ],
    ['opening the sidebar', `${total(opened)} calls`, '≤ 6'],
    [
      'choosing another period',
      `${total(chosen)} calls; ${total(followed)} more behind for the tabs that are not in front`,
      '≤ 6',
    ],
    ['a step of «Điền lần lượt»', `${total(step)} calls`, '≤ 3'],
    ...fillingCosts(),
    ['«Kiểm tra», year with two mistakes', `${total(found)} calls`, '≤ 6'],
    ['«Kiểm tra», quarter without mistakes', `${total(clean)} calls`, '≤ 6'],
    ['«Nộp báo cáo»', `${total(sent)} calls`, '≤ 10'],
    [
      'master sheet, updated again',
      `${total(again)} calls: 2 for the whole, ${((total(again) - 2) / masterSheets).toFixed(1)} a sheet`,
      '≤ 4 a sheet',
    ],
  ];
}

/** One figure as the page sends it. */
function stepOf(host: Host, document: string): object[] {
  const { source } = JSON.parse(run(host, document, 'readFilling', ['Y']).value ?? '') as {
    source: FillingSource;
  };
  const key = 'gdht_dang_ky.tu';
  const field = lookup(catalogue).fields.get(key)?.field;
  const place = field ? openFilling(source).place(field) : null;
  if (!place) throw new Error(`${key} has no cell`);
  return [{ key, figure: 4620, before: source.standings[key] ?? '', place }];
}

function run(host: Host, document: string, name: string, args: unknown[]): RunReport {
  const report = host.run(document, officer, name, args);
  if (report.error || !/"ok":true/.test(report.value ?? '')) {
    throw new Error(`${name}: ${report.error?.message ?? report.value?.slice(0, 500)}`);
  }
  return report;
}

function total(report: RunReport): number {
  return Object.values(report.calls).reduce((sum, one) => sum + one, 0);
}

function answer(request: { url: string; method: string }): {
  status: number;
  headers: Record<string, string>;
  body: string;
} {
  const path = request.url.slice(worker.length);
  const body =
    path === '/v1/me'
      ? me()
      : path.endsWith('/prospect')
        ? { refusal: null, closed: false, sent: null, others: {}, lastYear: null }
        : path.includes('/summaries/')
          ? totals()
          : path.includes('/submissions/')
            ? reports()
            : path.includes('/targets/')
              ? { unit: district, year, version: 0, lists: [] }
              : path.includes('/outliers/')
                ? { items: [] }
                : path.includes('/progress/')
                  ? progress()
                  : receipt(openWard);
  return {
    status: request.method === 'put' ? 201 : 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function me(): Me {
  const periods = slots.map((slot) => ({
    period: codeOf(slot),
    name: periodName({ year, slot }),
    state: 'dang_mo' as const,
    opens: `${year}-01-01`,
    due: `${year}-12-30`,
    inclusive: true,
    onTime: null,
    receipt: null,
    internal: null,
    grace: 0,
    exception: null,
    report: 'chua_nop' as const,
    review: null,
    outdated: false,
    daysLate: 0,
    offline: false,
    claim: null,
  }));
  const of = (unit: typeof district, reporter: 'ward' | 'district') => ({
    ...unit,
    role: 'tong_hop' as const,
    reporter,
    parent: null,
    asking: [],
    periods,
  });
  return {
    email: officer,
    name: 'Cán bộ',
    now,
    years: [year],
    units: [of(district, 'district'), of(openWard, 'ward')],
  };
}

function receipt(ward: typeof district): Receipt {
  return {
    number: receiptNumber(ward.code, codeOf('Y'), 1),
    unit: ward.id,
    period: codeOf('Y'),
    revision: 1,
    at: now,
    digest: '0123456789',
    by: 'Cán bộ',
  };
}

function totals(): Summary {
  const book = { catalogue, ledger };
  const rollups = wards.map((ward) =>
    rollupOfWard(book, ward.id, talliesOf(book, yearOfWard(ward).figures.Y, year, 'ward')),
  );
  const nameOf = (id: number) => wards.find((ward) => ward.id === id) ?? district;
  return summaryOf(
    book,
    addRollups(rollups),
    { unit: district, period: codeOf('Y'), due: wards.length },
    nameOf,
  );
}

function reports(): SentReports {
  return {
    items: wards.map((ward) => ({
      unit: ward,
      receipt: receipt(ward),
      ...submissionOf(yearOfWard(ward), 'Y'),
    })),
    next: null,
  };
}

function progress(): Progress {
  return {
    unit: district,
    year,
    periods: slots.map((slot) => ({
      period: codeOf(slot),
      slot,
      name: periodName({ year, slot }),
      reported: wards.length,
      due: wards.length,
    })),
    items: wards.map((ward) => ({
      unit: ward,
      reporter: 'ward',
      periods: slots.map((slot) => ({
        slot,
        state: 'da_nop',
        revision: 1,
        at: now,
        by: 'Cán bộ',
        onTime: true,
        due: `${year}-12-30`,
        daysLate: 0,
        daysLeft: null,
        reminded: null,
        offline: false,
        claim: null,
        outdated: false,
      })),
    })),
    next: null,
  };
}
