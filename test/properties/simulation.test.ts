import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpretProgram } from '../../engine/kernel/interpret_program.ts';
import type { Drawn, Scenario } from '../../engine/run_types.ts';
import { prepareSimulation } from '../../engine/simulation/simulate.ts';
import { simulateBlocks } from '../../engine/simulation/simulate_blocks.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';
import { workOut } from '../../scenarios/work_out.ts';
import { makeScenario } from '../engine/make_model.ts';
import { drawnDriver, errorOf, makeChange, makeGrowth, simulated } from '../engine/simulation/simulated.ts';

const library = await loadLibrary();
const shipped = Object.values(library.scenarios);

describe.each(shipped.map(({ id }) => id))('%s', (id) => {
  const scenario = library.scenarios[id] as Scenario;

  test('without a draw every path is the central one, to the last bit', () => {
    const run = workOut(library, scenario, { draws: 100 });
    const { program } = prepareSimulation(run, { indicators: library.indicators, supports: () => false });
    const drawnAway = program.cells.filter(
      (cell) => cell.kind === 'driver' && run.resolved.drivers.some(isDistribution(cell.id)),
    );
    expect(drawnAway).toEqual([]);
    const path = interpretProgram(program, new Float64Array(program.inputs));
    for (const { id: cell } of program.cells) {
      expect(path.values[cell]?.slice(1), cell).toEqual(run.projection.values[cell]?.slice(1));
    }
  });

  test('kernel and interpreter give the same bits', () => {
    const run = workOut(library, scenario, { draws: 150, seed: 5 });
    const job = prepareSimulation(run, { indicators: library.indicators, supports: () => false });
    expect(simulateBlocks(job, {}, 'interpreter')).toEqual(simulateBlocks(job));
  });

  test('a simulation gives numbers everywhere, and the same ones again', () => {
    const run = runScenario(library, scenario, { draws: 300, seed: 3 });
    expect(JSON.stringify(run)).toBe(JSON.stringify(runScenario(library, scenario, { draws: 300, seed: 3 })));
    for (const bands of Object.values(run.uncertainty?.bands ?? {})) {
      for (const { p05, p10, p25, p50, p75, p90, p95, mean } of bands) {
        const quantiles = [p05, p10, p25, p50, p75, p90, p95];
        expect([...quantiles, mean].every(Number.isFinite)).toBe(true);
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      }
    }
    for (const { odds, noOdds } of run.verdicts) {
      expect(odds === null).toBe(noOdds !== null);
      if (odds === null) continue;
      expect(odds.probability).toBeGreaterThanOrEqual(0);
      expect(odds.probability).toBeLessThanOrEqual(1);
      expect(odds.capped).toBe(odds.shown !== odds.probability);
    }
  });
});

function isDistribution(id: string) {
  return (driver: { id: string; drawn?: readonly (Drawn | null)[] }) =>
    driver.id === id && (driver.drawn ?? []).some((year) => year?.by === 'distribution');
}

const size = fc.double({ min: 0, max: 3, noNaN: true });
const parts = fc.record({ common: size, regional: size, yearly: size, wandering: size });

test('more spread never narrows a band', () => {
  const indicators = [makeGrowth('x', 'g'), makeChange('y', 'd')];
  const widths = (spread: Parameters<typeof errorOf>[0], factor: number) => {
    const larger = Object.fromEntries(
      Object.entries(spread).map(([part, sd]) => [part, factor * Number(sd)]),
    );
    const drivers = [drawnDriver('g', 'x', 5, errorOf(larger)), drawnDriver('d', 'y', 1, errorOf(larger))];
    const scenario = makeScenario(drivers, { x: 100, y: 50 }, { draws: 400 });
    const { result } = simulated(indicators, scenario, { route: 'interpreter' });
    return Object.values(result.bands).flatMap((bands) => bands.map(({ p10, p90 }) => p90 - p10));
  };
  fc.assert(
    fc.property(parts, fc.double({ min: 1, max: 3, noNaN: true }), (spread, factor) => {
      const narrow = widths(spread, 1);
      widths(spread, factor).forEach((width, index) => {
        expect(width).toBeGreaterThanOrEqual((narrow[index] as number) * (1 - 1e-9));
      });
    }),
    { numRuns: 25 },
  );
});
