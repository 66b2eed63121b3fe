import { describe, expect, test } from 'vitest';
import { uncertainInputs } from '../../../engine/simulation/uncertain_inputs.ts';
import { makeScenario } from '../make_model.ts';
import { drawnDriver, drawnFrom, errorOf } from './simulated.ts';

const plan = (...drivers: ReturnType<typeof drawnDriver>[]) =>
  uncertainInputs(makeScenario(drivers, {}), { values: {} });

describe('uncertainInputs', () => {
  test('a given driver has no column', () => {
    const { drivers, columns } = plan(drawnDriver('a', 'x', 6, null));
    expect([drivers, columns]).toEqual([[], 0]);
  });

  test('a draw anew each year takes a column a year, one held takes one', () => {
    const { drivers, columns } = plan(
      drawnDriver('a', 'x', 6, errorOf({ regional: 1 })),
      drawnDriver('b', 'y', 6, drawnFrom('normal', { mean: 6, sd: 1 })),
    );
    expect(drivers.map(({ columns: places }) => [...places])).toEqual([
      [0, 0, 0, 0, 0],
      [1, 2, 3, 4, 5],
    ]);
    expect(columns).toBe(6);
  });

  test('a driver that is given keeps its dimensions of a Sobol design', () => {
    const given = { ...drawnDriver('a', 'x', 6, null), measured: true };
    const { streams } = plan(given, drawnDriver('b', 'y', 6, errorOf({ yearly: 1 })));
    expect(streams).toEqual(
      plan(drawnDriver('a', 'x', 6, errorOf({ yearly: 2 })), drawnDriver('b', 'y', 6, errorOf({ yearly: 1 })))
        .streams,
    );
    expect(streams.slice(0, 4)).toEqual(['macro factor', 'test/a path', 'test/b path', 'test/a year 2021']);
  });
});
