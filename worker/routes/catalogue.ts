// The catalogue in force.

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { book } from '../book.ts';
import type { Env } from '../env.ts';
import { catalogue } from '../schemas/answers.ts';
import { at } from './endpoint.ts';
import { json, jsonText, refusals } from './refusals.ts';

export const catalogueRoute = new OpenAPIHono<Env>();

let text: string | undefined;

catalogueRoute.openapi(
  createRoute({
    ...at('catalogue'),
    summary: 'Danh mục chỉ số đang áp dụng',
    responses: { 200: json(catalogue, 'Danh mục'), ...refusals },
  }),
  (c) => {
    text ??= JSON.stringify(book.catalogue);
    return jsonText(c, text);
  },
);
