// The Worker: what every request goes through, in order, and the routes.
import { OpenAPIHono } from '@hono/zod-openapi';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { sendWeekly } from './deadlines/weekly.ts';
import type { Bindings, Env } from './env.ts';
import { bodies } from './middleware/bodies.ts';
import { configuration } from './middleware/configuration.ts';
import { identification } from './middleware/identification.ts';
import { journal } from './middleware/journal.ts';
import { refuseParameters } from './middleware/parameter-refusals.ts';
import { answerProblem, answerUnknown } from './middleware/refusals.ts';
import { audit } from './routes/audit.ts';
import { catalogueRoute } from './routes/catalogue.ts';
import { changes } from './routes/changes.ts';
import { children } from './routes/children.ts';
import { closings } from './routes/closings.ts';
import { codes } from './routes/codes.ts';
import { deadlines } from './routes/deadlines.ts';
import { documentHeads } from './routes/document-heads.ts';
import { documents } from './routes/documents.ts';
import { enrolments } from './routes/enrolments.ts';
import { liveness, readinessRoute } from './routes/health.ts';
import { me } from './routes/me.ts';
import { members } from './routes/members.ts';
import { outliers } from './routes/outliers.ts';
import { previews } from './routes/previews.ts';
import { progress } from './routes/progress.ts';
import { reminders } from './routes/reminders.ts';
import { reports } from './routes/reports.ts';
import { reviews } from './routes/reviews.ts';
import { revisions } from './routes/revisions.ts';
import { submissions } from './routes/submissions.ts';
import { summaries } from './routes/summaries.ts';
import { summaryFiles } from './routes/summary-files.ts';
import { targets } from './routes/targets.ts';
import { weekly } from './routes/weekly.ts';

const app = new OpenAPIHono<Env>({ defaultHook: refuseParameters });

app.use(requestId(), journal, secureHeaders());
app.use(bodies);
app.onError(answerProblem);
app.notFound(answerUnknown((path) => methodsOf(path)));

app.route('/', liveness);
app.use(configuration);
app.route('/', readinessRoute);
app.get('/openapi.json', (c) => c.json(describe()));
app.use('/v1/*', identification);
for (const part of [
  me,
  catalogueRoute,
  reports,
  reviews,
  revisions,
  summaries,
  summaryFiles,
  changes,
  outliers,
  previews,
  submissions,
  progress,
  reminders,
  weekly,
  audit,
  closings,
  codes,
  deadlines,
  documents,
  documentHeads,
  targets,
  children,
  members,
  enrolments,
])
  app.route('/', part);

app.openAPIRegistry.registerComponent('securitySchemes', 'google', {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'OpenID Connect ID token',
});

/** The OpenAPI document, made of the same schemas that the routes use. */
function describe() {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Sổ Học Tập',
      version: '1',
      description: 'Báo cáo xây dựng xã hội học tập, từ phường đến quận',
    },
    security: [{ google: [] }],
  });
}

/** Methods that an address takes, for those who come with another. */
function methodsOf(path: string): string[] {
  const declared = app.openAPIRegistry.definitions.flatMap((one) =>
    one.type === 'route' ? [one.route] : [],
  );
  return [
    ...declared.map(({ method, path: pattern }) => ({ method, pattern })),
    { method: 'get', pattern: '/openapi.json' },
  ]
    .filter(({ pattern }) => new RegExp(`^${pattern.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    .map(({ method }) => method.toUpperCase());
}

export default {
  fetch: app.fetch,
  /** Once a week, see `crons` in wrangler.toml. */
  scheduled: ({ scheduledTime }: { scheduledTime: number }, { DB, MAIL, MAIL_FROM }: Bindings) =>
    sendWeekly({ db: DB, mail: MAIL, from: MAIL_FROM }, new Date(scheduledTime)),
};
