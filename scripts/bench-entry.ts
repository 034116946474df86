// The Worker as the bench and the chaos test run it: with a way straight into the ledger's database, which the real one
// does not have.
import type { DurableObjectState } from '@cloudflare/workers-types';
import type { Bindings } from '../worker/env.ts';
import { ledgerOf } from '../worker/gate/ledger.ts';
import worker, { Ledger as RealLedger } from '../worker/index.ts';

export class Ledger extends RealLedger {
  override async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== '/sql') return super.fetch(request);
    const { sql } = (this.ctx as unknown as DurableObjectState).storage;
    const [text, ...values] = (await request.json()) as [string, ...(string | number | null)[]];
    const rows = sql.exec(text, ...values).toArray();
    return Response.json({ rows, size: sql.databaseSize });
  }
}

export default {
  ...worker,
  fetch(request: Request, env: Bindings, context: Parameters<typeof worker.fetch>[2]) {
    const straight = new URL(request.url).pathname === '/sql';
    return straight ? ledgerOf(env).fetch(request as never) : worker.fetch(request, env, context);
  },
};
