// Three hundred submissions while the Worker is killed at random; `npm run chaos` sends ten thousand.
import { expect, test } from 'vitest';
import { runChaos } from '../scripts/chaos.ts';

test('nothing is lost, halved or kept twice when the Worker dies in the middle', {
  timeout: 180_000,
}, async () => {
  const { sent, kills, others, faults } = await runChaos(300, 20);
  expect(faults).toEqual([]);
  expect(sent).toBe(300);
  expect(kills).toBeGreaterThan(0);
  expect(others).toBeGreaterThan(0);
});
