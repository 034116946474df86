// The catalogue in force.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { book } from '../book.ts';
import type { Env } from '../env.ts';
import { catalogue } from '../schemas/answers.ts';
import { at } from './endpoint.ts';
import { json, refusals, unchanged } from './refusals.ts';

export const catalogueRoute = new OpenAPIHono<Env>();

let text: string | undefined;

catalogueRoute.openapi(
  createRoute({
    ...at('catalogue'),
    summary: 'Danh mục chỉ số đang áp dụng',
    responses: { 200: json(catalogue, 'Danh mục'), ...unchanged, ...refusals },
  }),
  (c) => {
    const tag = `"${book.catalogue.version}"`;
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304, { ETag: tag });
    text ??= JSON.stringify(book.catalogue);
    return c.body(text, 200, { 'Content-Type': 'application/json', ETag: tag });
  },
);
