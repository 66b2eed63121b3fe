import fc from 'fast-check';
import {
  type Expression,
  FUNCTION_ARITY,
  type FunctionName,
  OPERATIONS,
  readsEver,
} from '../../../engine/expression.ts';
import type { DriverCell, IndicatorCell, Program, ProgramCell } from '../../../engine/kernel/program.ts';

const number = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.constantFrom(0, -0, 1, 100, Number.NaN, Infinity, 1e300, 5e-324),
);
const small = fc.double({ min: -2, max: 2, noNaN: true });

/** Expressions of every kind over the given ids: `now` may be read in the same year, `ever` in earlier years. */
function expressionOver(
  now: readonly string[],
  ever: readonly string[],
  depth: number,
): fc.Arbitrary<Expression> {
  const id = fc.constantFrom(...ever);
  const leaves: fc.Arbitrary<Expression>[] = [
    number.map((value) => ({ node: 'number', value })),
    fc.tuple(id, fc.integer({ min: 1, max: 3 })).map(([id, lag]) => ({ node: 'value', id, lag })),
    id.map((id) => ({ node: 'base', id })),
    id.map((id) => ({ node: 'baseline', id })),
    fc.constant({ node: 'year' }),
  ];
  if (now.length > 0) {
    const current = fc.constantFrom(...now);
    leaves.push(
      current.map((id) => ({ node: 'value', id, lag: 0 })),
      current.map((id) => ({ node: 'value', id, lag: 0 })),
      current.map((id) => ({ node: 'plan_sum', id })),
    );
  }
  if (depth === 0) return fc.oneof(...leaves);
  const part = expressionOver(now, ever, depth - 1);
  return fc.oneof(
    ...leaves,
    part.map((argument): Expression => ({ node: 'negate', argument })),
    fc
      .tuple(fc.constantFrom(...OPERATIONS), part, part)
      .map(([name, left, right]): Expression => ({ node: 'operation', name, left, right })),
    fc.tuple(fc.constantFrom(...(Object.keys(FUNCTION_ARITY) as FunctionName[])), part, part).map(
      ([name, x, y]): Expression => ({
        node: 'call',
        name,
        arguments: FUNCTION_ARITY[name] === 1 ? [x] : [x, y],
      }),
    ),
    fc
      .tuple(part, part, part)
      .map(([test, then, otherwise]): Expression => ({ node: 'conditional', test, then, otherwise })),
  );
}

const perYear = <T>(item: fc.Arbitrary<T>, years: number) =>
  fc.oneof(
    item.map((one) => Array.from({ length: years }, () => one)),
    fc.array(item, { minLength: years, maxLength: years }),
  );

function driver(
  id: string,
  years: number,
  inputs: number,
  earlier: readonly string[],
): fc.Arbitrary<DriverCell> {
  return fc.record({
    kind: fc.constant('driver' as const),
    id: fc.constant(id),
    level: perYear(small, years).map((values) => Float64Array.from(values)),
    elasticity: perYear(fc.constantFrom(0, 0.7, -1), years).map((values) => Float64Array.from(values)),
    to: fc.constantFrom(null, ...earlier),
    toBaseline: perYear(small, years).map((values) => Float64Array.from(values)),
    change: perYear(fc.constantFrom(0, -0.5), years).map((values) => Float64Array.from(values)),
    input: perYear(fc.integer({ min: -1, max: inputs - 1 }), years).map((values) => Int32Array.from(values)),
    low: fc.constantFrom(-Infinity, -1),
    high: fc.constantFrom(Infinity, 1.5),
  });
}

function indicator(
  id: string,
  years: number,
  now: readonly string[],
  ever: readonly string[],
): fc.Arbitrary<IndicatorCell> {
  return fc
    .record({
      kind: fc.constant('indicator' as const),
      id: fc.constant(id),
      expression: expressionOver(now, ever, 3),
      start: number,
      factor: fc.constantFrom(1, 2.5),
      pinned: fc
        .array(fc.constantFrom(Number.NaN, Number.NaN, Number.NaN, 3, -0.25), {
          minLength: years,
          maxLength: years,
        })
        .map((values) => Float64Array.from(values)),
    })
    .map((cell) => {
      const stock = readsEver(cell.expression).has(id);
      return { ...cell, stock, factor: stock ? 1 : cell.factor };
    });
}

/** Programs of two known cells, three drivers and four indicators with random equations, and two criteria. */
export const arbitraryProgram: fc.Arbitrary<Program> = fc
  .record({
    years: fc.integer({ min: 1, max: 6 }),
    planStart: fc.integer({ min: -1, max: 3 }),
    inputs: fc.integer({ min: 1, max: 8 }),
  })
  .chain(({ years, planStart, inputs }) => {
    const ids = ['f0', 'f1', 'd0', 'd1', 'd2', 'i0', 'i1', 'i2', 'i3'];
    const columns = fc
      .array(number, { minLength: years + 1, maxLength: years + 1 })
      .map((values) => Float64Array.from(values));
    const cells: fc.Arbitrary<ProgramCell>[] = ids.map((id, index) => {
      const now = ids.slice(0, index);
      if (id.startsWith('f')) return columns.map((values) => ({ kind: 'fixed', id, values }));
      return id.startsWith('d') ? driver(id, years, inputs, now) : indicator(id, years, now, ids);
    });
    const criterion = fc.record({
      id: fc.constant('criterion'),
      expression: expressionOver(ids, ids, 2),
      low: fc.constantFrom(-Infinity, 0),
      high: fc.constantFrom(Infinity, 2),
    });
    return fc.record({
      baseYear: fc.constant(2020),
      years: fc.constant(years),
      planStart: fc.constant(planStart),
      inputs: fc.constant(inputs),
      cells: fc.tuple(...cells),
      baseline: fc.record({ d0: columns, i1: columns }),
      criteria: fc.array(criterion, { maxLength: 3 }),
      wanted: fc.subarray(ids, { minLength: 1 }),
    });
  });
