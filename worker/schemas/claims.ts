// The claims of an identity token that the Worker relies on.
import * as z from 'zod';

export const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254),
  /** Google writes a boolean; some libraries write it as text. */
  email_verified: z.union([z.literal(true), z.literal('true')]),
  name: z.string().max(200).optional(),
});

export type Claims = z.infer<typeof claims>;
