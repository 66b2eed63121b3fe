import { normalQuantile } from '../../../engine/math/normal_quantile.ts';
import { fillUniform, startStream, streamRoot } from '../../../engine/random/stream.ts';

const uniform = (length: number, name = 'column'): Float64Array =>
  fillUniform(startStream(streamRoot(1, name), 0), new Float64Array(length));

/** Columns that are hard for one way of selecting or another. */
export const columns: Readonly<Record<string, (length: number) => Float64Array>> = {
  uniform: (n) => uniform(n),
  normal: (n) => uniform(n).map(normalQuantile),
  constant: (n) => new Float64Array(n).fill(-3.25),
  'two values': (n) => uniform(n).map((u) => (u < 0.31 ? -1 : 2)),
  'few values': (n) => uniform(n).map((u) => Math.floor(u * 7) / 7),
  'tie at a bound': (n) => uniform(n).map((u) => Math.max(0, normalQuantile(u))),
  'tie in the middle': (n) => uniform(n).map((u) => (u < 0.4 ? 0.1 : u < 0.8 ? 0.3 : u)),
  'heavy tail': (n) => uniform(n).map((u) => Math.tan(Math.PI * (u - 0.5)) ** 3),
  'one far value': (n) => uniform(n).map((u, i) => (i === n >> 1 ? 1e300 : u)),
  'widest range': (n) => uniform(n).map((u) => (u - 0.5) * 2 * 1.7e308),
  subnormal: (n) => uniform(n).map((u) => Math.floor(u * 50) * 5e-324),
  'neighbouring doubles': (n) => uniform(n).map((u) => 1 + Math.floor(u * 5) * 2 ** -52),
  rising: (n) => Float64Array.from({ length: n }, (_, i) => i),
  falling: (n) => Float64Array.from({ length: n }, (_, i) => -i * 1e-3),
  'organ pipe': (n) => Float64Array.from({ length: n }, (_, i) => Math.min(i, n - i)),
  'signed zeros': (n) => uniform(n).map((u) => (u < 0.5 ? -0 : 0)),
};

/** Type-7 quantiles the plain way: sort, then the straight line between two neighbours. */
export function sortedQuantiles(column: Float64Array, probabilities: readonly number[]): Float64Array {
  const x = column.slice().sort();
  return Float64Array.from(probabilities, (p) => {
    const place = (x.length - 1) * p;
    const low = x[Math.floor(place)]!;
    const high = x[Math.ceil(place)]!;
    const share = place - Math.floor(place);
    const step = share * (high - low);
    return (Number.isFinite(step) ? low + step : (1 - share) * low + share * high) + 0;
  });
}
