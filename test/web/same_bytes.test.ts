import { describe, expect, it } from 'vitest';
import type { Simulated } from '../../web/state/page_state.ts';
import { simulatedOf, startState } from '../../web/state/page_state.ts';
import { plancast } from '../cli/command_line.ts';
import { engine, library } from './engine_of_page.ts';

const SET = { gdp_growth: { path: 'constant', value: 6 } } as const;

function moved(scenario: string): Simulated {
  return { ...simulatedOf(startState), scenario, set: SET };
}

describe('the page saves and explains what the command line prints', () => {
  it.each(Object.keys(library.scenarios))('%s', async (id) => {
    const save = async (kind: Parameters<typeof engine.write>[1], lang: 'zh' | 'en') =>
      (await engine.write(moved(id), kind, lang)).text;
    const set = ['--set', 'gdp_growth=6%'];
    const csv = (await plancast(['run', id, ...set, '--csv'])).out;
    expect(await save('csv', 'zh')).toBe(csv);
    expect(await save('csv_bom', 'zh')).toBe(`\uFEFF${csv}`);
    for (const [kind, format] of [
      ['markdown', 'md'],
      ['html', 'html'],
    ] as const)
      for (const lang of ['zh', 'en'] as const) {
        const { out } = await plancast(['report', id, ...set, '--format', format, '--lang', lang]);
        expect(await save(kind, lang), `${kind} ${lang}`).toBe(out);
        expect(out).not.toMatch(/--set|as_of/);
      }
    const basis = await engine.basis(
      moved(id),
      { target: null, indicator: 'urbanization_rate', year: 2023 },
      'zh',
    );
    const told = await plancast(['explain', id, 'urbanization_rate@2023', ...set, '--lang', 'zh']);
    const lines = 'trace' in basis ? basis.trace.flatMap((line) => [line.headline, ...line.reasons]) : [];
    const printed = told.out.trimEnd().split('\n');
    // A region without the indicator has nothing to explain.
    expect(lines).toEqual(told.code === 0 ? printed.map((line) => line.trim()) : []);
  });
});
