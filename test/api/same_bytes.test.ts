import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { plancast } from '../cli/command_line.ts';
import { makeApp, type TestApp } from './make_app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await makeApp();
});
afterAll(() => test.close());

const scenarios = Object.keys((await loadLibrary()).scenarios);

describe('server and command line give the same bytes for every shipped scenario', () => {
  it.each(scenarios)('%s', async (id) => {
    const run = await test.send('POST', '/api/runs', { id });
    expect(await run.text()).toBe((await plancast(['run', id, '--json'])).out);
    for (const [format, lang] of [
      ['md', 'zh'],
      ['html', 'en'],
      ['json', 'en'],
    ]) {
      const report = await test.send('POST', `/api/reports?lang=${lang}`, { id, format });
      const printed = await plancast(['report', id, '--format', format as string, '--lang', lang as string]);
      expect(await report.text(), `${format} ${lang}`).toBe(printed.out);
    }
  });
});
