import type { Issue, Text } from '../types.ts';

export type Matrix = readonly (readonly number[])[];

/**
 * An eigenvalue this far below 0 is rounding; a matrix typed with few decimals may be singular but no worse.
 */
const ROUNDING = 1e-9;
/** A pivot this small is 0: the variable follows from those before it. */
const NO_PIVOT = 1e-12;

/**
 * Eigenvalues of a symmetric matrix, rising, by Jacobi's rotations.
 *
 * Each sweep turns every pair of axes so that their off-diagonal element vanishes, until all are below
 * rounding.
 *
 * Source: Golub and Van Loan (2013), Matrix Computations, 4th edition, section 8.5
 *
 * @example
 * eigenvalues([[1, 0.5], [0.5, 1]]) // => [0.5, 1.5]
 */
export function eigenvalues(matrix: Matrix): number[] {
  const a = matrix.map((row) => Float64Array.from(row));
  const size = a.length;
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        off = Math.max(off, Math.abs(a[p]![q]!));
        rotate(a, p, q);
      }
    }
    if (off < 1e-300) break;
  }
  return a.map((row, i) => row[i]!).sort((x, y) => x - y);
}

/** Turns axes p and q of a symmetric matrix so that element (p, q) becomes 0. */
function rotate(a: Float64Array[], p: number, q: number): void {
  const apq = a[p]![q]!;
  if (apq === 0) return;
  const app = a[p]![p]!;
  const aqq = a[q]![q]!;
  const theta = (aqq - app) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < a.length; k += 1) {
    const x = a[k]![p]!;
    const y = a[k]![q]!;
    a[k]![p] = c * x - s * y;
    a[p]![k] = c * x - s * y;
    a[k]![q] = s * x + c * y;
    a[q]![k] = s * x + c * y;
  }
  a[p]![p] = app - t * apq;
  a[q]![q] = aqq + t * apq;
  a[p]![q] = 0;
  a[q]![p] = 0;
}

/**
 * Smallest eigenvalue of a symmetric matrix; below 0 there are no variables with these correlations.
 *
 * @example
 * smallestEigenvalue([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]) // => -0.8
 */
export function smallestEigenvalue(matrix: Matrix): number {
  return eigenvalues(matrix)[0] ?? 0;
}

/**
 * Lower triangular L with L L' = matrix, for a positive semi-definite matrix: independent standard normal
 * variables z become correlated ones as L z.
 *
 * A pivot of 0 (a variable that follows from those before it) gives a column of zeros. Check the matrix
 * first: for one that is not positive semi-definite the product differs from it.
 *
 * @example
 * cholesky([[1, 0.6], [0.6, 1]]) // => [[1, 0], [0.6, 0.8]]
 */
export function cholesky(matrix: Matrix): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  for (let column = 0; column < matrix.length; column += 1) {
    for (let row = column; row < matrix.length; row += 1) {
      let rest = matrix[row]![column]!;
      for (let k = 0; k < column; k += 1) rest -= lower[row]![k]! * lower[column]![k]!;
      if (row === column) {
        if (rest < NO_PIVOT) break;
        lower[row]![column] = Math.sqrt(rest);
      } else {
        lower[row]![column] = rest / lower[column]![column]!;
      }
    }
  }
  return lower;
}

/**
 * Everything wrong with a correlation matrix of named variables, paths `<row>.<column>`; empty when it can be
 * used.
 *
 * Refused are a matrix that is not square, numbers outside -1 to 1, a diagonal other than 1, two different
 * numbers for one pair, and a matrix that is not positive semi-definite (with its smallest eigenvalue).
 * Eigenvalues of 0 are allowed.
 */
export function checkCorrelation(matrix: Matrix, names: readonly string[]): Issue[] {
  const size = names.length;
  if (matrix.length !== size || matrix.some((row) => row.length !== size)) {
    const shape = `${matrix.length} x ${Math.max(0, ...matrix.map((row) => row.length))}`;
    return [
      fault('bad_shape', '', {
        zh: `矩阵为 ${shape}；${size} 个变量需要 ${size} x ${size}`,
        en: `the matrix is ${shape}; ${size} x ${size} is wanted for ${size} variables`,
      }),
    ];
  }
  const issues = names.flatMap((row, i) =>
    names.slice(0, i + 1).flatMap((column, j) => checkPair(matrix, i, j, row, column)),
  );
  if (issues.length > 0) return issues;
  const smallest = smallestEigenvalue(matrix);
  if (smallest >= -ROUNDING) return [];
  const value = Number(smallest.toPrecision(3));
  return [
    fault('not_positive_semidefinite', '', {
      zh: `矩阵不是半正定的，最小特征值为 ${value}；不存在具有这些相关系数的变量，请减小其中最强的几个`,
      en: `the matrix is not positive semi-definite, its smallest eigenvalue is ${value}; no variables have these correlations, weaken the strongest`,
    }),
  ];
}

function checkPair(matrix: Matrix, i: number, j: number, row: string, column: string): Issue[] {
  const value = matrix[i]![j]!;
  const path = `${row}.${column}`;
  if (i === j && value !== 1) {
    return [
      fault('self_correlation', path, {
        zh: `${row} 与自身的相关系数为 ${value}；需要 1`,
        en: `${row} with itself is ${value}; 1 is wanted`,
      }),
    ];
  }
  if (!(Math.abs(value) <= 1)) {
    return [
      fault('bad_correlation', path, {
        zh: `${row} 与 ${column} 的相关系数为 ${value}；需要 -1 到 1 的数`,
        en: `${row} with ${column} is ${value}; a number from -1 to 1 is wanted`,
      }),
    ];
  }
  const mirrored = matrix[j]![i]!;
  if (mirrored === value) return [];
  return [
    fault('asymmetric_correlation', path, {
      zh: `${row} 与 ${column} 的相关系数为 ${value}，反过来为 ${mirrored}；两者须相同`,
      en: `${row} with ${column} is ${value}, ${column} with ${row} is ${mirrored}; one number is wanted`,
    }),
  ];
}

function fault(code: string, path: string, found: Text): Issue {
  return {
    code,
    level: 'error',
    path,
    text: { zh: `无法使变量相关：${found.zh}`, en: `Cannot correlate variables: ${found.en}` },
  };
}
