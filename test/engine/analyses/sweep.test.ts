import { describe, expect, it } from 'vitest';
import { evenly, sweep } from '../../../engine/analyses/sweep.ts';
import { targetQuestion } from '../../../engine/analyses/target_question.ts';
import type { Scenario } from '../../../engine/run_types.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { runScenario } from '../../../scenarios/run_scenario.ts';
import { workOut } from '../../../scenarios/work_out.ts';

const library = await loadLibrary();
const scenario = library.scenarios['sanmenxia/plan'] as Scenario;
const { model, resolved } = workOut(library, scenario);
const gdp2025 = (values: Readonly<Record<string, Float64Array>>) => values.gdp_real?.[5];

describe('sweep', () => {
  it('gives at every point the numbers of a run with the same values set', () => {
    const axes = [
      { driver: 'gdp_growth', values: [5, 6] },
      { driver: 'rd_growth', values: [10, 12, 14] },
    ];
    const points = sweep(model, resolved, axes, 2025, ({ values }) => [
      gdp2025(values),
      values.rd_intensity?.[5],
    ]);
    expect(points.map(({ at }) => at)).toEqual([
      [5, 10],
      [5, 12],
      [5, 14],
      [6, 10],
      [6, 12],
      [6, 14],
    ]);
    for (const { at, result } of points) {
      const set = {
        gdp_growth: { path: 'constant' as const, value: at[0] ?? 0 },
        rd_growth: { path: 'constant' as const, value: at[1] ?? 0 },
      };
      const run = runScenario(library, scenario, { set });
      const value = (id: string) => run.series.find(({ indicator }) => indicator === id)?.values[5];
      expect(result).toEqual([value('gdp_real'), value('rd_intensity')]);
    }
  });

  it('changes sign of the slack where the verdict changes: GDP growth of 7.0左右 holds from 6.5 on', () => {
    const target = resolved.targets.find(({ id }) => id.startsWith('gdp_real.average_growth'));
    if (target === undefined) throw new Error('no growth target');
    const question = targetQuestion(target, 'higher');
    if (typeof question === 'string') throw new Error(question);
    const points = sweep(
      model,
      resolved,
      [{ driver: 'gdp_growth', values: [6.4, 6.6] }],
      2025,
      question.slack,
    );
    expect(points.map(({ result }) => Math.sign(result))).toEqual([-1, 1]);
    expect(question).toMatchObject({ required: 7, side: 'at_least', year: 2025 });
  });

  it('names a driver that is not there', () => {
    expect(() => sweep(model, resolved, [{ driver: 'gdp_grwth', values: [1] }], 2025, () => 0)).toThrow(
      'Cannot vary "gdp_grwth": the scenario has no such driver; plancast run --json lists them',
    );
  });

  it('refuses a grid that would take minutes', () => {
    const values = evenly(0, 1, 400);
    const axes = [
      { driver: 'gdp_growth', values },
      { driver: 'rd_growth', values },
    ];
    expect(() => sweep(model, resolved, axes, 2025, () => 0)).toThrow(
      'Cannot compute the grid: it has 160000 points, at most 100000 are computed; name fewer values',
    );
  });
});

describe('evenly', () => {
  it('starts and ends where it is told to, exactly', () => {
    expect(evenly(0.1, 0.7, 4).at(-1)).toBe(0.7);
    expect(evenly(3, 9, 1)).toEqual([3]);
  });
});
