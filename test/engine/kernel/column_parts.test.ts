import { describe, expect, test } from 'vitest';
import { quantilesOfParts, takeParts } from '../../../engine/kernel/statistics/column_parts.ts';
import { ColumnSet, capacityFor, columnSetBytes } from '../../../engine/kernel/statistics/column_set.ts';
import { takeMemory } from '../../../engine/kernel/wasm/web_assembly.ts';
import { fillNormal } from '../../../engine/random/fill_normal.ts';
import { startStream, streamRoot } from '../../../engine/random/stream.ts';
import { quantilesOf } from '../../../engine/statistics/quantiles.ts';

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const BLOCK = 1024;

const columns: Record<string, (z: number) => number> = {
  normal: (z) => z,
  'a third at a bound': (z) => Math.max(z, -0.43),
  constant: () => 3,
  'log-normal': (z) => Math.exp(2 * z),
};

/** Blocks of each column shared out among workers in turn. */
function shared(whole: readonly Float64Array[], draws: number, workers: number) {
  return Array.from({ length: workers }, (_, worker) => {
    const capacity = capacityFor(draws, PROBABILITIES);
    const options = { columns: whole.length, probabilities: PROBABILITIES, draws, capacity };
    const memory = takeMemory(8192 + columnSetBytes(options));
    const block = new Float64Array(memory.buffer, 0, BLOCK);
    const set = new ColumnSet(memory, 8192, options);
    whole.forEach((column, index) => {
      set.start(index, column[0] as number);
      for (let at = worker * BLOCK; at < draws; at += workers * BLOCK) {
        const part = column.subarray(at, at + BLOCK);
        block.set(part);
        set.add(index, 0, part.length);
      }
    });
    return takeParts(set);
  });
}

describe('columns seen by several workers', () => {
  test.each([700, 5000, 33_000, 120_000])('have the quantiles of the whole column: %i values', (draws) => {
    const z = fillNormal(startStream(streamRoot(draws, 'parts'), 0), new Float64Array(draws));
    const whole = Object.values(columns).map((of) => z.map(of));
    const expected = whole.map((column) => quantilesOf(column, PROBABILITIES));
    for (const workers of [1, 2, 3, 8]) {
      const parts = shared(whole, draws, workers);
      expect(quantilesOfParts(parts, { probabilities: PROBABILITIES, draws })).toEqual(expected);
    }
  });
});
