// The script that asks the real Google, asked of the workbench: what it expects is what the workbench does.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildAddon } from '../../scripts/build-addon.ts';
import { Host, type HostOptions } from '../../workbench/host.ts';
import { hostWith, owner } from '../support/host.ts';

const code = readFileSync(new URL('../../scripts/truth-script.gs', import.meta.url), 'utf8');

test('every expectation of the truth script holds here, and every question is answered', () => {
  const host = hostWith({ code });
  const document = host.createDocument('Sổ', owner);
  const report = host.run(document, owner, 'tellTheTruth');
  expect(report.error).toBe(undefined);
  const lines = report.log.map((line) => line.replace(/^\S+ /, ''));
  expect(lines.filter((line) => line.includes('KHÁC'))).toEqual([]);
  for (let question = 1; question <= 17; question++)
    expect(lines.some((line) => line.includes(`| ${question} · `))).toBe(true);
  expect(lines.filter((line) => line.includes('not in the workbench'))).toEqual([]);
});

test('what a run had no time for is asked by the next one, and then everything anew', () => {
  let time = Date.UTC(2016, 10, 20, 3);
  // Every look at the clock takes ten seconds.
  const host = hostWith({ code }, { now: () => (time += 10_000) });
  const document = host.createDocument('Sổ', owner);
  const verdicts = () =>
    host
      .view(document, host.tabs(document).find(({ name }) => name === 'Sự thật')?.id)
      .sheet.cells.filter(({ row, column, text }) => row > 1 && column === 2 && text !== '').length;
  const counts: number[] = [];
  for (let run = 0; run < 20; run++) {
    const { value } = host.run(document, owner, 'tellTheTruth');
    counts.push(verdicts());
    if (value !== '-1') break;
  }
  expect(counts.length).toBeGreaterThan(2);
  expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
  host.run(document, owner, 'tellTheTruth');
  expect(verdicts()).toBeLessThan(counts[counts.length - 1] ?? 0);
});

test('what is asked by hand opens a page and leaves a sheet to write on', () => {
  const host = hostWith({ code });
  const document = host.createDocument('Sổ', owner);
  const report = host.run(document, owner, 'askByHand');
  expect(report.error).toBe(undefined);
  expect(report.shown).toMatchObject([{ kind: 'sidebar', title: 'Sự thật' }]);
  expect(host.view(document).tabs.map(({ name }) => name)).toContain('thử bằng tay');
});

describe('in a test build of the add-on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-hoc-tap-truth-'));
  const open = (options: Partial<HostOptions> = {}) =>
    new Host({
      addon: folder,
      fetch: () => ({ status: 200, headers: {}, body: '' }),
      identityToken: (email) => `${email}.e30.x`,
      now: () => Date.UTC(2016, 10, 20, 3),
      ...options,
    });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the menu asks all questions and writes the one sheet; edits by hand are seen beside the add-on’s own', async () => {
    await buildAddon(folder, 'https://so-hoc-tap.example', { asksTheTruth: true });
    const asked: string[] = [];
    const host = open({
      fetch: ({ url }) => {
        asked.push(url);
        return { status: 200, headers: {}, body: '' };
      },
    });
    const document = host.createDocument('Sổ', owner);
    expect(host.run(document, owner, 'onOpen').menu?.items).toEqual([
      { label: 'Mở thanh bên', functionName: 'openSidebar' },
      { label: 'Kiểm tra cài đặt', functionName: 'openInstallation' },
      { label: 'Sự thật: hỏi Google', functionName: 'tellTheTruth' },
      { label: 'Sự thật: hỏi bằng tay', functionName: 'askByHand' },
    ]);
    const before = host.tabs(document).length;
    const report = host.run(document, owner, 'tellTheTruth');
    expect(report.error).toBe(undefined);
    expect(report.log.filter((line) => line.includes('KHÁC |'))).toEqual([]);
    expect(host.tabs(document).map(({ name }) => name)).toContain('Sự thật');
    expect(host.tabs(document)).toHaveLength(before + 1);
    expect(asked.filter((url) => url.startsWith('https://so-hoc-tap.example/healthz'))).toHaveLength(9);
    host.run(document, owner, 'askByHand');
    const byHand = host.tabs(document).find(({ name }) => name === 'thử bằng tay')?.id ?? 0;
    host.edit(document, owner, { kind: 'type', sheet: byHand, row: 1, column: 2, text: '1.5' });
    expect(host.text(document, byHand, 22, 2)).toMatch(/^B1 /);
  });

  test('the normal build knows nothing of it', async () => {
    await buildAddon(folder, 'https://so-hoc-tap.example');
    expect(readdirSync(folder)).not.toContain('Truth.js');
    expect(readFileSync(join(folder, 'Code.js'), 'utf8')).not.toMatch(/tellTheTruth|Sự thật|ByHand/);
  });
});
