// The weekly mail, sent by the cron trigger to districts that turned it on, where the Worker has a mail service.
import type { Bindings } from '../env.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { ledgerOf } from './ledger.ts';

type Means = Pick<Bindings, 'LEDGER' | 'MAIL' | 'MAIL_FROM'>;

/** Sends what is due this week. The ledger gives each unit's week out once. */
export async function sendWeekly({ LEDGER, MAIL, MAIL_FROM }: Means, now: Date): Promise<void> {
  const ledger = ledgerOf({ LEDGER }) as unknown as {
    [Name in 'takeWeeklyMails' | 'noteWeeklyMail']: (
      ...values: Parameters<Ledger[Name]>
    ) => Promise<ReturnType<Ledger[Name]>>;
  };
  const mails = await ledger.takeWeeklyMails(now.getTime(), MAIL !== undefined && MAIL_FROM !== undefined);
  for (const { unit, at, readers, message } of mails) {
    const note = (outcome: string, again: boolean) => ledger.noteWeeklyMail(unit, { at, outcome, again });
    if (!message || !MAIL || !MAIL_FROM) {
      await note('không gửi: không còn gì phải nhắc', false);
      continue;
    }
    let sent = 0;
    for (const to of readers) {
      try {
        await MAIL.send({ from: MAIL_FROM, to, ...message });
        sent += 1;
      } catch (error) {
        console.error(JSON.stringify({ weekly: unit, error: error instanceof Error ? error.name : 'Error' }));
      }
    }
    await note(`đã gửi ${sent}/${readers.length} người`, sent === 0 && readers.length > 0);
    console.log(JSON.stringify({ weekly: unit, sent, readers: readers.length }));
  }
}
