import { describe, expect, it } from 'vitest';
import { tornado } from '../../../engine/analyses/tornado.ts';
import type { Projection, Scenario } from '../../../engine/run_types.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { runScenario } from '../../../scenarios/run_scenario.ts';
import { workOut } from '../../../scenarios/work_out.ts';

const library = await loadLibrary();
const scenario = library.scenarios['sanmenxia/plan'] as Scenario;
const { model, resolved } = workOut(library, scenario);
const years = resolved.horizon - resolved.baseYear;
const at = (value: number) => new Float64Array(years).fill(value);
const rdIntensity = ({ values }: Projection) => values.rd_intensity?.[5] ?? Number.NaN;
const ranges = [
  { driver: 'gdp_growth', low: at(6), high: at(8) },
  { driver: 'forest_cover_change', low: at(0), high: at(1) },
  { driver: 'rd_growth', low: at(10), high: at(18) },
];

describe('tornado', () => {
  it('orders drivers by what they alone do, and leaves out those that do nothing', () => {
    const { bars, now } = tornado(model, resolved, rdIntensity, ranges, 2025);
    expect(bars.map(({ driver }) => driver)).toEqual(['rd_growth', 'gdp_growth']);
    expect(bars[1]?.atLow).toBeGreaterThan(now);
    expect(bars[1]?.atHigh).toBeLessThan(now);
    expect(bars[0]).toMatchObject({ kind: 'lever', low: 10, high: 18 });
  });

  it('gives at each end the number of a run with that value set', () => {
    const { bars } = tornado(model, resolved, rdIntensity, ranges, 2025);
    const run = runScenario(library, scenario, { set: { rd_growth: { path: 'constant', value: 10 } } });
    expect(bars[0]?.atLow).toBe(run.series.find(({ indicator }) => indicator === 'rd_intensity')?.values[5]);
  });

  it('is the same whatever the order of the drivers', () => {
    const forward = tornado(model, resolved, rdIntensity, ranges, 2025);
    expect(tornado(model, resolved, rdIntensity, [...ranges].reverse(), 2025)).toEqual(forward);
  });
});
