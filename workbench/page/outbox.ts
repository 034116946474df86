// «Thư đã gửi»: what the add-on has mailed in somebody's name. On this machine no mail goes anywhere.

import type { Mail } from '../protocol.ts';
import { present } from './dialogs.ts';

/** Shows the mails of one person, newest first. */
export async function showOutbox(mails: readonly Mail[], name: string): Promise<void> {
  const body = document.createElement('div');
  body.className = 'outbox';
  const explain = document.createElement('p');
  explain.textContent =
    mails.length === 0
      ? `${name} chưa gửi thư nào. Trong bàn thử, thư chỉ được giữ ở đây, không gửi đi đâu.`
      : `${mails.length} thư gửi bằng tài khoản của ${name}. Trong bàn thử, thư chỉ được giữ ở đây, không gửi đi đâu.`;
  body.append(explain);
  for (const mail of [...mails].reverse()) body.append(card(mail));
  await present('Thư đã gửi', body);
}

function card(mail: Mail): HTMLElement {
  const made = document.createElement('article');
  const subject = document.createElement('h3');
  subject.textContent = mail.subject;
  const head = document.createElement('p');
  const time = new Date(mail.at).toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).slice(0, 17);
  head.textContent = `Đến ${mail.to.join(', ')} · ${time.replace(',', '')}`;
  const text = document.createElement('pre');
  text.textContent = mail.body;
  made.append(subject, head, text);
  return made;
}
