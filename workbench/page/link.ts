// The page's calls to its own server, and the stream of changes.

import type { DocumentView, Mail } from '../protocol.ts';
import type { Actor, EditReply, Requests, RunAnswer, Start } from './wire.ts';

/** The server refused or failed; `message` can be shown to the person. */
export class ServerProblem extends Error {}

export const server = {
  start: () => get<Start>('/api/start'),
  view: (actor: Actor, sheet?: number) =>
    get<DocumentView>(
      `/api/view?${new URLSearchParams({ ...actor, ...(sheet === undefined ? {} : { sheet: String(sheet) }) })}`,
    ),
  mails: (person: string) => get<Mail[]>(`/api/mails?${new URLSearchParams({ person })}`),
  open: (body: Requests['open']) => post<RunAnswer>('open', body),
  edit: (body: Requests['edit']) => post<EditReply>('edit', body),
  run: (body: Requests['run']) => post<RunAnswer>('run', body),
  create: (body: Requests['create']) => post<{ id: string; start: Start }>('create', body),
  moveClock: (body: Requests['clock']) => post<{ now: string }>('clock', body),
};

/** Listens for changes made in other windows or by the add-on. */
export function listen(on: {
  document(id: string, version: number): void;
  clock(now: string): void;
  connected(yes: boolean): void;
}): void {
  const changes = new EventSource('/api/changes');
  changes.addEventListener('document', (event) => {
    const { id, version } = JSON.parse(event.data) as { id: string; version: number };
    on.document(id, version);
  });
  changes.addEventListener('clock', (event) => on.clock((JSON.parse(event.data) as { now: string }).now));
  changes.addEventListener('open', () => on.connected(true));
  changes.addEventListener('error', () => on.connected(false));
}

async function get<Answer>(path: string): Promise<Answer> {
  return answerOf<Answer>(fetch(path));
}

async function post<Answer>(name: keyof Requests, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return answerOf<Answer>(fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answerOf<Answer>(sent: Promise<Response>): Promise<Answer> {
  let response: Response;
  try {
    response = await sent;
  } catch {
    throw new ServerProblem('Không kết nối được với bàn thử. Kiểm tra cửa sổ lệnh nơi đã mở bàn thử.');
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { message?: string };
    throw new ServerProblem(problem.message ?? `Bàn thử trả lời lỗi ${response.status}.`);
  }
  return (await response.json()) as Answer;
}
