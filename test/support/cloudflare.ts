// A double of the part of Cloudflare's API that wrangler 4.156 speaks with when it deploys. Which addresses it asks, and what
// it takes for an answer, was read off wrangler itself; codes and shapes are those of Cloudflare's API description.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CloudflareDouble {
  /** What runs, oldest first. */
  versions: Version[];
  secrets: Map<string, string>;
  /** «METHOD path» that nothing stands in for; a test holds it empty. */
  unknown: string[];
  env: Record<string, string>;
  close(): void;
}

interface Version {
  id: string;
  /** Null where a secret was changed. */
  tag: string | null;
  metadata: Metadata;
}

interface Metadata {
  annotations?: Record<string, string>;
  bindings: { name: string; type: string; text?: string; class_name?: string }[];
  migrations?: { new_tag: string; steps?: { new_sqlite_classes?: string[] }[] };
}

const account = '0123456789abcdef0123456789abcdef';
export const address = 'https://so-hoc-tap.vi-du.workers.dev';

export async function startCloudflare(): Promise<CloudflareDouble> {
  const versions: CloudflareDouble['versions'] = [];
  const secrets = new Map<string, string>();
  const unknown: string[] = [];

  type Answer = { result: unknown } | { code: number; message: string };
  const missing = { code: 10007, message: 'This Worker does not exist on your account.' };

  async function answerOf(request: Request): Promise<Answer> {
    const { pathname } = new URL(request.url);
    const [, path = ''] = /^\/client\/v4(?:\/accounts\/[0-9a-f]{32})?(\/.*)$/.exec(pathname) ?? [];
    const asked = `${request.method} ${path}`;
    const last = versions.at(-1);
    switch (asked) {
      case 'GET /user/tokens/verify':
        return { result: { id: 'token', status: 'active' } };
      case 'GET /user':
        return { result: { id: 'user', email: 'chu.may.chu@gmail.com' } };
      case 'GET /accounts':
        return { result: [{ id: account, name: 'Quận 1' }] };
      case 'GET /memberships':
        return {
          result: [{ id: 'm', account: { id: account, name: 'Quận 1' }, roles: [], status: 'accepted' }],
        };
      case 'GET /workers/workers/so-hoc-tap':
        return {
          result: { id: 'w', name: 'so-hoc-tap', subdomain: { enabled: true, previews_enabled: false } },
        };
      case 'GET /workers/scripts/so-hoc-tap/settings':
        return last ? { result: { bindings: last.metadata.bindings } } : missing;
      case 'GET /workers/scripts/so-hoc-tap/versions':
        return { result: { items: versions.slice(-10).map(described) } };
      case 'GET /workers/subdomain':
        return { result: { subdomain: 'vi-du' } };
      case 'GET /workers/scripts/so-hoc-tap/subdomain':
      case 'POST /workers/scripts/so-hoc-tap/subdomain':
        return { result: { enabled: true, previews_enabled: false } };
      case 'PUT /workers/scripts/so-hoc-tap/schedules':
        return { result: { schedules: [] } };
      case 'GET /workers/scripts':
        return { result: last ? [{ id: 'so-hoc-tap', migration_tag: 'v1' }] : [] };
      case 'GET /workers/services/so-hoc-tap':
        return last
          ? {
              result: {
                id: 'so-hoc-tap',
                default_environment: {
                  environment: 'production',
                  script: { last_deployed_from: 'wrangler', migration_tag: 'v1', tag: 'x' },
                },
              },
            }
          : { code: 10090, message: 'workers.api.error.service_not_found' };
      case 'GET /workers/scripts/so-hoc-tap/deployments':
        return last
          ? {
              result: {
                deployments: [
                  {
                    ...{ id: 'd', source: 'wrangler', strategy: 'percentage', author_email: 'a@b.vn' },
                    created_on: '2027-01-01T00:00:00Z',
                    versions: [{ version_id: last.id, percentage: 100 }],
                    annotations: {},
                  },
                ],
              },
            }
          : missing;
      case 'GET /workers/scripts/so-hoc-tap/secrets':
        return last
          ? { result: [...secrets.keys()].map((name) => ({ name, type: 'secret_text' })) }
          : missing;
      case 'PUT /workers/scripts/so-hoc-tap/secrets': {
        if (!last) return missing;
        const { name, text } = (await request.json()) as { name: string; text: string };
        secrets.set(name, text);
        // A changed secret is a version of its own, without the tag of the one whose code it has.
        versions.push({ ...last, id: `version-${versions.length + 1}`, tag: null });
        return { result: { name, type: 'secret_text' } };
      }
      case 'PATCH /workers/scripts/so-hoc-tap/script-settings':
        return { result: {} };
      case 'POST /workers/scripts/so-hoc-tap/deployments':
        return { result: { id: 'd' } };
      // The first upload goes to the script itself, later ones make versions that are deployed then.
      case 'POST /workers/scripts/so-hoc-tap/versions':
      case 'PUT /workers/scripts/so-hoc-tap': {
        const metadata = JSON.parse(String((await request.formData()).get('metadata'))) as Metadata;
        const id = `version-${versions.length + 1}`;
        versions.push({ id, tag: metadata.annotations?.['workers/tag'] ?? '', metadata });
        return {
          result: {
            ...{ id: 'so-hoc-tap', etag: id, deployment_id: id, startup_time_ms: 40 },
            ...{ entry_point: 'index.js', has_modules: true, default_environment: 'production' },
            resources: { script: { etag: id, handlers: ['fetch'] }, bindings: [], script_runtime: {} },
          },
        };
      }
    }
    const version = versions.find(({ id }) => asked === `GET /workers/scripts/so-hoc-tap/versions/${id}`);
    if (version) return { result: described(version) };
    unknown.push(asked);
    return { code: 7003, message: `Could not route to ${path}` };
  }

  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', async () => {
      const method = incoming.method ?? 'GET';
      const answer = await answerOf(
        new Request(`http://double${incoming.url}`, {
          method,
          headers: { 'Content-Type': incoming.headers['content-type'] ?? '' },
          ...(method === 'GET' ? {} : { body: Buffer.concat(parts) }),
        }),
      );
      const refused = 'code' in answer;
      outgoing.writeHead(refused ? 404 : 200, { 'Content-Type': 'application/json' });
      outgoing.end(
        JSON.stringify({
          ...{ success: !refused, errors: refused ? [answer] : [], messages: [] },
          result: refused ? null : answer.result,
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    versions,
    secrets,
    unknown,
    env: {
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`,
      CLOUDFLARE_API_TOKEN: 'token-of-a-test',
      CLOUDFLARE_ACCOUNT_ID: account,
    },
    close: () => server.close(),
  };
}

function described({ id, tag }: Version) {
  const number = Number(id.split('-')[1]);
  return {
    ...{ id, number },
    annotations: tag === null ? { 'workers/triggered_by': 'secret' } : { 'workers/tag': tag },
    metadata: {
      author_email: 'a@b.vn',
      source: 'wrangler',
      created_on: `2027-01-01T00:00:0${number}Z`,
    },
    resources: { bindings: [], script: { etag: 'e', handlers: [] }, script_runtime: {} },
  };
}
