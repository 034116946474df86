// The load: clients that ask one after another over kept connections, and what they measured.
import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
  milliseconds: number;
}

export interface Ask {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function ask(url: URL, { path, method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const length: Record<string, number> =
      body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = request(
      new URL(path, url),
      { method, agent, headers: { ...headers, ...length } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            headers: response.headers,
            milliseconds: performance.now() - begin,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Answers a second with so many clients; `asks` is taken from by all of them, `check` stops at the first surprise. */
export async function throughput(
  url: URL,
  clients: number,
  asks: readonly Ask[],
  check: (answer: Answer) => boolean,
): Promise<number> {
  // What lay idle while the reports were made may have been closed at the other end.
  agent.destroy();
  let next = 0;
  const client = async () => {
    for (let one = asks[next++]; one; one = asks[next++]) {
      const answer = await ask(url, one);
      if (!check(answer)) throw new Error(`${answer.status} ${answer.body.slice(0, 300)}`);
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return (asks.length / (performance.now() - begin)) * 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function closeConnections(): void {
  agent.destroy();
}
