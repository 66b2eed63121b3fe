import { expect, test } from 'vitest';
import { tabulated } from '../../../engine/distributions/tabulated.ts';
import { normalProbability } from '../../../engine/math/normal_probability.ts';
import { normalQuantile } from '../../../engine/math/normal_quantile.ts';

test('the table of the normal distribution is the identity', () => {
  const { fromNormal } = tabulated((p, q) => (p < q ? normalQuantile(p) : -normalQuantile(q)));
  for (let z = -8.5; z <= 8.5; z += 0.0137) expect(fromNormal(z)).toBeCloseTo(z, 12);
});

test('a cubic in z is followed exactly, what lies beyond the table is taken as its end', () => {
  const cubic = (z: number): number => z ** 3 + 20 * z;
  const { fromNormal } = tabulated((p, q) => cubic(p < q ? normalQuantile(p) : -normalQuantile(q)));
  for (let z = -8.5; z <= 8.5; z += 0.0137) expect(fromNormal(z)).toBeCloseTo(cubic(z), 9);
  expect(fromNormal(20)).toBe(fromNormal(8.5));
  expect(fromNormal(-20)).toBe(fromNormal(-8.5));
});

test('the quantile function itself is passed on', () => {
  const d = tabulated((p, q) => p - q);
  expect([d.quantile(0.25), d.quantile(0.25, 0.7)]).toEqual([-0.5, 0.25 - 0.7]);
  expect(d.fromNormal(1)).toBeCloseTo(2 * normalProbability(1) - 1, 9);
});
