import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../api/schema/answers.ts';
import { SOAK } from '../soak.ts';
import { engines } from './engines.ts';
import { type FuzzDocument, type FuzzRequest, fuzzRequests } from './fuzz_requests.ts';
import { makeApp, type TestApp } from './make_app.ts';

const REQUESTS = SOAK ? 6_000 : 500;

/** What only the inside of the server has: frames of a stack, places on its disk, words of SQL. */
const INSIDE = /\\n\s+at |node_modules|file:\/\/|\.ts:\d|relation "|column "|syntax error at/;

describe.each(engines())('whatever is thrown at the API on $name', (engine) => {
  let test: TestApp;
  let document: FuzzDocument;
  beforeAll(async () => {
    test = await makeApp({ ...(await engine.place()), maxPaths: 2_000, maxBody: 60_000, timeLimit: 120_000 });
    document = (await (await test.get('/api/openapi.json')).json()) as FuzzDocument;
    const saved = await test.send('PUT', '/api/scenarios/weidu/fuzzed', { yaml: 'title: x\n' });
    expect(saved.status).toBe(201);
  }, 120_000);
  afterAll(async () => {
    await test.close();
    await engine.stop();
  });

  const check = async ({ method, path, headers, body }: FuzzRequest): Promise<void> => {
    const response = await test.app.request(path, { method, headers, ...(body === null ? {} : { body }) });
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    expect(response.status, text.slice(0, 500)).toBeLessThan(500);
    if (response.status < 400) return;
    expect(text).not.toMatch(INSIDE);
    expect(type, text.slice(0, 500)).toBe('application/problem+json; charset=utf-8');
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem.status).toBe(response.status);
    expect(problem.detail).not.toBe('');
    expect(problem.title).not.toBe('');
  };

  it('it says what is wrong, and never fails inside', async () => {
    await fc.assert(fc.asyncProperty(fuzzRequests(document), check), { numRuns: REQUESTS, seed: 20_260 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await test.get('/api/health')).status).toBe(200);
  }, 3_600_000);

  it('no path of the page, the documents or the API leads out of it', async () => {
    const paths = fc
      .array(
        fc.constantFrom(
          '/',
          '..',
          '%2e%2e',
          '%2f',
          '%5c',
          '%00',
          '%',
          '%ff',
          '%25',
          'api',
          'docs',
          'etc',
          '\\',
          ';',
          '?',
          '.git',
          'package.json',
        ),
        { maxLength: 10 },
      )
      .map((parts) => ({ method: 'GET', path: `/${parts.join('')}`, headers: {}, body: null }));
    await fc.assert(
      fc.asyncProperty(paths, async (request) => {
        await check(request);
      }),
      { numRuns: REQUESTS, seed: 7 },
    );
  }, 3_600_000);
});
