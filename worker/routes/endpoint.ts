// Method and path of a route, out of the table of endpoints: they stand nowhere else.
import { endpoints } from '../../shared/wire/endpoints.ts';

type Endpoints = typeof endpoints;

export function at<N extends keyof Endpoints>(name: N): Pick<Endpoints[N], 'method' | 'path'> {
  const { method, path } = endpoints[name];
  return { method, path };
}
