// All tests: the domain, what is built, the add-on and the pages in Node, the Worker in workerd. The domain comes first, since
// the town in which the add-on's tests live comes up meanwhile.
import { defineConfig } from 'vitest/config';

// Nothing may depend on the machine's own time zone.
process.env.TZ = 'America/St_Johns';

export default defineConfig({
  test: {
    reporters: ['default', './scripts/project-times.ts'],
    projects: [
      {
        test: {
          name: 'domain',
          include: ['test/shared/**/*.test.ts', 'test/workbench/**/*.test.ts', 'test/sidebar/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          maxWorkers: 2,
          testTimeout: 30_000,
          // Nothing of the domain keeps state, so its files share their workers.
          isolate: false,
        },
      },
      {
        test: {
          name: 'built',
          sequence: { groupOrder: 1 },
          include: ['test/*.test.ts', 'test/documents/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'add-on',
          sequence: { groupOrder: 1 },
          include: ['test/addon/**/*.test.ts', 'test/scenarios/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Every file has offices of its own; what is compiled and warm is shared.
          isolate: false,
          // One Worker and one issuer for all of them.
          globalSetup: ['test/support/addon-town-setup.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['test/browser/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // One demo for all of them to copy.
          globalSetup: ['test/support/demo-setup.ts'],
        },
      },
      'vitest.worker.config.ts',
    ],
  },
});
