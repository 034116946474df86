// What every request goes through before the ledger: journal, bounds, configuration, identity.

import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { endpoints } from '../../shared/wire/endpoints.ts';
import type { GateEnv } from '../env.ts';
import { description, methodsOf } from '../ledger/app.ts';
import { answerProblem, answerUnknown } from '../middleware/refusals.ts';
import { bodies } from './bodies.ts';
import { configuration } from './configuration.ts';
import { identification } from './identification.ts';
import { journal } from './journal.ts';
import { askLedger } from './ledger.ts';
import { secret } from './secret.ts';

export const gate = new Hono<GateEnv>();

/** Answers are data for a program: no browser shows them, frames them or runs anything in them. */
const none = ["'none'"];
const headers = secureHeaders({
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  contentSecurityPolicy: { defaultSrc: none, objectSrc: none, baseUri: none, frameAncestors: none },
});

gate.use(journal, headers, bodies);
gate.onError(answerProblem);
gate.notFound(answerUnknown(methodsOf));

gate.get('/healthz', (c) => c.json({ status: 'ok' as const }, 200));
gate.use(configuration);
gate.get('/openapi.json', (c) => c.body(description(), 200, { 'Content-Type': 'application/json' }));
gate.get('/readyz', askLedger);
gate.post(endpoints.setup.path, secret, askLedger);
gate.on(['POST', 'PUT'], endpoints.restore.path, secret, askLedger);
gate.use('/v1/*', identification);
gate.all('/v1/*', askLedger);
