import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { hiddenCharacter } from '../../scenarios/loader/hidden_characters.ts';
import { ID } from '../../scenarios/schema/fields.ts';
import { wanted } from '../../scenarios/schema/wanted.ts';
import type { Environment } from '../environment.ts';
import { scenarioResourceSchema, scenarioRowSchema, versionSchema } from '../schema/answers.ts';
import { languageQuery } from '../schema/queries.ts';
import { scenarioFields } from '../schema/scenario_request.ts';
import { PROBLEM_RESPONSES } from './problem_responses.ts';

const LONGEST_ID = 100;
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2_000;

/** Where a scenario stands. */
export const idParams = z.object({
  region: z.string().describe('sanmenxia'),
  name: z
    .string(wanted('scenario_name'))
    .regex(ID, wanted('scenario_name'))
    .max(LONGEST_ID, wanted('scenario_name'))
    .describe('my_scenario'),
});

/** Words that are shown to others: nothing in them may change how they look. */
const visible = (most: number, form: 'author' | 'visible_words') =>
  z
    .string(wanted('words'))
    .max(most, wanted(form))
    .refine((text) => hiddenCharacter(text) === null, wanted(form));

const remarks = {
  author: visible(LONGEST_NAME, 'author').optional().describe('Left out where a proxy says who it is'),
  note: visible(LONGEST_NOTE, 'visible_words').optional().describe('What was changed and why'),
} as const;

const saveSchema = z
  .strictObject({ scenario: scenarioFields.scenario, yaml: scenarioFields.yaml, ...remarks })
  .meta({
    id: 'save_request',
    description: 'The scenario to save, as data or as text',
    examples: [{ scenario: { title: 'Mine', extends: 'growth_6' } }],
  });

const restoreSchema = z
  .strictObject({
    version: z.int(wanted('version')).min(1, wanted('version')).max(1_000_000, wanted('version')),
    ...remarks,
  })
  .meta({ id: 'restore_request', description: 'The version to restore', examples: [{ version: 1 }] });

const scenarioContent = { 'application/json': { schema: scenarioResourceSchema } } as const;

/** The headers by which a change says what it starts from are looked at by the route itself, which knows what to answer. */
const changeHeaders = z.object({
  'if-match': z.string().optional().describe('ETag of the version the change starts from'),
  'if-none-match': z.string().optional().describe('*: only if there is no such scenario yet'),
});

/** Routes of the scenarios; `reader` makes what reads a body of a form. */
export const scenarioDefinitions = (reader: (schema: z.ZodType) => MiddlewareHandler<Environment>) => ({
  list: createRoute({
    method: 'get',
    path: '/api/scenarios',
    tags: ['scenarios'],
    summary: 'Shipped and saved scenarios',
    request: {
      query: z.strictObject({
        lang: languageQuery.shape.lang,
        region: z.string().optional(),
        deleted: z.enum(['0', '1']).optional().describe('1: those that were deleted'),
      }),
    },
    responses: {
      200: {
        description: 'The scenarios',
        content: { 'application/json': { schema: z.array(scenarioRowSchema) } },
      },
      ...PROBLEM_RESPONSES,
    },
  }),
  one: createRoute({
    method: 'get',
    path: '/api/scenarios/{region}/{name}',
    tags: ['scenarios'],
    summary: 'A scenario with its content',
    request: { query: languageQuery, params: idParams },
    responses: { 200: { description: 'The scenario', content: scenarioContent }, ...PROBLEM_RESPONSES },
  }),
  put: createRoute({
    method: 'put',
    path: '/api/scenarios/{region}/{name}',
    tags: ['scenarios'],
    summary: 'Saves a scenario: a new one, or with If-Match the next version',
    middleware: reader(saveSchema),
    request: {
      query: languageQuery,
      params: idParams,
      headers: changeHeaders,
      body: { required: true, content: { 'application/json': { schema: saveSchema } } },
    },
    responses: {
      200: { description: 'The new version', content: scenarioContent },
      201: { description: 'The new scenario', content: scenarioContent },
      ...PROBLEM_RESPONSES,
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/api/scenarios/{region}/{name}',
    tags: ['scenarios'],
    summary: 'Deletes a scenario; its versions stay',
    request: { query: languageQuery, params: idParams, headers: changeHeaders },
    responses: { 204: { description: 'It is deleted' }, ...PROBLEM_RESPONSES },
  }),
  restore: createRoute({
    method: 'post',
    path: '/api/scenarios/{region}/{name}/restore',
    tags: ['scenarios'],
    summary: 'Makes an older version the newest one',
    middleware: reader(restoreSchema),
    request: {
      query: languageQuery,
      params: idParams,
      headers: changeHeaders,
      body: { required: true, content: { 'application/json': { schema: restoreSchema } } },
    },
    responses: { 200: { description: 'The new version', content: scenarioContent }, ...PROBLEM_RESPONSES },
  }),
  versions: createRoute({
    method: 'get',
    path: '/api/scenarios/{region}/{name}/versions',
    tags: ['scenarios'],
    summary: 'Every version of a saved scenario, the newest first',
    request: { query: languageQuery, params: idParams },
    responses: {
      200: {
        description: 'The versions',
        content: { 'application/json': { schema: z.array(versionSchema) } },
      },
      ...PROBLEM_RESPONSES,
    },
  }),
});
