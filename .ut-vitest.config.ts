import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
process.env.TZ = 'America/St_Johns';
export default defineConfig({
  root: '/tmp/wt/unit-time',
  plugins: [{ name: 'shim', enforce: 'pre', resolveId(id: string, from?: string) {
      if (id === 'cloudflare:test' || id === 'cloudflare:workers') return '/tmp/ut-node/cloudflare.ts';
      if (/support\/worker\.ts$/.test(id)) return '/tmp/ut-node/worker-shim.ts';
      return null; },
    load(id: string) { return id.endsWith('.sql') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null; } }],
  server: { fs: { strict: false } },
  test: { name: 'node-shim', include: ['test/worker/**/*.test.ts'], maxWorkers: 1, isolate: false, testTimeout: 60000 },
});
