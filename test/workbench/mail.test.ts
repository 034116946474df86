// MailApp as far as it is known: the person's own account, a quota of recipients, a scope. [D] reference and quotas
// page, [M] the words of refusals.
import { describe, expect, test } from 'vitest';
import { allScopes, bench, owner } from '../support/host.ts';

describe('MailApp', () => {
  test('[D] sends a text in the name of whoever runs it; the workbench keeps it', () => {
    const { host, script } = bench();
    script("MailApp.sendEmail('a@vidu.example, b@vidu.example', 'Chủ đề', 'Lời', { name: 'Quận 1' })");
    script("MailApp.sendEmail({ to: 'c@vidu.example', subject: 'Hai', body: 'Lời' })");
    expect(host.mails(owner)).toEqual([
      {
        from: owner,
        name: 'Quận 1',
        to: ['a@vidu.example', 'b@vidu.example'],
        subject: 'Chủ đề',
        body: 'Lời',
        at: '2016-11-20T03:00:00.000Z',
      },
      {
        from: owner,
        name: '',
        to: ['c@vidu.example'],
        subject: 'Hai',
        body: 'Lời',
        at: '2016-11-20T03:00:00.000Z',
      },
    ]);
    expect(host.mails('nguoi-khac@example.vn')).toEqual([]);
  });

  test('[D] a consumer account has 100 recipients a day, counted by recipient and given back after 24 hours', () => {
    let time = Date.UTC(2016, 10, 20, 3);
    const { script } = bench({ now: () => time });
    expect(script('return MailApp.getRemainingDailyQuota()')).toBe(100);
    script("MailApp.sendEmail('a@vidu.example,b@vidu.example', 'x', 'y')");
    expect(script('return MailApp.getRemainingDailyQuota()')).toBe(98);
    time += 24 * 60 * 60 * 1000;
    expect(script('return MailApp.getRemainingDailyQuota()')).toBe(100);
  });

  test('[M] what does not fit the quota, has no recipient or a broken address is refused, and nothing is kept', () => {
    const { host, script } = bench({ mailQuota: 1 });
    expect(() => script("MailApp.sendEmail('a@vidu.example,b@vidu.example', 'x', 'y')")).toThrow(
      /too many times/,
    );
    expect(() => script("MailApp.sendEmail('', 'x', 'y')")).toThrow(/no recipient/);
    expect(() => script("MailApp.sendEmail('khong phai thu', 'x', 'y')")).toThrow(/Invalid email/);
    expect(host.mails(owner)).toEqual([]);
  });

  test('[D] needs the scope script.send_mail, and more than a simple trigger has', () => {
    const without = allScopes.filter((scope) => !scope.endsWith('send_mail'));
    const { report } = bench({}, { manifest: { oauthScopes: without } });
    expect(report('MailApp.getRemainingDailyQuota()').error?.message).toMatch(/script\.send_mail/);
    const { host, document } = bench(
      {},
      { code: "function onOpen() { MailApp.sendEmail('a@b.example', 'x', 'y'); }" },
    );
    expect(host.run(document, owner, 'onOpen', [], { authMode: 'LIMITED' }).error?.message).toMatch(
      /do not have permission to call MailApp\.sendEmail/,
    );
  });

  test('saved and opened again, the outbox is still there; a part that is not modelled is refused by name', () => {
    const { host, script } = bench();
    script("MailApp.sendEmail('a@vidu.example', 'x', 'y')");
    const other = bench().host;
    other.load(host.save());
    expect(other.mails(owner)).toHaveLength(1);
    expect(() => script("MailApp.sendEmail('a@vidu.example', 'x', 'y', { htmlBody: '<b>' })")).toThrow(
      /htmlBody/,
    );
  });
});
