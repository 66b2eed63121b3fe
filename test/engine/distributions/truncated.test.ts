import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionKinds } from '../../../engine/distributions/distribution_kinds.ts';
import { checkInside, shareInside, truncated } from '../../../engine/distributions/truncated.ts';
import { normalProbability } from '../../../engine/math/normal_probability.ts';
import { normalQuantile } from '../../../engine/math/normal_quantile.ts';

const standard = distributionKinds.normal!.make({ mean: 0, sd: 1 });

test('a cut normal distribution has the closed-form quantiles', () => {
  const d = truncated(standard, [-1, 2]);
  const below = normalProbability(-1);
  const inside = normalProbability(2) - below;
  for (const p of [0.001, 0.2, 0.5, 0.9, 0.999]) {
    expect(d.quantile(p)).toBeCloseTo(normalQuantile(below + p * inside), 12);
    expect(d.fromNormal(normalQuantile(p))).toBeCloseTo(d.quantile(p), 12);
  }
  expect(d.quantile(0)).toBeCloseTo(-1, 12);
  expect(d.quantile(1)).toBeCloseTo(2, 12);
});

test('a one-sided cut far out keeps its digits', () => {
  // E.g. P(z > 2.2) = 0.0139; the median of what is above is the upper 0.00695 quantile.
  const d = truncated(standard, [2.2, null]);
  expect(d.quantile(0.5)).toBeCloseTo(-normalQuantile(normalProbability(-2.2) / 2), 12);
  expect(truncated(standard, [null, null])).toBe(standard);
  expect(truncated(standard, [-60, 60])).toBe(standard);
});

test.each(Object.keys(distributionKinds))('%s stays inside its bounds, ends included', (kind) => {
  const parameters = {
    normal: { mean: 3, sd: 2 },
    log_normal: { mean: 3, sd: 2 },
    uniform: { low: 0, high: 9 },
    triangular: { low: 0, mode: 2, high: 9 },
    pert: { low: 0, mode: 2, high: 9 },
    student_t: { center: 3, scale: 2, degrees: 2 },
    two_piece_normal: { mode: 3, sd: 2, skew: 0.5 },
    quantiles: { 0.1: 1, 0.9: 6 },
    interval: { low: 1, high: 5 },
  }[kind]!;
  const d = truncated(distributionKinds[kind]!.make(parameters), [2.5, 4]);
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (z, p) => {
        for (const x of [d.fromNormal(z), d.quantile(p)]) expect(x >= 2.5 && x <= 4, `${x}`).toBe(true);
      },
    ),
  );
});

test('shareInside counts the bounds themselves', () => {
  expect(shareInside(distributionKinds.uniform!.make({ low: 0, high: 4 }), [1, null])).toBeCloseTo(0.75, 13);
  const fixed = distributionKinds.normal!.make({ mean: 3, sd: 0 });
  expect([shareInside(fixed, [3, 5]), shareInside(fixed, [1, 3]), shareInside(fixed, [4, 5])]).toEqual([
    1, 1, 0,
  ]);
  expect(shareInside(standard, [5, 6])).toBeCloseTo(2.8566498423414e-7, 16);
});

test('a distribution that lies outside the bounds is refused', () => {
  expect(checkInside(standard, [-1, 1], 'x')).toEqual([]);
  expect(checkInside(standard, [4, null], 'assumptions.gdp_growth')).toEqual([
    {
      code: 'mass_outside_bounds',
      level: 'error',
      path: 'assumptions.gdp_growth',
      text: {
        zh: '无法从该分布中抽样：只有 0.0032 % 落在范围 4 .. inf 内；至少需要 1 %',
        en: 'Cannot draw from this distribution: 0.0032 % of it lies within 4 .. inf; at least 1 % is wanted',
      },
    },
  ]);
});
