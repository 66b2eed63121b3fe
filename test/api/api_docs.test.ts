import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../api/config.ts';
import { read } from '../health/repository.ts';
import { emptyStore, makeApp, type TestApp } from './make_app.ts';

const page = read('docs/api.md');

/** Rows of the table of routes: `POST /api/runs`, and the example beside it. */
const rows = [...page.matchAll(/^\| `(GET|POST|PUT|DELETE) (\/api\/[^`]+)` \| (?:`([^`]*)`)?[^|]*\|/gm)].map(
  ([, method = '', path = '', example = '']) => ({ method, path, example }),
);

let test: TestApp;
beforeAll(async () => {
  test = await makeApp({ store: await emptyStore() });
});
afterAll(() => test.close());

describe('docs/api.md', () => {
  it('lists every route and none that is not there', async () => {
    const document = (await (await test.get('/api/openapi.json')).json()) as {
      paths: Record<string, object>;
    };
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(rows.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
  });

  it.each(rows.filter(({ example, path }) => example.startsWith('{') && !path.includes('{')))(
    'has an example of $method $path that works',
    async ({ method, path, example }) => {
      const response = await test.send(method, path, example);
      expect([200, 202], await response.text()).toContain(response.status);
    },
  );

  it.each(rows.filter(({ example }) => example.startsWith('/api/') && !example.includes('...')))(
    'has an example of $path that is there: $example',
    async ({ example }) => {
      expect((await test.get(example)).status).toBe(200);
    },
  );

  it('saves as its example does', async () => {
    const { example = '' } = rows.find(({ method }) => method === 'PUT') ?? {};
    expect((await test.send('PUT', '/api/scenarios/sanmenxia/mine', example)).status).toBe(201);
  });

  it('says of every setting what it is by default', () => {
    for (const { variable, fallback } of Object.values(SETTINGS)) {
      const [, shown] = new RegExp(`^\\| \`${variable}\` \\|([^|]*)\\|`, 'm').exec(page) ?? [];
      expect(shown, variable).toBeDefined();
      if (fallback !== '') expect(shown?.trim(), variable).toBe(`\`${fallback}\``);
    }
  });
});
