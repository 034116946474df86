// Who is calling: Google's tokens and nothing else, and a configuration that refuses to be unsafe.
import { beforeAll, describe, expect, test } from 'vitest';
import { audience, call, emailOf, makeWorld, now, tokenFor } from '../support/worker.ts';

const google = 'https://accounts.google.com';
const production = { STAGE: 'production', LOCAL_ISSUER: '', AUDIENCES: 'addon.apps.googleusercontent.com' };
const officer = emailOf(10);
const code = async (response: Response) => [response.status, (await response.json<{ code: string }>()).code];
const today = () => new Date().toISOString();

beforeAll(makeWorld);

describe('a token', () => {
  test('is needed', async () => {
    const response = await call('/v1/me');
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
    expect(await code(response)).toEqual([401, 'token-missing']);
  });

  test('that has expired is refused, a minute of difference between clocks is forgiven', async () => {
    const token = await tokenFor(officer, { minutes: 60 });
    const later = (minutes: number) => new Date(new Date(now).getTime() + minutes * 60_000).toISOString();
    expect(await code(await call('/v1/me', { token, at: later(62) }))).toEqual([401, 'token-expired']);
    expect((await call('/v1/me', { token, at: later(60.5) })).status).toBe(200);
  });

  test.each([
    ['for another audience', { audience: 'somebody-else' }],
    ['from another issuer', { issuer: google, key: 'https://www.googleapis.com' }],
    ['signed by another key', { key: 'stranger' }],
    ['signed by the right key in another way', { algorithm: 'RS512' }],
    ['with an e-mail that Google has not verified', { verified: false }],
    ['that does not say whether the e-mail is verified', { verified: null }],
  ])('%s is refused', async (_name, options) => {
    const token = await tokenFor(officer, options);
    expect(await code(await call('/v1/me', { token }))).toEqual([401, 'token-invalid']);
  });

  test.each([
    ['alg none', { alg: 'none', typ: 'JWT' }],
    ['alg HS256', { alg: 'HS256', kid: 'test' }],
    ['no kid that we know', { alg: 'RS256', kid: 'other' }],
  ])('with %s is refused', async (_name, header) => {
    const parts = (await tokenFor(officer)).split('.');
    const encoded = btoa(JSON.stringify(header)).replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_');
    for (const signature of ['', parts[2]]) {
      const token = `${encoded}.${parts[1]}.${signature}`;
      expect(await code(await call('/v1/me', { token }))).toEqual([401, 'token-invalid']);
    }
  });

  test.each([
    'Basic abc',
    'Bearer',
    'Bearer x',
    'Bearer a.b',
    `Bearer ${'a'.repeat(20000)}`,
  ])('that is no token is refused (%#)', async (header) => {
    const response = await call('/v1/me', { headers: { Authorization: header } });
    expect(response.status).toBe(401);
  });
});

describe('an account', () => {
  test('that belongs to no unit is refused by its address', async () => {
    const response = await call('/v1/me', { as: 'stranger@gmail.com' });
    const problem = await response.json<{ code: string; detail: string }>();
    expect([response.status, problem.code]).toEqual([403, 'not-a-member']);
    expect(problem.detail).toContain('stranger@gmail.com');
  });

  test('is bound at its first visit: the same address from another account is refused later', async () => {
    expect((await call('/v1/me', { as: 'quan3@gmail.com' })).status).toBe(200);
    const other = await tokenFor('quan3@gmail.com', { sub: 'somebody else' });
    expect(await code(await call('/v1/me', { token: other }))).toEqual([403, 'account-changed']);
    expect(await code(await call('/v1/units/31/reports/2016-Q1', { token: other }))).toEqual([
      403,
      'account-changed',
    ]);
    expect((await call('/v1/me', { as: 'quan3@gmail.com' })).status).toBe(200);
  });

  test('is known whatever the case of its address', async () => {
    expect(
      (await call('/v1/me', { as: 'Phuong2@Gmail.com', token: await tokenFor('Phuong2@Gmail.com') })).status,
    ).toBe(200);
  });
});

describe('in production', () => {
  const mine = (options = {}) =>
    tokenFor(officer, {
      issuer: google,
      key: 'https://www.googleapis.com',
      audience: production.AUDIENCES,
      at: today(),
      sub: `sub of ${officer}`,
      ...options,
    });

  test.each([google, 'accounts.google.com'])('Google’s tokens are taken (%s)', async (issuer) => {
    expect((await call('/v1/me', { env: production, token: await mine({ issuer }) })).status).toBe(200);
  });

  test('the local issuer’s are not', async () => {
    const token = await tokenFor(officer, { audience: production.AUDIENCES, at: today() });
    expect(await code(await call('/v1/me', { env: production, token }))).toEqual([401, 'token-invalid']);
  });

  test('the demo’s clock is ignored', async () => {
    const token = await mine({ at: '2016-12-08T09:00:00+07:00' });
    expect(
      await code(await call('/v1/me', { env: production, token, at: '2016-12-08T09:15:00+07:00' })),
    ).toEqual([401, 'token-expired']);
  });

  test('nobody is told what a call costs', async () => {
    const response = await call('/v1/me', { env: production, token: await mine() });
    expect(response.headers.get('X-Rows')).toBeNull();
  });
});

describe('a Worker that is configured', () => {
  test.each([
    ['for production with a local issuer', { STAGE: 'production', LOCAL_ISSUER: 'http://127.0.0.1:8788' }],
    ['without an audience', { AUDIENCES: '' }],
    ['with blanks for an audience', { AUDIENCES: ' , ' }],
    ['for production without an audience', { ...production, AUDIENCES: '' }],
    ['for no known stage', { STAGE: 'staging' }],
    ['locally, with an issuer on another machine', { LOCAL_ISSUER: 'https://issuer.example' }],
    ['locally, without an issuer', { LOCAL_ISSUER: '' }],
  ])('%s refuses everything except that it is up', async (_name, env) => {
    const token = await tokenFor(officer, { audience });
    for (const path of ['/v1/me', '/v1/units/10/reports/2016-Q1', '/readyz', '/openapi.json']) {
      expect(await code(await call(path, { env, token }))).toEqual([503, 'config-refused']);
    }
    expect((await call('/healthz', { env })).status).toBe(200);
  });
});
