import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '../../api/client.ts';
import { makeApp, type TestApp } from './make_app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await makeApp();
});
afterAll(() => test.close());

it('asks the app with the types of its routes', async () => {
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    test.app.request(input instanceof Request ? input : String(input), init);
  const client = createClient('http://localhost', { fetch });
  const response = await client.api.runs.$post({
    query: {},
    json: { id: 'sanmenxia', overrides: { set: { gdp_growth: '6%' } } },
  });
  if (response.status !== 200) throw new Error(await response.text());
  const run = await response.json();
  const first: string | undefined = run.verdicts[0]?.target;
  expect([run.base_year, typeof first]).toEqual([2020, 'string']);
  const solved = await client.api.analyses.solve.$post({
    query: {},
    json: { id: 'sanmenxia', quantity: 'rd_intensity@2025', at_least: 2.4 },
  });
  if (solved.status !== 200) throw new Error(await solved.text());
  expect((await solved.json()).levers.length).toBeGreaterThan(0);
  const scenario = await client.api.scenarios[':region'][':name'].$get({
    param: { region: 'sanmenxia', name: 'growth_6' },
    query: { lang: 'zh' },
  });
  if (scenario.status !== 200) throw new Error(await scenario.text());
  expect((await scenario.json()).yaml).toContain('gdp_growth: 6%');
});
