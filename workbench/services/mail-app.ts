// MailApp: mail from the person's own account, kept in an outbox instead of going anywhere.

import type { Mail } from '../protocol.ts';
import { bridge } from './bridge.ts';
import { exception, notInWorkbench } from './exception.ts';
import { execution, now } from './execution.ts';
import { serve } from './service.ts';
import { bytesOf, storage } from './storage.ts';

/** What a consumer account may do; Workspace accounts have 1,500 recipients a day. */
const dailyRecipients = 100;
const recipientsPerMail = 50;
const subjectLimit = 250;
const bodyLimit = 200 * 1024;
const day = 24 * 60 * 60 * 1000;

const knownParts = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'name', 'replyTo']);

function addressesIn(value: unknown): string[] {
  return String(value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function remaining(user: string): number {
  const since = now() - day;
  const used = storage.mails
    .filter(({ from, at }) => from === user && new Date(at).getTime() > since)
    .reduce((sum, { to }) => sum + to.length, 0);
  return Math.max(0, (execution().mailQuota ?? dailyRecipients) - used);
}

function send(message: Record<string, unknown>): void {
  for (const part of Object.keys(message)) {
    if (!knownParts.has(part)) throw notInWorkbench(`MailApp.sendEmail with ${part} is not in the workbench`);
  }
  const { user } = execution();
  const to = [...addressesIn(message.to), ...addressesIn(message.cc), ...addressesIn(message.bcc)];
  if (to.length === 0) throw exception('Failed to send email: no recipient');
  const wrong = to.find((one) => !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(one));
  if (wrong !== undefined) throw exception(`Invalid email: ${wrong}`);
  if (to.length > recipientsPerMail) throw exception('Limit Exceeded: Email Recipients Per Message.');
  const subject = String(message.subject ?? '');
  const body = String(message.body ?? '');
  if (subject.length > subjectLimit) throw exception('Invalid argument: subject');
  if (bytesOf(body) > bodyLimit) throw exception('Limit Exceeded: Email Body Size.');
  if (to.length > remaining(user)) throw exception('Service invoked too many times for one day: email.');
  const mail: Mail = {
    from: user,
    name: String(message.name ?? ''),
    to,
    subject,
    body,
    at: new Date(now()).toISOString(),
  };
  const failed = bridge.mail(JSON.stringify(mail));
  if (failed !== '') throw exception(failed);
  storage.mails.push(mail);
}

class MailApp {
  getRemainingDailyQuota(): number {
    return remaining(execution().user);
  }

  sendEmail(first: unknown, subject?: unknown, body?: unknown, options?: Record<string, unknown>): void {
    if (typeof first === 'object' && first !== null) send(first as Record<string, unknown>);
    else send({ to: first, subject, body, ...options });
  }
}

export function serveMailApp(): MailApp {
  serve('MailApp', MailApp);
  return new MailApp();
}
