// Erasing what is kept about somebody who has left.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { refuseUnlessAdministrator } from '../access/standing.ts';
import type { Env } from '../env.ts';
import { Problem } from '../problems.ts';
import type { Fault } from '../schemas/content.ts';
import { erased, erasure } from '../schemas/erasures.ts';
import { eraseAccount, isKnown } from '../store/accounts.ts';
import { listMemberships } from '../store/memberships.ts';
import { dayInWords } from '../time.ts';
import { bodyOf, readAs } from './bodies.ts';
import { at } from './endpoint.ts';
import { deedOf, json, refusals } from './refusals.ts';

export const erasures = new OpenAPIHono<Env>();
erasures.openAPIRegistry.register('Erasure', erasure);

erasures.openapi(
  createRoute({
    ...at('eraseAccount'),
    summary:
      'Xóa dữ liệu cá nhân của một cán bộ đã thôi việc; nhật ký giữ việc đã làm dưới một tên không nói gì',
    request: { body: bodyOf('Erasure') },
    responses: { 200: json(erased, 'Đã xóa'), ...refusals },
  }),
  (c) => {
    const db = c.get('db');
    return db.step(() => {
      refuseUnlessAdministrator(db, c.get('identity'));
      const email = readAs(c, erasure, invalid).email.toLowerCase();
      if (!isKnown(db, email)) throw refused(`Hệ thống không có địa chỉ ${email}.`);
      const { today } = c.get('identity');
      const lasting = listMemberships(db, email).find(({ until }) => until === null || until >= today);
      if (lasting)
        throw refused(
          `${lasting.name} còn là cán bộ của đơn vị số ${lasting.unit}${lasting.until === null ? '' : ` đến hết ngày ${dayInWords(lasting.until)}`}. Hãy ghi ngày kết thúc ở trang «Cán bộ», rồi xóa sau ngày ấy.`,
        );
      const [top] = listMemberships(db, c.get('identity').email);
      return c.json({ email, units: eraseAccount(db, { email, unit: top?.unit ?? 0 }, deedOf(c)) }, 200);
    });
  },
);

function refused(detail: string): Problem {
  return new Problem('list-invalid', detail);
}

function invalid(errors: Fault[]): Problem {
  return new Problem('list-invalid', 'Cần đúng một địa chỉ thư.', { errors });
}
