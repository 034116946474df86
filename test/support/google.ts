// A double of the part of Google that clasp 3.4.1 speaks with: script projects, their files and deployments. What it
// answers is by Google's description of the Apps Script API (projects.create, getContent, updateContent, deployments.list;
// a head deployment is there from the beginning and has no version number).
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ScriptFile {
  name: string;
  type: string;
  source: string;
}

export interface ScriptProject {
  title: string;
  parent: string | null;
  files: ScriptFile[];
  /** How often its files were replaced. */
  pushes: number;
}

export interface GoogleDouble {
  projects: Map<string, ScriptProject>;
  /** Spreadsheets that this account may not edit: Google answers that the caller does not have permission. */
  refused: Set<string>;
  /** What clasp has to be run with. */
  env: Record<string, string>;
  close(): void;
}

export async function startGoogle(): Promise<GoogleDouble> {
  const projects = new Map<string, ScriptProject>();
  const refused = new Set<string>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = answerOf(request.method ?? '', request.url ?? '', Buffer.concat(parts).toString());
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  });
  const fail = (status: number, message: string) => ({ status, body: { error: { code: status, message } } });

  function answerOf(method: string, url: string, body: string): { status: number; body: unknown } {
    const path = url.split('?')[0] ?? '';
    if (path.endsWith('/userinfo'))
      return { status: 200, body: { email: 'chu.tien.ich@gmail.com', id: '1' } };
    if (method === 'POST' && path === '/v1/projects') {
      const { title, parentId = null } = JSON.parse(body) as { title: string; parentId?: string };
      if (parentId !== null && refused.has(parentId)) return fail(403, 'The caller does not have permission');
      const id = `script-${projects.size + 1}-${'x'.repeat(40)}`;
      const manifest = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' };
      projects.set(id, { title, parent: parentId, files: [manifest], pushes: 0 });
      return { status: 200, body: { scriptId: id, title, parentId } };
    }
    const [, id = '', what] = /^\/v1\/projects\/([^/]+)\/(content|deployments)$/.exec(path) ?? [];
    const project = projects.get(id);
    if (!project) return fail(404, 'Requested entity was not found.');
    if (what === 'deployments')
      return {
        status: 200,
        body: { deployments: [{ deploymentId: `head-of-${id}`, deploymentConfig: { scriptId: id } }] },
      };
    if (method === 'PUT') {
      project.files = (JSON.parse(body) as { files: ScriptFile[] }).files;
      project.pushes += 1;
    }
    return { status: 200, body: { scriptId: id, files: project.files } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const auth = join(mkdtempSync(join(tmpdir(), 'so-hoc-tap-clasp-')), '.clasprc.json');
  const credential = {
    ...{ type: 'authorized_user', client_id: 'client', client_secret: 'of-nobody' },
    ...{ refresh_token: 'none', access_token: 'none', expiry_date: 4102444800000 },
  };
  writeFileSync(auth, JSON.stringify({ tokens: { default: credential } }));
  return {
    projects,
    refused,
    env: {
      GOOGLE_DOUBLE: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      NODE_OPTIONS: `--import=${new URL('google-way.mjs', import.meta.url).href}`,
      clasp_config_auth: auth,
    },
    close: () => server.close(),
  };
}
