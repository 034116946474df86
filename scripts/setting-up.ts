// Sets a deployment up over its own route, with the secret that serves once.
import type { Slot } from '../shared/period.ts';

/** What `POST /v1/setup` takes; see docs/deploy.md. */
export interface Setup {
  units?: {
    id: number;
    code: string;
    name: string;
    tier: string;
    parent: number | null;
    validFrom?: string;
    validTo?: string;
  }[];
  years?: number[];
  members?: { email: string; unit: number; role: string; name: string; until: null }[];
  deadlines?: { unit: number; year: number; slot: Slot; opens: string; due: string; inclusive: boolean }[];
}

export async function setUp(workerUrl: string, secret: string, setup: Setup): Promise<void> {
  const response = await fetch(`${workerUrl}/v1/setup`, {
    method: 'POST',
    headers: { Authorization: `Secret ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(setup),
  });
  if (response.ok) return;
  const { detail, errors } = (await response.json()) as { detail: string; errors?: { fault: string }[] };
  throw new Error([detail, ...(errors ?? []).map(({ fault }) => fault)].join('\n'));
}
