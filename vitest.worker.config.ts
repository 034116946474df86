// Tests that speak HTTP to the real Worker on a real ledger in workerd.
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { exportJWK, generateKeyPair } from 'jose';
import { defineProject } from 'vitest/config';

process.env.TZ = 'America/St_Johns';

/** Issuers that the tests sign for: the workbench's, Google's, and one that nobody believes. */
const keys = await Promise.all(
  ['http://127.0.0.1:8788', 'https://www.googleapis.com', 'stranger'].map(async (issuer) => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    return {
      issuer,
      open: { ...(await exportJWK(publicKey)), kid: 'test', use: 'sig' },
      secret: await exportJWK(privateKey),
    };
  }),
);

export default defineProject({
  plugins: [
    cloudflareTest({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        bindings: {
          KEYS: Object.fromEntries(keys.map(({ issuer, secret }) => [issuer, secret])),
        },
        // The only two addresses that the Worker ever calls.
        outboundService: (request: { url: string }) => {
          const { origin, pathname } = new URL(request.url);
          const known = keys.find(({ issuer }) => issuer === origin && pathname === '/oauth2/v3/certs');
          return known ? Response.json({ keys: [known.open] }) : new Response('not found', { status: 404 });
        },
      },
    }),
  ],
  test: {
    name: 'worker',
    sequence: { groupOrder: 1 },
    include: ['test/worker/**/*.test.ts'],
    env: { TZ: 'America/St_Johns' },
    testTimeout: 30_000,
    maxWorkers: 2,
    // Every world is made anew, see `makeWorld`.
    isolate: false,
  },
});
