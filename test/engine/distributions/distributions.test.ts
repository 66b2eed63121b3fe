import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../../engine/distributions/distribution.ts';
import { distributionKinds } from '../../../engine/distributions/distribution_kinds.ts';
import { studentTQuantile } from '../../../engine/distributions/student_t.ts';
import { normalProbability } from '../../../engine/math/normal_probability.ts';

const make = (kind: string, parameters: Record<string, number>): Distribution => {
  const family = distributionKinds[kind]!;
  expect(family.check(parameters)).toEqual([]);
  return family.make(parameters);
};

/** Mean of a function of the value, by the midpoint rule over probability. */
function expectation({ quantile }: Distribution, f: (x: number) => number): number {
  const cells = 20_000;
  let sum = 0;
  for (let i = 0; i < cells; i += 1) sum += f(quantile((i + 0.5) / cells, (cells - i - 0.5) / cells));
  return sum / cells;
}

describe('closed forms', () => {
  test('normal: mean + sd * z', () => {
    const d = make('normal', { mean: 6.2, sd: 2.34 });
    expect(d.quantile(0.5)).toBe(6.2);
    expect(d.quantile(0.975)).toBeCloseTo(6.2 + 2.34 * 1.959963984540054, 12);
    expect(d.fromNormal(-1.5)).toBe(6.2 - 2.34 * 1.5);
    // P(average growth >= 7 %) for N(6.2, 2.34) = 0.366
    expect(d.quantile(1 - 0.3662)).toBeCloseTo(7, 2);
  });

  test('log-normal: median = mean / sqrt(1 + (sd / mean)^2), and the mean and sd asked for', () => {
    const d = make('log_normal', { mean: 100, sd: 10 });
    expect(d.quantile(0.5)).toBeCloseTo(100 / Math.sqrt(1.01), 11);
    expect(d.fromNormal(1) / d.fromNormal(0)).toBeCloseTo(Math.exp(Math.sqrt(Math.log(1.01))), 13);
    // The midpoint rule leaves out part of the tail: 1e-5 of the variance at 20,000 cells.
    expect(expectation(d, (x) => x)).toBeCloseTo(100, 3);
    expect(Math.sqrt(expectation(d, (x) => (x - 100) ** 2))).toBeCloseTo(10, 2);
  });

  test('uniform and triangular', () => {
    const u = make('uniform', { low: 4, high: 8 });
    expect([0, 0.25, 0.5, 1].map((p) => u.quantile(p))).toEqual([4, 5, 6, 8]);
    const t = make('triangular', { low: 0, mode: 1, high: 4 });
    expect([0, 0.0625, 0.25, 1].map((p) => t.quantile(p))).toEqual([0, 0.5, 1, 4]);
    expect(t.quantile(0.75)).toBeCloseTo(4 - Math.sqrt(3), 14);
    expect(expectation(t, (x) => x)).toBeCloseTo(5 / 3, 5);
  });

  test('beta-PERT: mean (low + 4 mode + high) / 6 and quantiles of the beta distribution', () => {
    const d = make('pert', { low: 0, mode: 1, high: 10 });
    expect(expectation(d, (x) => x)).toBeCloseTo(14 / 6, 5);
    // Beta(1.4, 4.6), computed to 18 digits from the incomplete beta function.
    const beta = {
      0.001: 0.0017582165479350337,
      0.1: 0.05079277566596268,
      0.5: 0.20266485036146617,
      0.9: 0.46232974996146625,
    };
    for (const [p, x] of Object.entries(beta)) {
      expect(Math.abs(d.quantile(Number(p)) / (10 * x) - 1)).toBeLessThan(1e-13);
    }
    // With its mode at an end it is 1 - (1 - x)^5.
    const end = make('pert', { low: 0, mode: 0, high: 1 });
    for (const p of [1e-6, 0.2, 0.9, 0.999]) expect(end.quantile(p)).toBeCloseTo(1 - (1 - p) ** 0.2, 13);
  });

  test("Student's t: 1 degree is Cauchy, 2 degrees have a closed form", () => {
    for (const p of [1e-9, 0.01, 0.2, 0.26, 0.45, 0.499999, 0.5, 0.7, 0.975]) {
      const cauchy = -1 / Math.tan(Math.PI * p);
      // 1e-13: the betas are inverted in logarithms, whose rounding is magnified by the exponent.
      expect(Math.abs(studentTQuantile(p, 1) - cauchy)).toBeLessThan(1e-13 * Math.max(1, Math.abs(cauchy)));
      const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
      expect(Math.abs(studentTQuantile(p, 2) - two)).toBeLessThan(1e-13 * Math.max(1, Math.abs(two)));
    }
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3), studentTQuantile(-1, 3)]).toEqual([
      -Infinity,
      Infinity,
      NaN,
    ]);
  });

  // testvectors.json `student_t_quantiles`; scipy's own inversion behind them is off by up to 2.3e-9.
  test.each([
    [
      '0.9',
      [
        3.0776835372078066, 1.8856180831641507, 1.637744357215907, 1.533206273713144, 1.3830287383964925,
        1.3277282090267986,
      ],
    ],
    [
      '0.95',
      [
        6.313751514800932, 2.919985580355516, 2.3533634348018264, 2.13184678133629, 1.8331129326536335,
        1.729132811521367,
      ],
    ],
    [
      '0.975',
      [
        12.706204736432095, 4.302652729911275, 3.182446305284263, 2.7764451051977987, 2.2621571627409915,
        2.093024054408263,
      ],
    ],
  ])("Student's t at %s agrees with the test vectors", (p, vectors) => {
    vectors.forEach((t, i) => {
      expect(Math.abs(studentTQuantile(Number(p), [1, 2, 3, 4, 9, 19][i]!) / t - 1)).toBeLessThan(3e-9);
    });
  });

  test("Student's t with many degrees becomes normal", () => {
    // t = z + (z^3 + z) / (4 degrees) + ...
    const z = 1.959963984540054;
    expect(studentTQuantile(0.975, 1e6)).toBeCloseTo(z + (z ** 3 + z) / 4e6, 8);
  });

  test('two-piece normal: quantiles and moments for mode 2, s1 = 1, s2 = 1.5', () => {
    const d = make('two_piece_normal', { mode: 2, sd: Math.sqrt(18 / 13), skew: 5 / 13 });
    expect(d.quantile(0.1)).toBeCloseTo(0.849651, 6);
    expect(d.quantile(0.5)).toBeCloseTo(2.315643, 6);
    expect(d.quantile(0.9)).toBeCloseTo(4.074491, 6);
    expect(d.quantile(0.4)).toBeCloseTo(2, 12);
    const mean = expectation(d, (x) => x);
    // The midpoint rule leaves out part of the tails.
    expect(mean).toBeCloseTo(2.398942, 4);
    expect(expectation(d, (x) => (x - mean) ** 2)).toBeCloseTo(1.590845, 3);
    const even = make('two_piece_normal', { mode: 2, sd: 1.5, skew: 0 });
    expect(even.quantile(0.9)).toBeCloseTo(2 + 1.5 * 1.2815515655446004, 12);
  });

  test('an interval holds 80 percent', () => {
    const d = make('interval', { low: 5, high: 7 });
    expect([d.quantile(0.1), d.quantile(0.5), d.quantile(0.9)]).toEqual([5, 6, 7]);
  });

  test('quantiles: straight between, a normal tail beyond', () => {
    const d = make('quantiles', { 0.9: 7, 0.1: 2, 0.5: 5 });
    expect([0.1, 0.3, 0.5, 0.7, 0.9].map((p) => d.quantile(p))).toEqual([2, 3.5, 5, 6, 7]);
    const z = 1.2815515655446004;
    expect(d.quantile(0.025)).toBeCloseTo(5 - (3 / z) * 1.959963984540054, 12);
    expect(d.quantile(0.975)).toBeCloseTo(5 + (2 / z) * 1.959963984540054, 12);
    const closed = make('quantiles', { 0: 2, 0.5: 5, 1: 7 });
    expect([closed.quantile(0), closed.quantile(1e-9), closed.quantile(1)]).toEqual([2, 2 + 6e-9, 7]);
    const flat = make('quantiles', { 0.1: 3, 0.9: 3 });
    expect([flat.quantile(0.001), flat.quantile(0.5), flat.quantile(0.999)]).toEqual([3, 3, 3]);
  });
});

describe('every family', () => {
  const families: readonly (readonly [string, Record<string, number>])[] = [
    ['normal', { mean: 6.2, sd: 2.34 }],
    ['log_normal', { mean: 100, sd: 40 }],
    ['uniform', { low: 4, high: 8 }],
    ['triangular', { low: 0, mode: 1, high: 3 }],
    ['pert', { low: -2, mode: 1, high: 10 }],
    ['student_t', { center: 6.2, scale: 2, degrees: 3 }],
    ['two_piece_normal', { mode: 2, sd: 1.2, skew: -0.4 }],
    ['quantiles', { 0.05: -3, 0.25: 0, 0.5: 1, 0.75: 3, 0.95: 8 }],
    ['interval', { low: 5, high: 7 }],
  ];

  test('is in the list', () => {
    expect(families.map(([kind]) => kind)).toEqual(Object.keys(distributionKinds));
  });

  test.each(families)('%s rises with p', (kind, parameters) => {
    const d = make(kind, parameters);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(d.quantile(low)).toBeLessThanOrEqual(
            d.quantile(high) * (1 + Math.sign(d.quantile(high)) * 1e-12),
          );
        },
      ),
    );
  });

  test.each(families)(
    '%s: the route of the simulation is the quantile at the same probability',
    (kind, parameters) => {
      const d = make(kind, parameters);
      for (let z = -7; z <= 7; z += 0.173) {
        const exact = d.quantile(normalProbability(z), normalProbability(-z));
        // The table's own error: 2e-7 for Student's t with 3 degrees, 1e-9 for beta-PERT; the others are direct.
        const tolerance = kind === 'student_t' ? 3e-7 : kind === 'pert' ? 1e-8 : 1e-13;
        expect(Math.abs(d.fromNormal(z) - exact)).toBeLessThan(tolerance * Math.max(1, Math.abs(exact)));
      }
    },
  );
});

describe('no spread', () => {
  test.each([
    ['normal', { mean: 3, sd: 0 }],
    ['log_normal', { mean: 3, sd: 0 }],
    ['uniform', { low: 3, high: 3 }],
    ['triangular', { low: 3, mode: 3, high: 3 }],
    ['pert', { low: 3, mode: 3, high: 3 }],
    ['student_t', { center: 3, scale: 0, degrees: 4 }],
    ['two_piece_normal', { mode: 3, sd: 0, skew: 0.5 }],
    ['interval', { low: 3, high: 3 }],
  ])('%s gives its one value everywhere', (kind, parameters) => {
    const d = make(kind, parameters as Record<string, number>);
    expect([0, 0.3, 1].map((p) => d.quantile(p))).toEqual([3, 3, 3]);
    expect([-9, 0, 9].map((z) => d.fromNormal(z))).toEqual([3, 3, 3]);
  });
});

describe('bad parameters', () => {
  test.each<[string, Record<string, number>, string, string]>([
    [
      'normal',
      { mean: 3, sd: -1 },
      'sd',
      'Cannot draw from a normal distribution: sd is -1; 0 or more is wanted',
    ],
    [
      'normal',
      { mean: NaN, sd: 1 },
      'mean',
      'Cannot draw from a normal distribution: mean is NaN; a finite number is wanted',
    ],
    ['normal', { mean: 1 }, '', 'Cannot draw from a normal distribution: sd is missing; mean, sd are wanted'],
    [
      'log_normal',
      { mean: -2, sd: 1 },
      'mean',
      'Cannot draw from a log-normal distribution: mean is -2; a number above 0 is wanted',
    ],
    [
      'uniform',
      { low: 5, high: 4 },
      'high',
      'Cannot draw from a uniform distribution: high is 4 and low is 5; low <= high is wanted',
    ],
    [
      'triangular',
      { low: 0, mode: 5, high: 4 },
      'high',
      'Cannot draw from a triangular distribution: high is 4 and mode is 5; low <= mode <= high is wanted',
    ],
    [
      'pert',
      { low: 3, mode: 2, high: 4 },
      'mode',
      'Cannot draw from a beta-PERT distribution: mode is 2 and low is 3; low <= mode <= high is wanted',
    ],
    [
      'student_t',
      { center: 0, scale: 1, degrees: 0.5 },
      'degrees',
      "Cannot draw from a Student's t distribution: degrees is 0.5; 1 to 1000000 is wanted, above that use a normal distribution",
    ],
    [
      'two_piece_normal',
      { mode: 0, sd: 1, skew: 1 },
      'skew',
      'Cannot draw from a two-piece normal distribution: skew is 1; a number between -1 and 1 is wanted',
    ],
    [
      'interval',
      { low: 7, high: 5 },
      'high',
      'Cannot draw from an 80 % interval: high is 5 and low is 7; low <= high is wanted',
    ],
    ['quantiles', { 0.5: 1 }, '', 'Cannot draw from given quantiles: there are 1; at least 2 are wanted'],
    [
      'quantiles',
      { 0.5: 1, 1.5: 2 },
      '1.5',
      'Cannot draw from given quantiles: the probability is "1.5"; a number from 0 to 1 is wanted',
    ],
    [
      'quantiles',
      { 0.5: 2, 0.9: 1 },
      '0.9',
      'Cannot draw from given quantiles: the value at 0.9 is 1, at 0.5 it is 2; quantiles must rise with probability',
    ],
  ])('%s %o', (kind, parameters, path, message) => {
    const issues = distributionKinds[kind]!.check(parameters);
    expect(issues.map((issue) => [issue.level, issue.path, issue.text.en])).toEqual([
      ['error', path, message],
    ]);
  });

  test('a misspelt name is answered with the nearest, and all faults come at once', () => {
    const issues = distributionKinds.two_piece_normal!.check({ mode: 0, sd: 1, skw: 0.2 });
    expect(issues.map((issue) => issue.text)).toEqual([
      {
        zh: '无法从两段正态分布中抽样：没有参数“skw”；是否指“skew”？',
        en: 'Cannot draw from a two-piece normal distribution: no parameter "skw"; did you mean "skew"?',
      },
      {
        zh: '无法从两段正态分布中抽样：缺少 skew；需要 mode, sd, skew',
        en: 'Cannot draw from a two-piece normal distribution: skew is missing; mode, sd, skew are wanted',
      },
    ]);
    expect(
      distributionKinds.two_piece_normal!.check({ mode: 0, sd: -1, skew: -3 }).map((issue) => issue.path),
    ).toEqual(['sd', 'skew']);
  });
});
