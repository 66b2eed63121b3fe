import { describe, expect, it } from 'vitest';
import { driverRanges } from '../../../engine/analyses/driver_ranges.ts';
import { normalQuantile } from '../../../engine/math/normal_quantile.ts';
import type { ResolvedDriver, ResolvedScenario, Scenario } from '../../../engine/run_types.ts';
import { spreadOfAverage } from '../../../engine/uncertainty/spread.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { workOut } from '../../../scenarios/work_out.ts';

const library = await loadLibrary();
const { resolved, projection } = workOut(library, library.scenarios['sanmenxia/baseline'] as Scenario);
const centre = projection.values.gdp_growth?.[1] ?? Number.NaN;
const growth = resolved.drivers.find(({ id }) => id === 'gdp_growth') as ResolvedDriver;

function only(driver: ResolvedDriver): ResolvedScenario {
  return { ...resolved, drivers: [driver] };
}

describe('driver ranges', () => {
  it('runs GDP growth 1.28 standard deviations of its average to both sides', () => {
    const drawn = growth.drawn?.[0];
    if (drawn?.by !== 'class') throw new Error('growth is drawn from measured errors');
    const sd = spreadOfAverage(drawn.spread, 5);
    const [range] = driverRanges(only(growth), projection, 2025).ranges;
    expect(range?.low[0]).toBe(centre + normalQuantile(0.1) * sd);
    expect(range?.high[0]).toBe(centre + normalQuantile(0.9) * sd);
  });

  it('keeps to the bounds of the driver', () => {
    const bounds = [centre - 0.1, centre + 0.1] as const;
    const [range] = driverRanges(only({ ...growth, bounds }), projection, 2025).ranges;
    expect([range?.low[0], range?.high[0]]).toEqual(bounds);
  });

  it('names a driver that nobody measured', () => {
    const unknown = { ...growth, drawn: growth.drawn?.map(() => null) ?? [] };
    expect(driverRanges(only(unknown), projection, 2025)).toEqual({ ranges: [], unmeasured: ['gdp_growth'] });
  });
});
