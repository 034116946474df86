// The Worker: the gate that every request goes through, the ledger behind it, and the weekly mail.
import type { Bindings } from './env.ts';
import { gate } from './gate/gate.ts';
import { sendWeekly } from './gate/weekly.ts';

export { Ledger } from './ledger/ledger.ts';

export default {
  fetch: gate.fetch,
  /** Once a week, see `crons` in wrangler.toml. */
  scheduled: ({ scheduledTime }: { scheduledTime: number }, env: Bindings) =>
    sendWeekly(env, new Date(scheduledTime)),
};
