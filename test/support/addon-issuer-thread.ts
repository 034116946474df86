// Serves the issuer's two documents in a thread of its own, since a test sleeps while the Worker verifies its token.
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { openIssuer } from '../../workbench/issuer.ts';
import { listenOn } from '../../workbench/local-http.ts';

const { folder } = workerData as { folder: string };
let documentAt: (path: string) => object | undefined = () => undefined;
const server = createServer((request, response) => {
  const document = documentAt(request.url ?? '');
  response.writeHead(document ? 200 : 404, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(document ?? {}));
});
const url = await listenOn(server, 0);
({ documentAt } = await openIssuer(folder, url));
parentPort?.postMessage(url);
