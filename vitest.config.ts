// All tests: the domain, the add-on and the pages in Node, the Worker in workerd.
import { defineConfig } from 'vitest/config';

// Nothing may depend on the machine's own time zone.
process.env.TZ = 'America/St_Johns';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'domain',
          include: [
            'test/shared/**/*.test.ts',
            'test/documents/**/*.test.ts',
            'test/workbench/**/*.test.ts',
            'test/*.test.ts',
          ],
          env: { TZ: 'America/St_Johns' },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'add-on',
          include: ['test/addon/**/*.test.ts', 'test/scenarios/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // One Worker and one issuer for all of them.
          globalSetup: ['test/support/addon-town-setup.ts'],
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      'vitest.worker.config.ts',
    ],
  },
});
