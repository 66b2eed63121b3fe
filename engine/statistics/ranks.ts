/** Order statistics from which quantiles of a column are made. */
export interface WantedRanks {
  /** Places in the sorted column (from 0), rising, each once. */
  ranks: Int32Array;
  /** For each probability: index into `ranks` of the order statistic below. */
  lower: Int32Array;
  /** For each probability: index into `ranks` of the one above, the same one when none is needed. */
  upper: Int32Array;
  /** For each probability: how far from the lower to the upper one, 0 to 1. */
  share: Float64Array;
}

/**
 * Order statistics needed for type-7 quantiles of a column of a given length: those beside place (length - 1)
 * p.
 *
 * @throws RangeError when the column is empty or a probability is not from 0 to 1.
 *
 * Source: Hyndman and Fan (1996), Sample quantiles in statistical packages, American Statistician 50:361-365,
 * definition 7, https://doi.org/10.2307/2684934
 *
 * @example
 * wantedRanks(5, [0.1, 0.5]).ranks // => Int32Array [0, 1, 2]
 */
export function wantedRanks(length: number, probabilities: readonly number[]): WantedRanks {
  if (length === 0)
    throw new RangeError('Cannot take quantiles: the column is empty; at least one value is wanted');
  const odd = probabilities.find((p) => !(p >= 0 && p <= 1));
  if (odd !== undefined) {
    throw new RangeError(`Cannot take quantiles: the probability is ${odd}; a number from 0 to 1 is wanted`);
  }
  const places = probabilities.map((p) => (length - 1) * p);
  const below = places.map(Math.floor);
  const above = places.map(Math.ceil);
  const ranks = Int32Array.from(new Set([...below, ...above])).sort();
  return {
    ranks,
    lower: Int32Array.from(below, (rank) => ranks.indexOf(rank)),
    upper: Int32Array.from(above, (rank) => ranks.indexOf(rank)),
    share: Float64Array.from(places, (place, k) => place - below[k]!),
  };
}

/**
 * Quantiles from the order statistics of their ranks: x below + share (x above - x below).
 *
 * @example
 * interpolate(wantedRanks(2, [0.25]), [10, 20], new Float64Array(1)) // => Float64Array [12.5]
 */
export function interpolate(
  wanted: WantedRanks,
  statistics: ArrayLike<number>,
  out: Float64Array,
): Float64Array {
  for (let k = 0; k < wanted.share.length; k += 1) {
    const low = statistics[wanted.lower[k]!]!;
    const high = statistics[wanted.upper[k]!]!;
    const share = wanted.share[k]!;
    const step = share * (high - low);
    // A difference beyond 1.8e308 is avoided by weighting; adding 0 turns -0 into 0.
    out[k] = (Number.isFinite(step) ? low + step : (1 - share) * low + share * high) + 0;
  }
  return out;
}

/** Refuses a column with a value that is not finite, naming its place. */
export function refuseNonFinite(column: Float64Array): never {
  const at = column.findIndex((value) => !Number.isFinite(value));
  throw new RangeError(
    `Cannot take quantiles: value ${at + 1} of ${column.length} is ${column[at]}; finite values are wanted`,
  );
}
