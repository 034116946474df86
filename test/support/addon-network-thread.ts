// Does the add-on's requests and signs its identity tokens while the test's own thread sleeps, as Apps Script does.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { answerQuestions, fetchFromWorker } from '../../workbench/bridge.ts';
import { openIssuer } from '../../workbench/issuer.ts';
import { audience, publicUrl, type Town } from './addon-district.ts';

/** What the thread gets when it starts; `clock` holds the time of the story in milliseconds. */
export interface NetworkData {
  town: Town;
  bell: Int32Array<SharedArrayBuffer>;
  clock: Float64Array<SharedArrayBuffer>;
}

const { town, bell, clock } = workerData as NetworkData;
const now = () => new Date(clock[0] ?? 0);

parentPort?.once('message', async (port: MessagePort) => {
  const issuer = await openIssuer(town.folder, town.issuerUrl);
  answerQuestions(port, bell, {
    fetch: (request) => fetchFromWorker(request, { url: town.workerUrl, publicUrl }, now()),
    token: (email) => issuer.tokenFor(email, { now: now(), audience }),
  });
});
