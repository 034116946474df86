// Sets a deployment up over its own route, with the secret that serves once.
import type { Setup } from '../shared/wire/deployment.ts';

export async function setUp(
  workerUrl: string,
  secret: string,
  setup: Setup,
  send: (url: string, init: RequestInit) => Promise<Response> = fetch,
): Promise<void> {
  const response = await send(`${workerUrl}/v1/setup`, {
    method: 'POST',
    headers: { Authorization: `Secret ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(setup),
  });
  if (response.ok) return;
  const { detail, errors } = (await response.json()) as { detail: string; errors?: { fault: string }[] };
  throw new Error([detail, ...(errors ?? []).map(({ fault }) => fault)].join('\n'));
}
