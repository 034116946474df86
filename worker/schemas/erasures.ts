// Whose data is erased, and what was.
import * as z from 'zod';
import type { Erased, Erasure } from '../../shared/wire/deployment.ts';

export const erasure = z
  .strictObject({ email: z.email().max(254) })
  .meta({ id: 'Erasure' }) satisfies z.ZodType<Erasure>;

export const erased = z.object({ email: z.string(), units: z.int() }) satisfies z.ZodType<Erased>;
