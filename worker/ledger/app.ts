// The routes, as they run inside the ledger, and their description.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../env.ts';
import { refuseParameters } from '../middleware/parameter-refusals.ts';
import { answerProblem, answerUnknown } from '../middleware/refusals.ts';
import { audit } from '../routes/audit.ts';
import { backup } from '../routes/backup.ts';
import { borders } from '../routes/borders.ts';
import { catalogueRoute } from '../routes/catalogue.ts';
import { changes } from '../routes/changes.ts';
import { closings } from '../routes/closings.ts';
import { codes } from '../routes/codes.ts';
import { documentHeads } from '../routes/document-heads.ts';
import { documents } from '../routes/documents.ts';
import { enrolments } from '../routes/enrolments.ts';
import { erasures } from '../routes/erasures.ts';
import { readinessRoute } from '../routes/health.ts';
import { joining } from '../routes/joining.ts';
import { lists } from '../routes/lists.ts';
import { me } from '../routes/me.ts';
import { newYears } from '../routes/new-year.ts';
import { outliers } from '../routes/outliers.ts';
import { predecessors } from '../routes/predecessors.ts';
import { previews } from '../routes/previews.ts';
import { progress } from '../routes/progress.ts';
import { json, refusals } from '../routes/refusals.ts';
import { reminders } from '../routes/reminders.ts';
import { reports } from '../routes/reports.ts';
import { reviews } from '../routes/reviews.ts';
import { revisions } from '../routes/revisions.ts';
import { setup } from '../routes/setup.ts';
import { submissions } from '../routes/submissions.ts';
import { summaries } from '../routes/summaries.ts';
import { summaryFiles } from '../routes/summary-files.ts';
import { trail } from '../routes/trail.ts';
import { weekly } from '../routes/weekly.ts';
import { health } from '../schemas/answers.ts';
import { surroundings } from './surroundings.ts';

export const app = new OpenAPIHono<Env>({ defaultHook: refuseParameters });

app.use(surroundings);
app.onError(answerProblem);
app.notFound(answerUnknown(methodsOf));

for (const part of [
  readinessRoute,
  setup,
  backup,
  me,
  catalogueRoute,
  reports,
  reviews,
  revisions,
  summaries,
  summaryFiles,
  borders,
  predecessors,
  changes,
  outliers,
  previews,
  submissions,
  progress,
  reminders,
  weekly,
  audit,
  trail,
  closings,
  codes,
  lists,
  newYears,
  joining,
  documents,
  documentHeads,
  enrolments,
  erasures,
])
  app.route('/', part);

// The gate answers this one itself.
app.openAPIRegistry.registerPath({
  method: 'get',
  path: '/healthz',
  summary: 'Máy chủ đang chạy; không đọc cơ sở dữ liệu',
  responses: { 200: json(health, 'Đang chạy'), ...refusals },
});
app.openAPIRegistry.registerComponent('securitySchemes', 'google', {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'OpenID Connect ID token',
});

let described: string | undefined;

/** The OpenAPI document, made once of the same schemas that the routes use. */
export function description(): string {
  described ??= JSON.stringify(
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Sổ Học Tập',
        version: '1',
        description: 'Báo cáo xây dựng xã hội học tập, từ cấp xã đến cấp tỉnh',
      },
      security: [{ google: [] }],
    }),
  );
  return described;
}

let patterns: { method: string; pattern: RegExp }[] | undefined;

/** Methods that an address takes, for those who come with another. */
export function methodsOf(path: string): string[] {
  patterns ??= [
    ...app.openAPIRegistry.definitions.flatMap((one) => (one.type === 'route' ? [one.route] : [])),
    { method: 'get', path: '/openapi.json' },
  ].map(({ method, path: pattern }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${pattern.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  return patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}
