import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  problemSchema,
  scenarioResourceSchema,
  scenarioRowSchema,
  versionSchema,
} from '../../api/schema/answers.ts';
import { engines } from './engines.ts';
import { makeApp, type TestApp } from './make_app.ts';

const yaml = (growth: number) => `title: Mine  # a comment
extends: growth_6
assumptions:
  rd_growth: ${growth}%
`;

describe.each(engines())('saved scenarios on $name', (engine) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await makeApp(await engine.place());
  }, 120_000);
  afterAll(async () => {
    await test.close();
    await engine.stop();
  });

  const at = (name: string) => `/api/scenarios/sanmenxia/${name}`;
  const put = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    test.send('PUT', at(name), body, headers);
  const match = (etag: string | null) => ({ 'if-match': etag ?? '' });
  const resource = async (response: Response) => scenarioResourceSchema.parse(await response.json());
  const problem = async (response: Response) =>
    problemSchema.parse(await response.json()) as z.output<typeof problemSchema> & Record<string, never>;

  it('saves one, finds it again as it was written, and runs it', async () => {
    const made = await put('mine', { yaml: yaml(12), author: '李工', note: '首版' });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe('/api/scenarios/sanmenxia/mine');
    const found = await test.get(at('mine'));
    expect(found.headers.get('etag')).toBe(made.headers.get('etag'));
    expect(await resource(found)).toMatchObject({
      id: 'sanmenxia/mine',
      origin: 'saved',
      version: 1,
      author: '李工',
      note: '首版',
      yaml: yaml(12),
      scenario: { title: 'Mine', assumptions: { rd_growth: '12%' } },
    });
    const list = scenarioRowSchema
      .array()
      .parse(await (await test.get('/api/scenarios?region=sanmenxia')).json());
    expect(list.find(({ id }) => id === 'sanmenxia/mine')).toMatchObject({
      version: 1,
      title: { zh: 'Mine', en: 'Mine' },
    });
    const run = await test.send('POST', '/api/runs', { id: 'sanmenxia/mine' });
    expect(await run.json()).toMatchObject({ scenario: 'sanmenxia/mine' });
  });

  it('changes one only from the version it started from', async () => {
    const first = await put('changed', { yaml: yaml(10) });
    const without = await put('changed', { yaml: yaml(11) });
    expect(without.status).toBe(428);
    expect(without.headers.get('etag')).toBe(first.headers.get('etag'));
    const second = await put('changed', { yaml: yaml(11), author: 'A' }, match(first.headers.get('etag')));
    expect(second.status).toBe(200);
    const stale = await put('changed', { yaml: yaml(12), author: 'B' }, match(first.headers.get('etag')));
    expect(stale.status).toBe(412);
    const body = await problem(stale);
    expect(body).toMatchObject({
      current: { version: 2, author: 'A', yaml: yaml(11) },
      yours: { based_on: first.headers.get('etag'), yaml: yaml(12) },
    });
    expect(body.detail).toMatch(
      /^Cannot save "sanmenxia\/changed": you started from "v1-\w+", and A has saved "v2-\w+" since/,
    );
    const packed = second.headers.get('etag')?.replace(/"$/, '-gzip"') ?? '';
    expect((await put('changed', { yaml: yaml(12), author: 'B' }, match(packed))).status).toBe(200);
  });

  it.each([
    ['garbage', 400, 'is no ETag, which stands in quotation marks', '不是带引号的 ETag'],
    ['"v1-0123456789ab', 400, 'is no ETag, which stands in quotation marks', '不是带引号的 ETag'],
    ['*', 428, 'does not tell the version it starts from', '没有说明从哪个版本改起'],
    ['W/"v1-0123456789ab"', 412, 'gives a weak ETag, W/"v1-0123456789ab"', '写的是弱 ETag'],
    ['"v7-0123456789ab"', 412, 'says "v7-0123456789ab", which is no version of it', '不是它的任何版本'],
  ])('If-Match: %s is answered %i with the tag to send, and blames nobody', async (tag, status, en, zh) => {
    const made = await put('tagged', { yaml: yaml(10) });
    const etag = made.headers.get('etag') ?? '';
    const refused = await put('tagged', { yaml: yaml(11) }, match(tag));
    expect(refused.status).toBe(status);
    const { title, detail } = await problem(refused);
    expect(title).not.toContain('Somebody');
    expect(detail).toContain(en);
    expect(detail).toContain('send the ETag that GET /api/scenarios/sanmenxia/tagged answers');
    if (status !== 400) expect(detail).toContain(`now If-Match: ${etag}`);
    const chinese = await put('tagged', { yaml: yaml(11) }, { ...match(tag), 'accept-language': 'zh' });
    expect((await problem(chinese)).detail).toContain(zh);
    const absent = await put('not_there', { yaml: yaml(11) }, match(tag));
    expect(absent.status).toBe(status === 400 ? 400 : 412);
    const said = await problem(absent);
    expect(said.title).not.toContain('Somebody');
    expect(said.detail).toContain(
      status === 400 ? en : 'no such scenario was saved, so there is nothing that If-Match could match',
    );
    expect((await test.get(at('not_there'))).status).toBe(404);
  });

  it('says that somebody has changed it only when somebody has', async () => {
    const made = await put('watched', { yaml: yaml(10), author: 'A' });
    const exists = await put('watched', { yaml: yaml(11) }, { 'if-none-match': '*' });
    expect(await problem(exists)).toMatchObject({
      status: 412,
      title: 'The condition of the request does not hold',
    });
    await test.send('DELETE', at('watched'), '', match(made.headers.get('etag')));
    const late = await problem(await put('watched', { yaml: yaml(12) }, match(made.headers.get('etag'))));
    expect(late.title).toBe('Somebody else has changed it');
    expect(late.detail).toMatch(
      /^Cannot change .*, and somebody has deleted it since; save it without If-Match/,
    );
    expect((await put('watched', { yaml: yaml(12) })).status).toBe(200);
  });

  it.each(['我的情景', 'My_Scenario', 'my scenario', 'my-scenario', '2030_goal'])(
    'says which characters a name may have instead of %s',
    async (name) => {
      const said = async (language: string) =>
        (await put(encodeURIComponent(name), { yaml: yaml(1) }, { 'accept-language': language })).json();
      expect(await said('en')).toMatchObject({
        status: 422,
        detail: `Cannot read name: found "${name}"; write a name of lower-case letters, digits and underscores that starts with a letter, at most 100 characters, such as my_scenario`,
        issues: [{ path: 'name' }],
      });
      expect(await said('zh')).toMatchObject({
        detail: `无法读取 name：写的是“${name}”；应为以小写字母开头、由小写字母、数字和下划线组成的名称，最多 100 个字符，如 my_scenario`,
      });
    },
  );

  it('loses nothing between two editors who save at once', async () => {
    const rounds = 10;
    await put('shared', { yaml: yaml(0) });
    const saved: string[] = [];
    const refused: string[] = [];
    const edit = async (who: string) => {
      for (let round = 1; round <= rounds; round++) {
        const { headers } = await test.get(at('shared'));
        const note = `${who}${round}`;
        const response = await put(
          'shared',
          { yaml: yaml(round), author: who, note },
          match(headers.get('etag')),
        );
        expect([200, 412]).toContain(response.status);
        (response.status === 200 ? saved : refused).push(note);
      }
    };
    await Promise.all([edit('A'), edit('B')]);
    expect(saved.length + refused.length).toBe(2 * rounds);
    const versions = versionSchema.array().parse(await (await test.get(`${at('shared')}/versions`)).json());
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: saved.length + 1 }, (_, i) => saved.length + 1 - i),
    );
    expect(versions.flatMap(({ note }) => note ?? []).sort()).toEqual([...saved].sort());
  });

  it('lets one of many create a name', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        put('raced', { yaml: yaml(i) }, i % 2 === 0 ? {} : { 'if-none-match': '*' }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412 || status === 428)).toHaveLength(5);
  });

  it('makes a change that is sent twice once', async () => {
    const first = await put('twice', { yaml: yaml(1), author: 'A' });
    expect((await put('twice', { yaml: yaml(1), author: 'A' })).status).toBe(201);
    const headers = match(first.headers.get('etag'));
    await put('twice', { yaml: yaml(2), author: 'A' }, headers);
    const again = await put('twice', { yaml: yaml(2), author: 'A' }, headers);
    expect(again.status).toBe(200);
    expect((await resource(again)).version).toBe(2);
    expect((await put('twice', { yaml: yaml(2), author: 'B' }, headers)).status).toBe(412);
  });

  it('deletes so that nothing is lost, and restores', async () => {
    const made = await put('gone', { yaml: yaml(9) });
    expect((await test.send('DELETE', at('gone'), '')).status).toBe(428);
    expect((await test.send('DELETE', at('gone'), '', match(made.headers.get('etag')))).status).toBe(204);
    const gone = await test.get(at('gone'));
    expect(gone.status).toBe(410);
    expect((await problem(gone)).detail).toBe('"sanmenxia/gone" was deleted; version 1 can be restored');
    expect((await test.send('POST', '/api/runs', { id: 'sanmenxia/gone' })).status).toBe(422);
    const deleted = scenarioRowSchema
      .array()
      .parse(await (await test.get('/api/scenarios?deleted=1')).json());
    expect(deleted.map(({ id }) => id)).toContain('sanmenxia/gone');
    const restore = (version: number, headers: Record<string, string>) =>
      test.send('POST', `${at('gone')}/restore`, { version, author: 'C' }, headers);
    expect((await restore(1, {})).status).toBe(428);
    expect((await restore(7, match(gone.headers.get('etag')))).status).toBe(404);
    const restored = await restore(1, match(gone.headers.get('etag')));
    expect(restored.status).toBe(200);
    expect(await resource(restored)).toMatchObject({
      version: 3,
      made_by: 'restore',
      restored_from: 1,
      yaml: yaml(9),
    });
    expect((await test.get(at('gone'))).status).toBe(200);
  });

  it('frees the name of a deleted one and keeps what stood under it', async () => {
    const made = await put('reused', { yaml: yaml(1) });
    await test.send('DELETE', at('reused'), '', match(made.headers.get('etag')));
    expect((await put('reused', { yaml: yaml(2) })).status).toBe(200);
    const versions = versionSchema.array().parse(await (await test.get(`${at('reused')}/versions`)).json());
    expect(versions.map(({ made_by }) => made_by)).toEqual(['save', 'delete', 'save']);
  });

  it('runs a saved scenario on saved parents, and notices when they change', async () => {
    const parent = await put('parent', { yaml: 'title: P\nassumptions: {gdp_growth: 5%}\n' });
    await put('child', { yaml: 'title: C\nextends: parent\n' });
    const run = async () =>
      (await (await test.send('POST', '/api/runs', { id: 'sanmenxia/child' })).json()) as {
        result_hash: string;
      };
    const before = await run();
    expect(await run()).toEqual(before);
    await put(
      'parent',
      { yaml: 'title: P\nassumptions: {gdp_growth: 4%}\n' },
      match(parent.headers.get('etag')),
    );
    expect((await run()).result_hash).not.toBe(before.result_hash);
    const { headers } = await test.get(at('parent'));
    const refused = await test.send('DELETE', at('parent'), '', match(headers.get('etag')));
    expect(refused.status).toBe(409);
    expect((await problem(refused)).detail).toBe(
      'Cannot delete "sanmenxia/parent": sanmenxia/child extend it; change them first',
    );
    const circle = await put('parent', { yaml: 'title: P\nextends: child\n' }, match(headers.get('etag')));
    expect(circle.status).toBe(422);
    expect((await problem(circle)).detail).toMatch(/^Cannot extend "child": it leads back here/);
  });

  it('saves nothing that has mistakes, and nothing over what is shipped', async () => {
    const bad = await put('bad', { yaml: 'title: x\nassumptions: {gdp_grwth: 6%}\n' });
    expect(bad.status).toBe(422);
    expect((await problem(bad)).issues?.[0]).toMatchObject({ path: 'assumptions.gdp_grwth', line: 2 });
    expect((await put('growth_6', { yaml: yaml(1) })).status).toBe(409);
    expect((await test.send('PUT', '/api/scenarios/atlantis/x', { yaml: yaml(1) })).status).toBe(404);
    expect((await test.send('PUT', '/api/scenarios/sanmenxia/..%2Fx', { yaml: yaml(1) })).status).toBe(422);
    expect((await problem(await put('bad', {}))).detail).toBe(
      'Cannot save this: no scenario is given; write "scenario" or "yaml"',
    );
    expect((await put(`a${'b'.repeat(100)}`, { yaml: yaml(1) })).status).toBe(422);
    expect((await problem(await put('bad', { yaml: yaml(1), author: 'x'.repeat(201) }))).detail).toMatch(
      /^Cannot read author: .*; write text of at most 200 characters, without control characters$/,
    );
    for (const hidden of ['\0', '\u202e', '\u001b[31m'])
      for (const remark of ['author', 'note'])
        expect((await put('bad', { yaml: yaml(1), [remark]: `x${hidden}` })).status).toBe(422);
    expect((await put('bad', { yaml: yaml(1) }, match('"v1-000000000000"'))).status).toBe(412);
    expect((await test.get(at('bad'))).status).toBe(404);
  });
});

describe('who may save', () => {
  it('nobody on a read-only server', async () => {
    const test = await makeApp({ readOnly: true });
    for (const [method, path, body] of [
      ['PUT', '/api/scenarios/sanmenxia/x', { yaml: yaml(1) }],
      ['DELETE', '/api/scenarios/sanmenxia/x', ''],
      ['POST', '/api/runs/batch', { runs: [{ id: 'sanmenxia' }] }],
    ] as const) {
      expect((await test.send(method, path, body)).status, path).toBe(403);
    }
    const asked = { prefer: 'respond-async' };
    const slow = { id: 'sanmenxia', overrides: { draws: 1_000 } };
    expect((await test.send('POST', '/api/runs', slow, asked)).status).toBe(200);
    expect(test.services.store.exists).toBe(false);
    await test.close();
  });

  it('whoever the proxy names, and under no other name', async () => {
    const [engine] = engines();
    const test = await makeApp({ ...(await engine?.place()), identityHeader: 'x-user' });
    const put = (body: object, headers: Record<string, string>) =>
      test.send('PUT', '/api/scenarios/sanmenxia/named', { yaml: yaml(3), ...body }, headers);
    expect((await put({}, {})).status).toBe(401);
    const name = Buffer.from('王芳', 'utf8').toString('latin1');
    expect((await put({ author: 'Somebody' }, { 'x-user': name })).status).toBe(422);
    const made = await put({}, { 'x-user': name });
    expect(scenarioResourceSchema.parse(await made.json()).author).toBe('王芳');
    await test.close();
  });
});
