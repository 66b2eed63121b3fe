import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToSketch, type ColumnSketch, startSketch } from '../../../engine/statistics/column_sketch.ts';
import {
  closerSketch,
  mergeSketch,
  sketchQuantiles,
  streamingQuantiles,
} from '../../../engine/statistics/streaming_quantiles.ts';
import { columns, sortedQuantiles } from './columns.ts';

const wanted = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Hands out a column in blocks of 1024 and counts how often it is run through. */
function replayOf(column: Float64Array): {
  replay: (visit: (block: Float64Array) => void) => void;
  passes: number;
} {
  const state = {
    passes: 0,
    replay: (visit: (block: Float64Array) => void) => {
      state.passes += 1;
      for (let at = 0; at < column.length; at += 1024) visit(column.subarray(at, at + 1024));
    },
  };
  return state;
}

describe('streamingQuantiles', () => {
  test.each(Object.entries(columns))('is what sorting gives: %s', (_, column) => {
    for (const length of [1, 2, 700, 4096, 20_000]) {
      const values = column(length);
      for (const capacity of [length, 0]) {
        expect(
          streamingQuantiles(length, wanted, replayOf(values).replay, capacity),
          `${length}, ${capacity}`,
        ).toEqual(sortedQuantiles(values, wanted));
      }
    }
  });

  test.each(['uniform', 'normal', 'constant', 'two values', 'few values', 'tie at a bound'])(
    'one pass is enough for independent draws, and few values are kept: %s',
    (name) => {
      const values = columns[name]!(200_000);
      const run = replayOf(values);
      expect(streamingQuantiles(values.length, wanted, run.replay, 30_000)).toEqual(
        sortedQuantiles(values, wanted),
      );
      expect(run.passes).toBe(1);
    },
  );

  test('a column that changes its ways after the pilot is run through again', () => {
    const values = columns.normal!(50_000).map((z, i) => (i < 10_000 ? z : 100 + z));
    const run = replayOf(values);
    expect(streamingQuantiles(values.length, wanted, run.replay)).toEqual(sortedQuantiles(values, wanted));
    expect(run.passes).toBeGreaterThan(1);
    expect(run.passes).toBeLessThanOrEqual(3);
  });

  test('any finite numbers in any blocks, whatever the pilot', () => {
    const values = fc.float64Array({ minLength: 1, maxLength: 300, noNaN: true, noDefaultInfinity: true });
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 60 }), probabilities, (column, size, p) => {
        const feed = (sketch: ColumnSketch): ColumnSketch => {
          for (let at = 0; at < column.length; at += size)
            addToSketch(sketch, column.subarray(at, at + size));
          return sketch;
        };
        const sketch = feed(startSketch(column.subarray(0, size), column.length, p));
        const result = sketchQuantiles(sketch) ?? sketchQuantiles(feed(closerSketch(sketch)));
        expect(result).toEqual(sortedQuantiles(column, p));
      }),
    );
  });
});

describe('mergeSketch', () => {
  test.each(Object.entries(columns))(
    'blocks shared out among three workers give the same quantiles: %s',
    (_, column) => {
      const values = column(60_000);
      const pilot = values.subarray(0, 4096);
      const sketches = [0, 1, 2].map(() => startSketch(pilot, values.length, wanted));
      for (let at = 0, k = 0; at < values.length; at += 1024, k += 1) {
        addToSketch(sketches[(k * k) % 3]!, values.subarray(at, at + 1024));
      }
      const [all, second, third] = sketches;
      mergeSketch(all!, second!);
      mergeSketch(all!, third!);
      const result = sketchQuantiles(all!);
      if (result !== null) expect(result).toEqual(sortedQuantiles(values, wanted));
      else expect(['rising', 'falling', 'organ pipe']).toContain(_);
    },
  );

  test('sketches with different bins are refused', () => {
    const a = startSketch(Float64Array.of(1, 2), 2, wanted);
    const b = startSketch(Float64Array.of(1, 3), 2, wanted);
    expect(() => mergeSketch(a, b)).toThrow(
      'Cannot merge sketches: their bins differ; sketches of one column with one pilot are wanted',
    );
  });
});

describe('what is refused', () => {
  test('a value that is not finite, in the pilot or later', () => {
    expect(() => startSketch(Float64Array.of(1, Infinity), 2, wanted)).toThrow(
      'Cannot take quantiles: value 2 of 2 is Infinity; finite values are wanted',
    );
    const sketch = startSketch(Float64Array.of(1, 2), 5, wanted);
    expect(() => addToSketch(sketch, Float64Array.of(1, 2, NaN))).toThrow(
      'Cannot take quantiles: value 3 of 3 is NaN; finite values are wanted',
    );
  });

  test('an empty pilot, and more or fewer values than announced', () => {
    expect(() => startSketch(new Float64Array(0), 2, wanted)).toThrow(
      'Cannot take quantiles: the pilot is empty; at least one value is wanted',
    );
    const sketch = startSketch(Float64Array.of(1, 2), 5, wanted);
    addToSketch(sketch, Float64Array.of(1, 2));
    expect(() => sketchQuantiles(sketch)).toThrow('Cannot take quantiles: 2 values were added; 5 are wanted');
  });
});
