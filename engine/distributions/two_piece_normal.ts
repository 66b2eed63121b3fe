import { normalQuantile } from '../math/normal_quantile.ts';
import { checkNumbers, checkSpread, type DistributionKind, direct, fault, fixed } from './distribution.ts';

const NAME = { zh: '两段正态分布', en: 'a two-piece normal distribution' };

/**
 * Two-piece normal distribution in the Bank of England's parameters: mode, sd and skew (-1 to 1).
 *
 * Left of the mode it is normal with s1 = sd / sqrt(1 + skew), right of it with s2 = sd / sqrt(1 - skew); a
 * positive skew puts more weight above. P(x <= mode) = s1 / (s1 + s2), mean = mode + sqrt(2 / pi) (s2 - s1).
 *
 * Source: Britton, Fisher and Whitley (1998), Bank of England Quarterly Bulletin 38:30-37; Wallis (2014),
 * Statistical Science 29:106-112, https://doi.org/10.1214/13-STS417
 *
 * @example
 * twoPieceNormal.make({ mode: 2, sd: 1.1766968108291043, skew: 5 / 13 }).quantile(0.5) // => 2.315642591371887
 */
export const twoPieceNormal: DistributionKind = {
  parameters: ['mode', 'sd', 'skew'],
  check(given) {
    const issues = checkNumbers(NAME, this.parameters, given);
    if (issues.length > 0) return issues;
    const { skew } = given;
    if (!(Math.abs(skew!) < 1)) {
      issues.push(
        fault(
          'bad_skew',
          'skew',
          NAME,
          `skew 为 ${skew}；需要 -1 与 1 之间的数`,
          `skew is ${skew}; a number between -1 and 1 is wanted`,
        ),
      );
    }
    return [...checkSpread(NAME, 'sd', given.sd!), ...issues];
  },
  make: ({ mode, sd, skew }) => {
    if (sd === 0) return fixed(mode!);
    const left = sd! / Math.sqrt(1 + skew!);
    const right = sd! / Math.sqrt(1 - skew!);
    const both = left + right;
    return direct((p, q) =>
      p * both <= left
        ? mode! + left * normalQuantile((p * both) / (2 * left))
        : mode! - right * normalQuantile((q * both) / (2 * right)),
    );
  },
};
