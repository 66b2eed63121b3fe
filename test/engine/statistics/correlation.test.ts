import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCorrelation,
  cholesky,
  eigenvalues,
  type Matrix,
  smallestEigenvalue,
} from '../../../engine/statistics/correlation.ts';

const product = (lower: Matrix): number[][] =>
  lower.map((row) => lower.map((other) => row.reduce((sum, x, k) => sum + x * other[k]!, 0)));

const names = ['gdp_growth', 'rd_growth', 'population_growth'];

/** Correlation matrix of rows of any numbers: the cosines between them. */
const correlationOf = (rows: Matrix): number[][] => {
  const cosine = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, a, k) => sum + a * y[k]!, 0) /
    Math.sqrt(x.reduce((s, a) => s + a * a, 0) * y.reduce((s, b) => s + b * b, 0));
  return rows.map((x, i) => rows.map((y, j) => (i === j ? 1 : cosine(x, y))));
};

function expectClose(found: Matrix, expected: Matrix, digits: number): void {
  for (const [i, row] of expected.entries()) {
    for (const [j, x] of row.entries()) expect(found[i]?.[j]).toBeCloseTo(x, digits);
  }
}

describe('cholesky', () => {
  test('gives the test vector', () => {
    // testvectors.json `cholesky` (numpy.linalg.cholesky)
    const lower = cholesky([
      [1, 0.6, -0.3],
      [0.6, 1, 0.2],
      [-0.3, 0.2, 1],
    ]);
    const expected = [
      [1, 0, 0],
      [0.6, 0.8, 0],
      [-0.3, 0.475, 0.8272696053887149],
    ];
    expectClose(lower, expected, 14);
  });

  test('allows variables that follow from others', () => {
    const one = [
      [1, 1, -1],
      [1, 1, -1],
      [-1, -1, 1],
    ];
    expect(cholesky(one)).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [-1, 0, 0],
    ]);
    const half = correlationOf([
      [1, 0],
      [0, 1],
      [1, 1],
      [1, -1],
    ]);
    expectClose(product(cholesky(half)), half, 14);
  });

  test('times its transpose is the matrix, for any correlations that exist', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    const rows = fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (given) => {
        fc.pre(given.every((row) => row.some((x) => Math.abs(x) > 1e-3)));
        const matrix = correlationOf(given);
        expect(smallestEigenvalue(matrix)).toBeGreaterThan(-1e-14);
        // A pivot below 1e-12 counts as 0, which leaves out at most its root, 1e-6, of an element.
        expectClose(product(cholesky(matrix)), matrix, 5);
      }),
    );
  });
});

describe('eigenvalues', () => {
  test('of matrices whose eigenvalues are known', () => {
    expect(
      eigenvalues([
        [1, 0.5],
        [0.5, 1],
      ]),
    ).toEqual([0.5, 1.5]);
    expect(eigenvalues([[3]])).toEqual([3]);
    expect(eigenvalues([])).toEqual([]);
    // 1 - r and 1 + (n - 1) r for n variables all correlated by r
    const equal = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (_unused, j) => (i === j ? 1 : 0.3)),
    );
    const [a, b, c, d, e] = eigenvalues(equal);
    for (const value of [a, b, c, d]) expect(value).toBeCloseTo(0.7, 14);
    expect(e).toBeCloseTo(2.2, 14);
  });

  test('add up to the trace, and their squares to the sum of squares', () => {
    const rows = fc.array(
      fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 }),
      { minLength: 5, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const matrix = given.map((row, i) => row.map((x, j) => x + given[j]![i]!));
        const found = eigenvalues(matrix);
        const flat = matrix.flat();
        expect(found.reduce((s, x) => s + x, 0)).toBeCloseTo(
          matrix.reduce((s, row, i) => s + row[i]!, 0),
          10,
        );
        expect(found.reduce((s, x) => s + x * x, 0)).toBeCloseTo(
          flat.reduce((s, x) => s + x * x, 0),
          8,
        );
      }),
    );
  });
});

describe('checkCorrelation', () => {
  const check = (matrix: Matrix, of: readonly string[] = names) =>
    checkCorrelation(matrix, of).map((issue) => [issue.code, issue.path, issue.text.en]);

  test('accepts what exists, singular or not', () => {
    expect(
      check([
        [1, 0.6, -0.3],
        [0.6, 1, 0.2],
        [-0.3, 0.2, 1],
      ]),
    ).toEqual([]);
    expect(
      check([
        [1, 1, -1],
        [1, 1, -1],
        [-1, -1, 1],
      ]),
    ).toEqual([]);
    expect(check([], [])).toEqual([]);
  });

  test('refuses the test vector that is not positive semi-definite', () => {
    // testvectors.json `not_psd`: smallest eigenvalue -0.8
    const matrix = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(smallestEigenvalue(matrix)).toBeCloseTo(-0.8, 14);
    expect(check(matrix)).toEqual([
      [
        'not_positive_semidefinite',
        '',
        'Cannot correlate variables: the matrix is not positive semi-definite, its smallest eigenvalue is -0.8; no variables have these correlations, weaken the strongest',
      ],
    ]);
  });

  test('names the pair that is wrong', () => {
    expect(
      check(
        [
          [1, 0.5],
          [0.5, 0.9],
        ],
        ['a', 'b'],
      ),
    ).toEqual([['self_correlation', 'b.b', 'Cannot correlate variables: b with itself is 0.9; 1 is wanted']]);
    expect(
      check(
        [
          [1, 1.2],
          [1.2, 1],
        ],
        ['a', 'b'],
      ),
    ).toEqual([
      [
        'bad_correlation',
        'b.a',
        'Cannot correlate variables: b with a is 1.2; a number from -1 to 1 is wanted',
      ],
    ]);
    expect(
      check(
        [
          [1, 0.2],
          [0.3, 1],
        ],
        ['a', 'b'],
      ),
    ).toEqual([
      [
        'asymmetric_correlation',
        'b.a',
        'Cannot correlate variables: b with a is 0.3, a with b is 0.2; one number is wanted',
      ],
    ]);
    expect(
      check(
        [
          [1, NaN],
          [NaN, 1],
        ],
        ['a', 'b'],
      )[0]![0],
    ).toBe('bad_correlation');
    expect(check([[1, 0.2]], ['a', 'b'])).toEqual([
      ['bad_shape', '', 'Cannot correlate variables: the matrix is 1 x 2; 2 x 2 is wanted for 2 variables'],
    ]);
  });
});
