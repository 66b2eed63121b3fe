import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './make_app.ts';

interface Operation {
  summary?: string;
  tags?: string[];
  responses: Record<string, { description?: string; content?: Record<string, unknown> }>;
}

let test: TestApp;
let document: {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};
beforeAll(async () => {
  test = await makeApp();
  document = (await (await test.get('/api/openapi.json')).json()) as typeof document;
});
afterAll(() => test.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(
      structuredClone(document) as unknown as Record<string, unknown>,
    );
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('has every noun and every verb', () => {
    const found = operations().map(({ method, path }) => `${method} ${path}`);
    expect(found.sort()).toMatchInlineSnapshot(`
      [
        "delete /api/jobs/{id}",
        "delete /api/scenarios/{region}/{name}",
        "get /api/health",
        "get /api/indicators",
        "get /api/indicators/{id}",
        "get /api/jobs",
        "get /api/jobs/{id}",
        "get /api/jobs/{id}/events",
        "get /api/jobs/{id}/result",
        "get /api/metrics",
        "get /api/plans",
        "get /api/plans/{region}/{plan}",
        "get /api/problems/{kind}",
        "get /api/regions",
        "get /api/regions/{id}",
        "get /api/reports/{id}",
        "get /api/runs/{id}",
        "get /api/scenarios",
        "get /api/scenarios/{region}/{name}",
        "get /api/scenarios/{region}/{name}/versions",
        "post /api/analyses/audit",
        "post /api/analyses/calibrate",
        "post /api/analyses/check",
        "post /api/analyses/compare",
        "post /api/analyses/explain",
        "post /api/analyses/sensitivity",
        "post /api/analyses/solve",
        "post /api/analyses/sweep",
        "post /api/analyses/track",
        "post /api/reports",
        "post /api/runs",
        "post /api/runs/batch",
        "post /api/scenarios/{region}/{name}/restore",
        "put /api/scenarios/{region}/{name}",
      ]
    `);
  });

  it('says of every route what it does and how it fails', () => {
    for (const { path, method, operation } of operations()) {
      expect(operation.summary, `${method} ${path}`).toMatch(/^[A-Z]/);
      expect(operation.tags, `${method} ${path}`).toHaveLength(1);
      expect(operation.responses.default?.content, `${method} ${path}`).toHaveProperty(
        'application/problem+json',
      );
    }
  });

  it('describes a scenario by the schema of its file', () => {
    expect(document.components.schemas.scenario).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['title'],
      properties: { assumptions: { additionalProperties: { $ref: '#/components/schemas/growth_path' } } },
    });
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining([
        'growth_path',
        'run',
        'run_request',
        'problem',
        'issue',
        'job',
        'scenario_resource',
      ]),
    );
  });

  it('refers to nothing that is not in it', () => {
    const text = JSON.stringify(document);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(document.components.schemas, name).toHaveProperty(name);
  });
});
