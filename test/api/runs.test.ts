import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSchema } from '../../api/schema/answers.ts';
import type { Text } from '../../engine/types.ts';
import { plancast, scratchFolder } from '../cli/command_line.ts';
import { makeApp, type TestApp } from './make_app.ts';

const folder = scratchFolder();
let test: TestApp;
beforeAll(async () => {
  test = await makeApp();
});
afterAll(() => test.close());

const run = (body: unknown, headers?: Record<string, string>) =>
  test.send('POST', '/api/runs', body, headers);
const counts = () => ({ ...test.services.answers.counts });
const problemOf = async (response: Response) =>
  (await response.json()) as { detail: string; issues: { path: string; message: string; line?: number }[] };

describe('POST /api/runs', () => {
  it('runs a scenario by its id, or a region', async () => {
    const response = await run({ id: 'sanmenxia/growth_6' });
    expect(response.status).toBe(200);
    const body = runSchema.parse(await response.json());
    expect(body).toMatchObject({ scenario: 'sanmenxia/growth_6', base_year: 2020, uncertainty: null });
    expect(response.headers.get('content-location')).toBe(`/api/runs/${body.id}`);
    expect(runSchema.parse(await (await run({ id: 'jincheng' })).json()).scenario).toBe('jincheng/baseline');
  });

  it('runs a scenario as data, as text, and under a name', async () => {
    const scenario = { title: 'Slow', region: 'sanmenxia', assumptions: { gdp_growth: '5%' } };
    const asData = runSchema.parse(await (await run({ scenario })).json());
    expect(asData.scenario).toBe('sanmenxia/scenario');
    const yaml = 'title: Slow\nassumptions: {gdp_growth: 5%}  # slow\n';
    const asText = runSchema.parse(await (await run({ id: 'sanmenxia/slow', yaml })).json());
    expect(asText.scenario).toBe('sanmenxia/slow');
    expect(asText.id).toBe(asData.id);
    expect(asText.result_hash).toBe(asData.result_hash);
  });

  it('lays overrides over it, like the options of the command line', async () => {
    const overrides = {
      set: { gdp_growth: '6%', rd_growth: { '2021-2023': '15%', '2024-2025': '12%' } },
      horizon: 2030,
    };
    const { out } = await plancast([
      ...[
        'run',
        'sanmenxia',
        '--set',
        'gdp_growth=6%',
        '--set',
        'rd_growth={2021-2023: 15%, 2024-2025: 12%}',
      ],
      ...['--horizon', '2030', '--json'],
    ]);
    expect(await (await run({ id: 'sanmenxia', overrides })).text()).toBe(out);
  });

  it('simulates in a thread, and gives the bytes of the command line', async () => {
    const { out } = await plancast(['run', 'sanmenxia/growth_6', '--draws', '2000', '--seed', '7', '--json']);
    const response = await run({ id: 'sanmenxia/growth_6', overrides: { draws: 2000, seed: 7 } });
    expect(await response.text()).toBe(out);
    expect(runSchema.parse(JSON.parse(out)).uncertainty).not.toBeNull();
  });

  it('says every mistake of a scenario in the words, at the places and with the paths of the command line', async () => {
    const yaml = readFileSync('test/fixtures/mistakes/ten_mistakes.yaml', 'utf8')
      .replace('region: testville', 'region: sanmenxia')
      .replace(', loop]', ']');
    const file = join(folder, 'many.yaml');
    writeFileSync(file, yaml);
    const { out } = await plancast(['check', '--json', file]);
    const wanted = (JSON.parse(out) as { issues: Record<string, unknown>[] }).issues;
    expect(wanted.length).toBeGreaterThanOrEqual(8);
    for (const language of ['en', 'zh'] as const) {
      const response = await run({ yaml }, { 'accept-language': language });
      const { issues } = await problemOf(response);
      expect(issues).toEqual(
        wanted.map(({ file: _, ...issue }) => ({ ...issue, message: (issue.text as Text)[language] })),
      );
    }
  });

  it.each([
    [{}, 'Cannot run this: no scenario is given; write "id", "scenario" or "yaml"'],
    [
      { id: 'sanmenxia/grwth_6' },
      'Cannot find the scenario "sanmenxia/grwth_6": there is no such region, scenario or file; did you mean "sanmenxia/growth_6" (Growth slows to 6 percent)?',
    ],
    [
      { id: '../../etc/passwd', yaml: 'title: x' },
      /^Cannot use the name "\.\.\/\.\.\/etc\/passwd": it is not region\/name/,
    ],
    [
      { scenario: {}, yaml: 'x' },
      'Cannot tell the scenario: "scenario" and "yaml" are both given; write one',
    ],
    [
      { id: 'weidu/x', scenario: { title: 'x', region: 'jincheng' } },
      /^Cannot read this as "weidu\/x": it says region "jincheng"/,
    ],
    [{ id: 'sanmenxia', overrides: { set: { gdp_growth: 6 } } }, /6%/],
    [{ id: 'sanmenxia', overrides: { set: { nothing: '6%' } } }, /^Cannot set "nothing": /],
    [
      { id: 'sanmenxia', overrides: { horizon: 2099 } },
      'Cannot use the year 2099: it may be 2021 to 2050; write a year between them',
    ],
    [
      { id: 'sanmenxia', overrides: { plan: 'plan_99' } },
      /^Cannot judge by the plan "plan_99": sanmenxia has no such plan/,
    ],
    [{ id: 'sanmenxia/x', scenario: { title: 'x', extends: 'constructor' } }, /^Cannot extend "constructor"/],
    [
      { id: 'sanmenxia/x', scenario: ['x'] },
      'Cannot read scenario: found a list of 1; write a map of "key: value"',
    ],
    [
      [1],
      'Cannot read the request: its body is a list of 1; send a JSON object, such as {"id":"sanmenxia/growth_6"}',
    ],
  ])('refuses %j', async (body, message) => {
    const response = await run(body);
    expect(response.status).toBe(422);
    const { detail } = await problemOf(response);
    if (typeof message === 'string') expect(detail).toBe(message);
    else expect(detail).toMatch(message);
  });

  it('reads no scenario that is longer than anybody writes', async () => {
    const yaml = `title: x\n${'#\n'.repeat(30_000)}`;
    for (const body of [{ yaml }, { scenario: { title: 'x', note: 'y'.repeat(60_000) } }]) {
      const response = await run({ id: 'sanmenxia/x', ...body });
      expect(response.status).toBe(422);
      expect((await problemOf(response)).detail).toMatch(
        /^Cannot read the scenario: it has 6\d{4} characters, at most 50000 are read/,
      );
    }
  });

  it('names no file of the server in an issue', async () => {
    const text = await (await run({ id: 'sanmenxia/x', yaml: 'title: [\n' })).text();
    expect(text).not.toMatch(/"file"|\.yaml/);
  });

  it('asks for fewer paths where they are too many', async () => {
    const small = await makeApp({ maxPaths: 1_000 });
    const response = await small.send('POST', '/api/runs', { id: 'sanmenxia', overrides: { draws: 5_000 } });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).detail).toBe(
      'Cannot compute 5000 paths: at most 1000 are taken at once; ask for fewer draws or scenarios',
    );
    await small.close();
  });

  it('stops what takes too long, and says how to ask for it', async () => {
    const hasty = await makeApp({ timeLimit: 50 });
    const response = await hasty.send('POST', '/api/runs', {
      id: 'sanmenxia',
      overrides: { draws: 500_000 },
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect((await problemOf(response)).detail).toMatch(
      /^Cannot finish within 0\.05 seconds; ask for it as a job/,
    );
    await hasty.close();
  });
});

describe('what is known already', () => {
  it('answers the same words again without computing', async () => {
    const body = { id: 'weidu/growth_5' };
    const first = await (await run(body)).text();
    const before = counts();
    expect(await (await run(body)).text()).toBe(first);
    expect(await (await run(`{ "id" : "weidu/growth_5" }`)).text()).toBe(first);
    expect(counts()).toEqual({ ...before, known: before.known + 2 });
  });

  it('computes once for all who ask at the same time', async () => {
    const body = { id: 'weidu/growth_6', overrides: { draws: 3_000 } };
    const before = counts();
    const answers = await Promise.all(Array.from({ length: 8 }, async () => (await run(body)).text()));
    expect(new Set(answers).size).toBe(1);
    expect(counts().computed - before.computed).toBe(1);
    expect(counts().shared - before.shared).toBe(7);
  });

  it('gives a run by its id, and 304 to whoever has it', async () => {
    const made = await run({ id: 'weidu/growth_8' });
    const path = made.headers.get('content-location') ?? '';
    const text = await made.text();
    const again = await test.get(path);
    expect(await again.text()).toBe(text);
    const etag = again.headers.get('etag') ?? '';
    const { result_hash: hash } = JSON.parse(text) as { result_hash: string };
    expect(etag.startsWith(`"${hash.slice(0, 16)}-`)).toBe(true);
    expect((await test.get(path, { 'if-none-match': etag })).status).toBe(304);
    const csv = await test.get(`${path}?format=csv`);
    expect(csv.headers.get('etag')).not.toBe(etag);
    expect(await csv.text()).toBe((await plancast(['run', 'weidu/growth_8', '--csv'])).out);
    expect((await test.get(`/api/runs/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('forgets the least used answers when it is full', async () => {
    const small = await makeApp({ cacheBytes: 500_000 });
    for (const growth of [5, 6, 7, 8, 9])
      await small.send('POST', '/api/runs', {
        id: 'weidu',
        overrides: { set: { gdp_growth: `${growth}%` } },
      });
    expect(small.services.answers.cache.bytes).toBeLessThan(500_000);
    expect(small.services.answers.cache.count).toBeGreaterThan(0);
    await small.close();
  });
});
