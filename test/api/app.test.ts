import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf } from '../../api/schema/example_of.ts';
import { REQUESTS } from '../../api/schema/requests.ts';
import { makeApp, type TestApp } from './make_app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await makeApp({ maxBody: 20_000 });
});
afterAll(() => test.close());

const json = async (response: Response) => (await response.json()) as Record<string, never>;

describe('the catalogue', () => {
  it('lists indicators, regions, plans and scenarios', async () => {
    for (const [path, least] of [
      ['/api/indicators', 60],
      ['/api/regions', 5],
      ['/api/plans', 6],
      ['/api/scenarios', 20],
    ] as const) {
      const response = await test.get(path);
      expect(response.status, path).toBe(200);
      expect(((await response.json()) as unknown[]).length, path).toBeGreaterThanOrEqual(least);
    }
  });

  it('gives one of each', async () => {
    expect(await json(await test.get('/api/indicators/rd_intensity'))).toMatchObject({
      id: 'rd_intensity',
      unit: 'percent',
    });
    expect(await json(await test.get('/api/regions/sanmenxia'))).toMatchObject({
      id: 'sanmenxia',
      default_plan: 'plan_14',
    });
    expect(await json(await test.get('/api/plans/sanmenxia/plan_14'))).toMatchObject({
      id: 'sanmenxia/plan_14',
      base_year: 2020,
    });
    expect(await json(await test.get('/api/scenarios/sanmenxia/growth_6'))).toMatchObject({
      id: 'sanmenxia/growth_6',
      origin: 'shipped',
      scenario: { region: 'sanmenxia' },
    });
  });

  it('says what is near to a name that does not exist', async () => {
    const response = await test.get('/api/indicators/rd_intensty');
    expect(response.status).toBe(404);
    expect(await json(response)).toMatchObject({
      type: '/api/problems/not_found',
      detail:
        'Cannot find the indicator "rd_intensty": there is no such indicator; did you mean "rd_intensity" (R&D intensity)?',
    });
    const region = await test.get('/api/regions/sanmenxa', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5' });
    expect(region.headers.get('content-language')).toBe('zh');
    expect((await json(region)).detail).toBe(
      '无法找到地区“sanmenxa”：没有这个地区；是否想写“sanmenxia”（三门峡市）？',
    );
    expect((await test.get('/api/plans/sanmenxia/plan_99')).status).toBe(404);
    expect((await test.get('/api/scenarios/sanmenxia/nothing')).status).toBe(404);
  });

  it('answers 304 to whoever has it already, and compresses for whoever takes that', async () => {
    const first = await test.get('/api/indicators');
    const etag = first.headers.get('etag') ?? '';
    const again = await test.get('/api/indicators', { 'if-none-match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const packed = await test.get('/api/indicators', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('etag')).toBe(etag.replace(/"$/, '-gzip"'));
  });
});

describe('the server', () => {
  it('says how it is', async () => {
    const health = await test.get('/api/health');
    expect(health.status).toBe(200);
    expect(await json(health)).toMatchObject({ status: 'ok', read_only: false, store: 'closed' });
  });

  it('tells its health while the store opens', async () => {
    const fresh = await makeApp();
    const opening = fresh.services.store.open();
    expect(await json(await fresh.get('/api/health'))).toMatchObject({ store: 'closed' });
    await opening;
    expect(await json(await fresh.get('/api/health'))).toMatchObject({ store: 'open' });
    await fresh.close();
  }, 120_000);

  it('gives its figures', async () => {
    await test.get('/api/regions');
    const figures = await (await test.get('/api/metrics')).text();
    expect(figures).toMatch(
      /plancast_request_seconds_count\{method="GET",route="\/api\/regions",status="200"\} \d+/,
    );
    expect(figures).toMatch(/^plancast_memory_bytes \d+$/m);
  });

  it('serves its documentation from its own files only', async () => {
    const page = await test.get('/api/docs');
    const text = await page.text();
    expect(text).not.toMatch(/https?:\/\//);
    for (const [, address = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await test.get(address)).status, address).toBe(200);
    }
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await test.get('/api/docs/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('says what each kind of problem is', async () => {
    expect(await json(await test.get('/api/problems/version_conflict?lang=zh'))).toEqual({
      type: '/api/problems/version_conflict',
      status: 412,
      title: '别人已经改过',
    });
    expect((await test.get('/api/problems/constructor')).status).toBe(404);
  });

  it('serves a page at the root, and no file that is not of the page', async () => {
    expect((await test.get('/')).headers.get('content-type')).toContain('text/html');
    for (const path of [
      '/package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/%00',
      '/assets/%c0%af',
    ])
      expect((await test.get(path)).status, path).toBe(404);
  });
});

describe('requests that cannot be read', () => {
  it('names the allowed methods of an address', async () => {
    const response = await test.send('PATCH', '/api/runs', {});
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect((await test.get('/api/nothing')).status).toBe(404);
  });

  it('takes JSON in UTF-8 and nothing else', async () => {
    const text = await test.send('POST', '/api/runs', 'x', { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
    expect((await json(text)).detail).toBe(
      'Cannot read the request: its content type is "text/plain"; send application/json',
    );
    const untyped = await test.send('POST', '/api/runs', '{}', { 'content-type': '' });
    expect(untyped.status).toBe(415);
    expect((await json(untyped)).detail).toBe(
      'Cannot read the request: it gives no content type; send Content-Type: application/json',
    );
    expect((await test.send('POST', '/api/runs', '{"id":"\ufffd"}')).status).toBe(400);
  });

  it.each([
    ['{"id":', 1, 7],
    ['{"id": a}', 1, 8],
    ['{\n  "id": "sanmenxia",\n}', 3, 1],
    ['{"id": "a"} x', 1, 13],
    ['{"id": tru', 1, 11],
  ])('says where %j stops being JSON', async (body, line, column) => {
    const response = await test.send('POST', '/api/runs', body);
    expect(response.status).toBe(400);
    expect((await json(response)).detail).toBe(
      `Cannot read the request: from line ${line}, column ${column} on it is not JSON; check quotes, commas and brackets there`,
    );
    const zh = await test.send('POST', '/api/runs', body, { 'accept-language': 'zh' });
    expect((await json(zh)).detail).toBe(
      `无法读取请求：从第 ${line} 行第 ${column} 个字符起不是 JSON；请检查该处的引号、逗号和括号`,
    );
  });

  it('looks for no place in a long text that is not JSON', async () => {
    const roomy = await makeApp();
    const response = await roomy.send('POST', '/api/runs', `[${'1,'.repeat(60_000)}`);
    expect(await json(response)).toMatchObject({
      status: 400,
      detail: 'Cannot read the request: it is not JSON; check quotes, commas and brackets',
    });
    await roomy.close();
  });

  it.each([
    ['null', 422, 'null', 'null'],
    ['[]', 422, 'an empty list', '空的列表'],
    ['""', 422, '""', '“”'],
    ['7', 422, '7', '7'],
    ['', 400, 'empty', null],
    [' \n', 400, 'empty', null],
  ])('names the object that is wanted in place of %j', async (body, status, found, foundZh) => {
    const wanted = [
      ['/api/runs', '{"id":"sanmenxia/growth_6"}'],
      ['/api/analyses/compare', '{"scenarios":["sanmenxia/plan","sanmenxia/growth_6"]}'],
    ] as const;
    for (const [path, example] of wanted) {
      const response = await test.send('POST', path, body);
      expect(response.status).toBe(status);
      expect((await json(response)).detail).toBe(
        `Cannot read the request: its body is ${found}; send a JSON object, such as ${example}`,
      );
      const zh = await test.send('POST', path, body, { 'accept-language': 'zh' });
      expect((await json(zh)).detail).toBe(
        `无法读取请求：${foundZh === null ? '没有内容' : `内容是${foundZh}`}；请发送 JSON 对象，如 ${example}`,
      );
    }
  });

  it.each(Object.entries(REQUESTS))('answers the example that it gives of %s', async (verb, schema) => {
    expect(schema.safeParse(JSON.parse(exampleOf(schema))).error).toBeUndefined();
    // A batch would only open the store.
    if (verb === 'batch') return;
    const paths: Record<string, string> = { run: '/api/runs', report: '/api/reports' };
    const response = await test.send('POST', paths[verb] ?? `/api/analyses/${verb}`, exampleOf(schema));
    expect(response.status).toBe(200);
  });

  it('reads no more than the limit, whether or not the length is said', async () => {
    const large = JSON.stringify({ yaml: `title: x\n# ${'x'.repeat(30_000)}` });
    expect(
      (await test.send('POST', '/api/runs', large, { 'content-length': String(large.length) })).status,
    ).toBe(413);
    const response = await test.send('POST', '/api/runs', large);
    expect(response.status).toBe(413);
    expect((await json(response)).detail).toBe(
      'Cannot read the request: it has more than 20000 bytes; send less',
    );
    const wide = JSON.stringify({ yaml: '字'.repeat(7_000) });
    expect((await test.send('POST', '/api/runs', wide, { 'content-length': '19999' })).status).toBe(413);
  });

  it('reads no brackets that are nested beyond reason, and no half of a character', async () => {
    const deep = `{"scenario": {"title": ${'['.repeat(9_000)}${']'.repeat(9_000)}}}`;
    const nested = await test.send('POST', '/api/runs', deep);
    expect(nested.status).toBe(422);
    expect((await json(nested)).detail).toBe(
      'Cannot read the request: its brackets are nested deeper than 50; write it flatter',
    );
    const brackets = JSON.stringify({ id: `${'['.repeat(60)}"${'{'.repeat(60)}`.padEnd(150, '\\') });
    expect((await json(await test.send('POST', '/api/runs', brackets))).detail).toMatch(/^Cannot find/);
    const hidden = '{"id": "sanmenxia", "overrides": {"set": {"__proto__": "6%"}}}';
    expect((await test.send('POST', '/api/runs', hidden)).status).toBe(400);
    const half = await test.send('POST', '/api/runs', String.raw`{"id": "sanmenxia", "yaml": "\ud800"}`);
    expect(half.status).toBe(400);
    const whole = await test.send('POST', '/api/runs', String.raw`{"id": "\ud83d\ude00 \\ud800"}`);
    expect((await json(whole)).detail).toMatch(/^Cannot find/);
  });

  it('checks the query of a request whose body is known', async () => {
    expect((await test.send('POST', '/api/runs', { id: 'weidu' })).status).toBe(200);
    expect((await test.send('POST', '/api/runs?lang=fr', { id: 'weidu' })).status).toBe(422);
    expect((await test.send('POST', '/api/runs?lang=zh', { id: 'weidu' })).status).toBe(200);
  });

  it('refuses what it does not know by name, every mistake at once', async () => {
    const response = await test.send('POST', '/api/runs?lnag=zh', { id: 'sanmenxia' });
    expect(response.status).toBe(422);
    expect((await json(response)).detail).toBe(
      'Cannot read "lnag": there is no such key; did you mean "lang"?',
    );
    const body = await test.send('POST', '/api/runs', {
      idd: 'sanmenxia',
      overrides: { as_of: 'soon', draws: 5, extra: 1 },
    });
    const { issues } = (await body.json()) as { issues: { path: string; message: string }[] };
    expect(issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'overrides.as_of: Cannot read overrides.as_of: found "soon"; write a year, such as 2025',
      expect.stringMatching(/^overrides\.draws: Cannot read overrides\.draws: found 5; write /),
      'overrides.extra: Cannot read "extra": in overrides there is no such key; known are set, plan, as_of, horizon, seed, draws',
      'idd: Cannot read "idd": there is no such key; did you mean "id"?',
    ]);
  });
});

describe('safety', () => {
  it('puts its headers on every answer, a problem too', async () => {
    for (const path of ['/', '/api/regions', '/api/nothing', '/api/docs']) {
      const { headers } = await test.get(path);
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('answers to names of this machine only', async () => {
    const response = await test.get('/api/health', { host: 'evil.example' });
    expect(response.status).toBe(421);
    expect((await test.get('/api/health', { host: '127.0.0.1:8080' })).status).toBe(200);
  });

  it('takes no change from another site', async () => {
    const foreign = { origin: 'https://evil.example' };
    expect((await test.send('POST', '/api/runs', { id: 'sanmenxia' }, foreign)).status).toBe(403);
    expect(
      (await test.send('POST', '/api/runs', { id: 'sanmenxia' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    const own = { origin: 'http://localhost' };
    expect((await test.send('POST', '/api/runs', { id: 'sanmenxia' }, own)).status).toBe(200);
    expect((await test.get('/api/regions', foreign)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets in the origins that are configured', async () => {
    const open = await makeApp({ origins: ['https://office.example'], hosts: ['plan.example'] });
    const headers = { origin: 'https://office.example', host: 'plan.example' };
    const response = await open.send('POST', '/api/runs', { id: 'sanmenxia' }, headers);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://office.example');
    expect(response.headers.get('vary')).toBe('Accept-Encoding, Accept-Language, Origin');
    const before = await open.app.request('/api/runs', {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-headers')).toContain('If-Match');
    await open.close();
  });

  it('turns away a crowd with the time to come back', async () => {
    const small = await makeApp({ maxRequests: 2, maxPerClient: 1 });
    const slots = small.services.slots;
    const give = slots.take('local');
    const many = await small.get('/api/regions');
    expect([many.status, many.headers.get('retry-after')]).toEqual([429, '1']);
    const other = slots.take('elsewhere');
    const full = await small.get('/api/regions');
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await small.get('/api/health')).status).toBe(200);
    give();
    other();
    expect((await small.get('/api/regions')).status).toBe(200);
    expect(slots.open).toBe(0);
    await small.close();
  });

  it('takes no new work while it stops', async () => {
    const stopping = await makeApp();
    stopping.services.stopping = true;
    expect((await stopping.send('POST', '/api/runs', { id: 'sanmenxia' })).status).toBe(503);
    expect((await stopping.get('/api/health')).status).toBe(503);
    await stopping.close();
  });
});
