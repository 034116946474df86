// The script that asks the real Google, asked of the workbench: what it expects is what the workbench does.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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

test('what is asked by hand opens a page and leaves a sheet to write on', () => {
  const host = hostWith({ code });
  const document = host.createDocument('Sổ', owner);
  const report = host.run(document, owner, 'askByHand');
  expect(report.error).toBe(undefined);
  expect(report.shown).toMatchObject([{ kind: 'sidebar', title: 'Sự thật' }]);
  expect(host.view(document).tabs.map(({ name }) => name)).toContain('thử bằng tay');
});
