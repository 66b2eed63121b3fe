import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './make_app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await makeApp();
});
afterAll(() => test.close());

describe('reports', () => {
  it('come in the language and the form asked for, under a name to save them by', async () => {
    const body = { id: 'sanmenxia/growth_6', format: 'html' };
    const response = await test.send('POST', '/api/reports', body, { 'accept-language': 'zh' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="sanmenxia-growth_6.zh.html"',
    );
    expect(await response.text()).toContain('<html lang="zh');
  });

  it('are made of a run that was made before, with a tag for each language and form', async () => {
    const made = await test.send('POST', '/api/runs', {
      id: 'sanmenxia/growth_5',
      overrides: { set: { rd_growth: '12%' } },
    });
    const path = (made.headers.get('content-location') ?? '').replace('/runs/', '/reports/');
    const tags = new Set<string>();
    for (const query of [
      '?lang=zh&format=md',
      '?lang=en&format=md',
      '?lang=en&format=html',
      '?format=json',
    ]) {
      const report = await test.get(`${path}${query}`);
      expect(report.status).toBe(200);
      const etag = report.headers.get('etag') ?? '';
      tags.add(etag);
      expect((await test.get(`${path}${query}`, { 'if-none-match': etag })).status).toBe(304);
    }
    expect(tags.size).toBe(4);
    expect((await test.get('/api/reports/nothing')).status).toBe(404);
    expect((await test.get(`${path}?format=exe`)).status).toBe(422);
  });
});
