// Preloaded into clasp: its calls to Google go to the double on this machine instead.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const there = new URL(process.env.GOOGLE_DOUBLE ?? '');

https.request = (asked, options, then) => {
  const url = asked instanceof URL || typeof asked === 'string' ? new URL(asked) : null;
  const given = url ? options : asked;
  const host = url?.hostname ?? given.hostname ?? given.host;
  if (!/(^|\.)googleapis\.com$/.test(host))
    throw new Error(`clasp asks ${host}, which no double stands in for`);
  const path = url ? url.pathname + url.search : given.path;
  const { method, headers } = given ?? {};
  return http.request(
    { hostname: there.hostname, port: there.port, path, method, headers: { ...headers, 'x-host': host } },
    url ? then : options,
  );
};
syncBuiltinESMExports();
