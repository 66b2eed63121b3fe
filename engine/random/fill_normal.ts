import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { avalanche } from './murmur3.ts';
import { fraction, LANES } from './stream.ts';
import { EDGES, HEIGHTS, TAIL } from './ziggurat_tables.ts';

/**
 * Fills a column with standard normal numbers and moves the stream on; the fast route, rejection from 256
 * layers.
 *
 * Every element takes exactly one pair of the lane's numbers: layer from the low 8 bits, sign from the next,
 * and the place in the layer from the upper 52. The 1.2 % not surely under the curve are settled by a
 * generator of their own, so that no element moves another. For designs that need one uniform number per
 * value, and for correlated or truncated values, take `fillUniform` and `normalQuantile` instead.
 *
 * Source: Marsaglia and Tsang (2000), The ziggurat method, Journal of Statistical Software 5(8),
 * https://doi.org/10.18637/jss.v005.i08
 *
 * @example
 * import { startStream, streamRoot } from './stream.ts';
 * fillNormal(startStream(streamRoot(7, 'gdp_growth'), 0), new Float64Array(1024))[0] // => 0.08813904290468248
 */
export function fillNormal(state: Int32Array, out: Float64Array): Float64Array {
  const edges = EDGES;
  const lanes = LANES;
  for (let lane = 0; lane < lanes; lane += 1) {
    let a = state[lane]!;
    let b = state[lane + 4]!;
    let c = state[lane + 8]!;
    let d = state[lane + 12]!;
    for (let first = 0; first < out.length; first += lanes) {
      const sum = (a + d) | 0;
      const high = (((sum << 7) | (sum >>> 25)) + a) | 0;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
      const sum2 = (a + d) | 0;
      const low = (((sum2 << 7) | (sum2 >>> 25)) + a) | 0;
      const shifted2 = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted2;
      d = (d << 11) | (d >>> 21);
      const layer = low & 255;
      const x = fraction(high, low) * edges[layer]!;
      const sign = 1 - ((low >> 7) & 2);
      const at = first + lane;
      if (at >= out.length) continue;
      if (x < edges[layer + 1]!) out[at] = sign * x;
      else out[at] = sign * redraw(x, layer, a, b, c, d);
    }
    state[lane] = a;
    state[lane + 4] = b;
    state[lane + 8] = c;
    state[lane + 12] = d;
  }
  return out;
}

const words = new Int32Array(4);

/** Next 32 bits of the generator in `words`. */
function next(): number {
  const a = words[0]!;
  const b = words[1]!;
  const c = words[2]! ^ a;
  const d = words[3]! ^ b;
  const sum = (a + words[3]!) | 0;
  words[0] = a ^ d;
  words[1] = b ^ c;
  words[2] = c ^ (b << 9);
  words[3] = (d << 11) | (d >>> 21);
  return (((sum << 7) | (sum >>> 25)) + a) | 0;
}

/** Uniform number between 0 and 1 from two steps of the generator in `words`. */
function uniform(): number {
  const high = next();
  return fraction(high, next());
}

/** Settles a candidate x outside the sure part of its layer: keeps it, or draws until one is kept. */
function redraw(candidate: number, start: number, a: number, b: number, c: number, d: number): number {
  words[0] = avalanche(a);
  words[1] = avalanche(b);
  words[2] = avalanche(c);
  words[3] = avalanche(d);
  let x = candidate;
  let layer = start;
  while (x >= EDGES[layer + 1]!) {
    if (layer === 0) return tail();
    const height = HEIGHTS[layer]! + uniform() * (HEIGHTS[layer + 1]! - HEIGHTS[layer]!);
    if (height < exp(-0.5 * x * x)) return x;
    layer = next() & 255;
    x = uniform() * EDGES[layer]!;
  }
  return x;
}

/** A standard normal number given that it is above TAIL: Marsaglia (1964). */
function tail(): number {
  for (;;) {
    const beyond = -log(uniform()) / TAIL;
    const height = -log(uniform());
    if (height + height > beyond * beyond) return TAIL + beyond;
  }
}
