// The ledger: one object that holds the database and runs the routes, one step after the other.
import { DurableObject } from 'cloudflare:workers';
import type { DurableObjectState } from '@cloudflare/workers-types';
import { listWeeklyMails, type WeeklyMail } from '../deadlines/weekly-mails.ts';
import { type Bindings, issuerOf } from '../env.ts';
import { openDatabase } from '../store/database.ts';
import { noteWeekly } from '../store/weekly-mail.ts';
import { app } from './app.ts';
import { Limits } from './limits.ts';
import { migrate } from './migrations.ts';

export class Ledger extends DurableObject<Bindings> {
  constructor(state: DurableObjectState, env: Bindings) {
    super(state as never, env);
    migrate(this.#storage);
  }

  readonly #limits = new Limits();

  get #storage() {
    return this.ctx.storage as unknown as DurableObjectState['storage'];
  }

  override async fetch(request: Request): Promise<Response> {
    return app.fetch(request, {
      ...{ storage: this.#storage, limits: this.#limits, issuer: issuerOf(this.env) },
    });
  }

  /** The mails of a week that nobody has taken yet; they are taken by asking. */
  takeWeeklyMails(now: number, available: boolean): WeeklyMail[] {
    const db = openDatabase(this.#storage);
    return db.step(() => listWeeklyMails(db, new Date(now), available));
  }

  /** What became of a week's mail. */
  noteWeeklyMail(unit: number, outcome: { at: string; outcome: string; again: boolean }): void {
    noteWeekly(openDatabase(this.#storage), unit, outcome);
  }
}
