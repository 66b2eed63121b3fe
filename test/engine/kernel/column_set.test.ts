import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnSet, capacityFor, columnSetBytes } from '../../../engine/kernel/statistics/column_set.ts';
import { takeMemory } from '../../../engine/kernel/wasm/web_assembly.ts';
import { quantilesOf } from '../../../engine/statistics/quantiles.ts';

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
const BLOCK = 1024;

/** Quantiles of a column through a set, block by block; null where a rank was missed. */
function throughSet(
  values: Float64Array,
  probabilities: readonly number[],
  capacity = capacityFor(values.length, probabilities),
  width = 5,
): Float64Array | null {
  const options = { columns: 2, probabilities, draws: values.length, capacity, width };
  const memory = takeMemory(8192 + columnSetBytes(options));
  const block = new Float64Array(memory.buffer, 0, BLOCK);
  const set = new ColumnSet(memory, 8192, options);
  set.start(1, values[0]!);
  for (let at = 0; at < values.length; at += BLOCK) {
    const part = values.subarray(at, at + BLOCK);
    block.fill(Number.NaN);
    block.set(part);
    set.add(1, 0, part.length);
  }
  const out = new Float64Array(probabilities.length);
  return set.quantiles(1, out) ? out : null;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
  };
}

const shapes: Record<string, (uniform: () => number) => number> = {
  uniform: (uniform) => uniform(),
  normal: (uniform) => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  'far from zero': (uniform) => 1e6 + 1e-5 * uniform(),
  'heavy tails': (uniform) => Math.tan(Math.PI * (uniform() - 0.5)),
  'log-normal over many orders': (uniform) => Math.exp(40 * (uniform() + uniform() + uniform() - 1.5)),
  'a third at a bound': (uniform) => Math.max(uniform(), 1 / 3),
  'two values': (uniform) => (uniform() < 0.5 ? 1 : 2),
  'a hundred values': (uniform) => Math.floor(100 * uniform()),
  constant: () => 63,
  zero: () => 0,
  'two clusters': (uniform) => (uniform() < 0.9 ? 1e-9 * uniform() : 1e9 + uniform()),
};

describe('ColumnSet', () => {
  for (const [name, draw] of Object.entries(shapes)) {
    test.each([1, 2, 3, 97, 1000, 9001, 30_000, 100_003])(
      `gives the quantiles of sorting: ${name}, %i values`,
      (length) => {
        const uniform = random(length);
        const values = Float64Array.from({ length }, () => draw(uniform));
        expect(throughSet(values, PROBABILITIES)).toEqual(quantilesOf(values, PROBABILITIES));
      },
    );
  }

  test('gives the quantiles of sorting for any values and probabilities', () => {
    const value = fc.oneof(
      fc.double({ min: -1e30, max: 1e30, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(0, 1, 5e-324, 1e-300),
    );
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 3000 }),
        fc.uniqueArray(probability, { minLength: 1, maxLength: 8 }),
        (list, probabilities) => {
          const values = Float64Array.from(list);
          probabilities.sort((a, b) => a - b);
          expect(throughSet(values, probabilities)).toEqual(quantilesOf(values, probabilities));
        },
      ),
      { numRuns: 300, seed: 1 },
    );
  });

  test('notices a rank outside the brackets', () => {
    const values = Float64Array.from({ length: 40_000 }, (_, i) => i);
    expect(throughSet(values, [0.5], 8192)).toBeNull();
  });

  test('never gives a wrong quantile, however narrow the brackets', () => {
    let missed = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const uniform = random(seed);
      const values = Float64Array.from({ length: 50_000 }, () => uniform());
      const found = throughSet(values, PROBABILITIES, 4096, 1);
      if (found === null) missed += 1;
      else expect(found).toEqual(quantilesOf(values, PROBABILITIES));
    }
    expect(missed).toBeGreaterThan(0);
    expect(missed).toBeLessThan(40);
  });
});
