// Joining a unit: the district gives out a code, the officer enters it once.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { stewardOf } from '../access/standing.ts';
import { sha256 } from '../audit/digests.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import { enrolled, enrolment, enrolmentCode, enrolmentRequest } from '../schemas/lists.ts';
import { oneUnit } from '../schemas/parameters.ts';
import { countTry, findEnrolment, forgetTry, saveEnrolment, useEnrolment } from '../store/enrolments.ts';
import { findUnit } from '../store/units.ts';
import { dayAfter, dayInWords } from '../time.ts';
import { bodyOf, readShaped } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const enrolments = new OpenAPIHono<Env>();
enrolments.openAPIRegistry.register('EnrolmentRequest', enrolmentRequest);
enrolments.openAPIRegistry.register('EnrolmentCode', enrolmentCode);

/** A code can be used for two weeks. */
const days = 14;
/** Wrong codes of one account a day. */
const patience = 10;
/** Without what is taken for one another when read out; 31 letters, twelve of them are 59 bits. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

enrolments.openapi(
  createRoute({
    ...at('giveEnrolment'),
    summary: 'Cấp mã ghi danh dùng một lần cho một cán bộ của đơn vị',
    request: { params: oneUnit, body: bodyOf('EnrolmentRequest') },
    responses: { 201: json(enrolment, 'Mã, chỉ hiện lần này'), ...refusals },
  }),
  (c) => {
    const { unit } = c.req.valid('param');
    const db = c.get('db');
    return db.step(() => {
      const { place } = stewardOf(db, c.get('identity'), unit, ['quan_tri']);
      const request = readShaped(c, enrolmentRequest, invalid);
      const letters = newLetters();
      const until = dayAfter(c.get('identity').today, days);
      saveEnrolment(db, { code: sha256(letters), unit, ...request, until }, deedOf(c));
      const code = letters.replace(/(.{4})(?=.)/g, '$1-');
      return c.json({ unit: { id: place.id, code: place.code, name: place.name }, code, until }, 201);
    });
  },
);

enrolments.openapi(
  createRoute({
    ...at('enrol'),
    summary: 'Ghi danh: gắn tài khoản đang dùng với đơn vị của mã',
    request: { body: bodyOf('EnrolmentCode') },
    responses: { 201: json(enrolled, 'Đã ghi danh'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    const { email, today } = c.get('identity');
    const sent = readShaped(c, enrolmentCode, invalid);
    const code = sha256(sent.code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
    // Counted before it is looked up: whatever comes of it, this was a try.
    if (countTry(db, email, today) > patience) {
      throw new Problem(
        'too-many-attempts',
        `Tài khoản ${email} đã nhập sai ${patience} lần trong hôm nay. Hãy thử lại ngày mai, hoặc xin mã mới.`,
      );
    }
    const found = findEnrolment(db, code);
    if (!found)
      throw new Problem('enrolment-unknown', 'Không có mã này. Hãy đọc lại từng chữ, hoặc xin mã mới.');
    const over = (words: string) =>
      new Problem('enrolment-over', `${words} Hãy đề nghị đơn vị tổng hợp cấp mã mới.`);
    if (found.until < today) throw over(`Mã hết hạn từ sau ngày ${dayInWords(found.until)}.`);
    if (found.usedBy !== '') throw over('Mã này đã được dùng.');
    db.step(() => {
      useEnrolment(db, found, c.get('identity'), deedOf(c));
      forgetTry(db, email, today);
    });
    const unit = findUnit(db, found.unit);
    const name = unit ?? { id: found.unit, code: '', name: '' };
    return c.json({ unit: name, role: found.role, name: found.name }, 201);
  },
);

function newLetters(): string {
  // 248 is the last multiple of 31 in a byte: what lies beyond would make some letters likelier.
  let letters = '';
  while (letters.length < 12) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 248) letters += alphabet[byte % 31] ?? '';
  }
  return letters;
}

function invalid(errors: { at: string; fault: string }[]): Problem {
  return new Problem('list-invalid', 'Yêu cầu thiếu hoặc thừa phần. Chưa có gì được đổi.', { errors });
}
