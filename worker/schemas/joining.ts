// A highest unit that is to stand below another: what is asked and answered.
import * as z from 'zod';
import type { Joining, JoiningAnswer, JoiningRequest } from '../../shared/wire/joining.ts';
import { unitName } from './answers.ts';
import { day } from './submission.ts';

export const joiningRequest = z
  .strictObject({ above: z.string().trim().min(1).max(20).nullable(), from: day })
  .meta({ id: 'JoiningRequest' }) satisfies z.ZodType<JoiningRequest>;

export const joiningAnswer = z
  .strictObject({ unit: z.int().min(1), from: day, accept: z.boolean() })
  .meta({ id: 'JoiningAnswer' }) satisfies z.ZodType<JoiningAnswer>;

const dated = { from: day, at: z.string(), by: z.string() };

export const joining = z
  .object({
    unit: unitName,
    isTop: z.boolean(),
    asked: z.object({ above: unitName, ...dated }).nullable(),
    waiting: z.array(z.object({ unit: unitName, ...dated })),
  })
  .meta({ id: 'Joining', description: 'Vào dưới một đơn vị cấp trên' }) satisfies z.ZodType<Joining>;
