import { betaProbability, betaQuantile } from '../math/beta_probability.ts';
import { checkNumbers, checkOrder, type DistributionKind, direct, fixed } from './distribution.ts';
import { tabulated } from './tabulated.ts';

const UNIFORM = { zh: '均匀分布', en: 'a uniform distribution' };
const TRIANGULAR = { zh: '三角分布', en: 'a triangular distribution' };
const PERT = { zh: '贝塔-PERT 分布', en: 'a beta-PERT distribution' };

/**
 * Uniform distribution from low to high.
 *
 * @example
 * uniform.make({ low: 4, high: 8 }).quantile(0.25) // => 5
 */
export const uniform: DistributionKind = {
  parameters: ['low', 'high'],
  check(given) {
    const issues = checkNumbers(UNIFORM, this.parameters, given);
    return issues.length > 0 ? issues : checkOrder(UNIFORM, this.parameters, given);
  },
  make: ({ low, high }) => {
    const width = high! - low!;
    return direct((p, q) => (p <= 0.5 ? low! + width * p : high! - width * q));
  },
};

/**
 * Triangular distribution from low to high with its peak at mode.
 *
 * Below the peak x = low + sqrt(p (high - low) (mode - low)), above it x = high - sqrt((1 - p) (high - low)
 * (high - mode)).
 *
 * @example
 * triangular.make({ low: 0, mode: 1, high: 2 }).quantile(0.125) // => 0.5
 */
export const triangular: DistributionKind = {
  parameters: ['low', 'mode', 'high'],
  check(given) {
    const issues = checkNumbers(TRIANGULAR, this.parameters, given);
    return issues.length > 0 ? issues : checkOrder(TRIANGULAR, this.parameters, given);
  },
  make: ({ low, mode, high }) => {
    const width = high! - low!;
    const left = width * (mode! - low!);
    const right = width * (high! - mode!);
    return direct((p, q) =>
      p * width < mode! - low! ? low! + Math.sqrt(p * left) : high! - Math.sqrt(q * right),
    );
  },
};

/**
 * Beta-PERT distribution: a beta distribution from low to high with mean (low + 4 mode + high) / 6.
 *
 * Shapes a = 1 + 4 (mode - low) / (high - low) and b = 1 + 4 (high - mode) / (high - low).
 *
 * Source: Malcolm, Roseboom, Clark and Fazar (1959), Operations Research 7:646-669,
 * https://doi.org/10.1287/opre.7.5.646
 *
 * @example
 * pert.make({ low: 0, mode: 1, high: 10 }).quantile(0.5) // => 2.026648503614654
 */
export const pert: DistributionKind = {
  parameters: ['low', 'mode', 'high'],
  check(given) {
    const issues = checkNumbers(PERT, this.parameters, given);
    return issues.length > 0 ? issues : checkOrder(PERT, this.parameters, given);
  },
  make: ({ low, mode, high }) => {
    const width = high! - low!;
    if (width === 0) return fixed(low!);
    const a = 1 + (4 * (mode! - low!)) / width;
    const b = 1 + (4 * (high! - mode!)) / width;
    const half = betaProbability(0.5, a, b);
    return tabulated((p, q) =>
      p <= half ? low! + width * betaQuantile(p, a, b) : high! - width * betaQuantile(q, b, a),
    );
  },
};
