// Requests to the routes as they run inside the ledger, without the gate in front: for thousands of them in a row, of people
// whom the test vouches for itself.
import type { DurableObjectStorage } from '@cloudflare/workers-types';
import type { Call } from '../../worker/env.ts';
import { app } from '../../worker/ledger/app.ts';
import { callHeader } from '../../worker/ledger/headers.ts';
import { Limits } from '../../worker/ledger/limits.ts';
import { type Database, openDatabase } from '../../worker/store/database.ts';
import { vietnamDay } from '../../worker/time.ts';

export interface Inside {
  db: Database;
  /** One request of somebody at a time. */
  ask(
    path: string,
    as: { email: string; at: string },
    more?: { method?: string; body?: unknown },
  ): Promise<{ status: number; text: string }>;
}

/** The ledger over its storage. */
export function insideOf(storage: DurableObjectStorage): Inside {
  const limits = new Limits();
  return {
    db: openDatabase(storage),
    async ask(path, { email, at }, { method = 'GET', body } = {}) {
      const now = new Date(at);
      const call: Call = {
        ...{ request: 'test', now: now.getTime(), secret: null, address: '', mail: false },
        identity: { email, sub: `sub of ${email}`, name: null, today: vietnamDay(now) },
        callsAMinute: Number.MAX_SAFE_INTEGER,
      };
      const request = new Request(`https://so-hoc-tap.example${path}`, {
        method,
        headers: {
          [callHeader]: encodeURIComponent(JSON.stringify(call)),
          'Content-Type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = await app.fetch(request, { storage, limits, issuer: null });
      return { status: answer.status, text: await answer.text() };
    },
  };
}
