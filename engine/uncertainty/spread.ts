/**
 * Error of a yearly number that moves at a rate, split by how long it lasts; standard deviations in the rate's unit.
 *
 * error in year t = common * F + regional * R + wandering * (W_1 + ... + W_t) + yearly * E_t
 *
 * F is the macro factor, one number a path for every region and indicator; R one number a path of the driver's own;
 * W_t and E_t are new every year. All are standard normal.
 */
export interface Spread {
  /** Signed: negative where a good macro path lowers the rate. */
  common: number;
  regional: number;
  yearly: number;
  wandering: number;
  /** `log`: hundredths of the logarithm of 1 + rate, for rates so uncertain that points would pass -100 %. */
  scale: 'points' | 'log';
}

/**
 * Standard deviation of the error of the average over some years.
 *
 * variance = common^2 + regional^2 + wandering^2 * (h + 1)(2h + 1) / 6h + yearly^2 / h
 *
 * @example
 * spreadOfAverage({ common: 1.5, regional: 1.7, yearly: 1.3, wandering: 0, scale: 'points' }, 5) // => 2.340512764331782
 */
export function spreadOfAverage(spread: Spread, years: number): number {
  const { common, regional, yearly, wandering } = spread;
  const held = common * common + regional * regional;
  return Math.sqrt(held + wandering * wandering * wanderingShare(years) + (yearly * yearly) / years);
}

/**
 * Variance of the average over h years of what wanders by one a year: the mean of (W_1 + ... + W_t) over t = 1..h.
 *
 * @example
 * wanderingShare(5) // => 2.2
 */
export function wanderingShare(years: number): number {
  return ((years + 1) * (2 * years + 1)) / (6 * years);
}

/**
 * Whether nothing is drawn.
 *
 * @example
 * isWithoutSpread({ common: 0, regional: 0, yearly: 1.3, wandering: 0, scale: 'points' }) // => false
 */
export function isWithoutSpread({ common, regional, yearly, wandering }: Spread): boolean {
  return common === 0 && regional === 0 && yearly === 0 && wandering === 0;
}
