// Small HTTP servers that only this computer can reach.

import type { IncomingMessage, Server } from 'node:http';

const LOCAL = '127.0.0.1';
const LARGEST_BODY = 32 * 1024 * 1024;

/** Starts listening (0 is any free port) and answers the origin. */
export function listenOn(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOCAL, () => resolve(`http://${LOCAL}:${portOf(server)}`));
  });
}

/** Whether the request was really sent to this server: guards against other sites whose name points here. */
export function isOwnHost(request: IncomingMessage, server: Server): boolean {
  return [`${LOCAL}:${portOf(server)}`, `localhost:${portOf(server)}`].includes(request.headers.host ?? '');
}

/** Whether a changing request comes from this server's own page, or from a program instead of a page. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || origin === `http://${host}`;
}

/** The request's body as JSON. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Error('The body is too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
