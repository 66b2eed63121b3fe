import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { normalQuantile } from '../math/normal_quantile.ts';
import {
  checkNumbers,
  checkOrder,
  checkSpread,
  type Distribution,
  type DistributionKind,
  fault,
  fixed,
} from './distribution.ts';

const NORMAL = { zh: '正态分布', en: 'a normal distribution' };
const LOG_NORMAL = { zh: '对数正态分布', en: 'a log-normal distribution' };
const INTERVAL = { zh: '80% 区间', en: 'an 80 % interval' };

/** Quantile of the standard normal distribution at 0.9: half the width of a central 80 % interval. */
const Z90 = 1.2815515655446004;

function gaussian(mean: number, sd: number): Distribution {
  if (sd === 0) return fixed(mean);
  return {
    quantile: (p, q = 1 - p) => mean + sd * (p <= 0.5 ? normalQuantile(p) : -normalQuantile(q)),
    fromNormal: (z) => mean + sd * z,
  };
}

/**
 * Normal distribution with a mean and a standard deviation.
 *
 * @example
 * normal.make({ mean: 6.2, sd: 2.34 }).quantile(0.9) // => 9.198830663374366
 */
export const normal: DistributionKind = {
  parameters: ['mean', 'sd'],
  check(given) {
    const issues = checkNumbers(NORMAL, this.parameters, given);
    return issues.length > 0 ? issues : checkSpread(NORMAL, 'sd', given.sd!);
  },
  make: ({ mean, sd }) => gaussian(mean!, sd!),
};

/**
 * Log-normal distribution with the mean and the standard deviation of the value itself (not of its
 * logarithm).
 *
 * log x is normal with variance s^2 = log(1 + (sd / mean)^2) and mean log(mean) - s^2 / 2.
 *
 * @example
 * logNormal.make({ mean: 100, sd: 10 }).quantile(0.5) // => 99.50371902099891
 */
export const logNormal: DistributionKind = {
  parameters: ['mean', 'sd'],
  check(given) {
    const issues = checkNumbers(LOG_NORMAL, this.parameters, given);
    if (issues.length > 0) return issues;
    const { mean } = given;
    if (!(mean! > 0)) {
      issues.push(
        fault(
          'not_positive',
          'mean',
          LOG_NORMAL,
          `mean 为 ${mean}；需要大于 0 的数`,
          `mean is ${mean}; a number above 0 is wanted`,
        ),
      );
    }
    return [...issues, ...checkSpread(LOG_NORMAL, 'sd', given.sd!)];
  },
  make: ({ mean, sd }) => {
    if (sd === 0) return fixed(mean!);
    const ratio = sd! / mean!;
    const variance = log(1 + ratio * ratio);
    const logarithm = gaussian(log(mean!) - variance / 2, Math.sqrt(variance));
    return {
      quantile: (p, q) => exp(logarithm.quantile(p, q)),
      fromNormal: (z) => exp(logarithm.fromNormal(z)),
    };
  },
};

/**
 * Normal distribution whose central 80 % run from low to high: "5 % to 7 %".
 *
 * mean = (low + high) / 2, sd = (high - low) / (2 * 1.2816).
 *
 * @example
 * interval.make({ low: 5, high: 7 }).quantile(0.9) // => 7
 */
export const interval: DistributionKind = {
  parameters: ['low', 'high'],
  check(given) {
    const issues = checkNumbers(INTERVAL, this.parameters, given);
    return issues.length > 0 ? issues : checkOrder(INTERVAL, this.parameters, given);
  },
  make: ({ low, high }) => gaussian((low! + high!) / 2, (high! - low!) / (2 * Z90)),
};
