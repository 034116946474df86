// A property: over any sequence of what may happen to units and reports in a year, every total is what a second, plainly written
// function makes of the log of it: for every period, unit and basis, and on the borders of every day. A few sequences on the
// real ledger; `npm run chaos:units` tries ten thousand on a database of Node's.

import { reset } from 'cloudflare:test';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counts, Story, step } from '../support/unit-story.ts';
import { insideLedger } from '../support/worker.ts';

test('every total is what a second opinion makes of the log, read or not in between', {
  timeout: 240_000,
}, async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 28 }), async (steps) => {
      await reset();
      told += 1;
      await insideLedger(async (inside) => {
        const story = new Story(inside, told);
        for (const one of steps) await story.play(one);
        await story.end();
      });
    }),
    { numRuns: 14, seed: 20160701, endOnFailure: true },
  );
  // Everything happens, or the property says nothing.
  const done = ['send', 'approve', 'return', 'close', 'move', 'end', 'add', 'split', 'merge'];
  expect(done.filter((kind) => !counts[kind])).toEqual([]);
});
