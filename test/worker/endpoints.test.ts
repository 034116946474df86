// The table of endpoints against the routes that there are.
import { expect, test } from 'vitest';
import { endpoints } from '../../shared/wire/endpoints.ts';
import { call } from '../support/worker.ts';

test('every endpoint of the table is a route, and every route stands in the table', async () => {
  const { paths } = await (await call('/openapi.json')).json<{ paths: Record<string, object> }>();
  const routes = Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
  expect(
    Object.values(endpoints)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual(routes.sort());
});
