import { avalanche, murmur3 } from './murmur3.ts';

/** Generators that run side by side in one stream; lane k gives elements k, k + 4, k + 8, ... */
export const LANES = 4;

/** 2^-32, 2^-52 and half of the latter: the steps of a number between 0 and 1. */
const STEP_32 = 2.3283064365386963e-10;
const STEP_52 = 2.220446049250313e-16;
const HALF_STEP = 1.1102230246251565e-16;

/**
 * Root of all streams of one driver under one seed: a 128-bit hash of seed and name.
 *
 * Another name or another seed, however near, gives unrelated numbers, so that adding a driver moves no
 * other.
 *
 * @throws RangeError when the seed is not a whole number from 0 to 2^53 - 1.
 *
 * @example
 * streamRoot(7, 'gdp_growth')[0] // => 2065246743
 */
export function streamRoot(seed: number, name: string): Uint32Array {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(
      `Cannot start random streams: the seed is ${seed}; a whole number from 0 to 2^53 - 1 is wanted`,
    );
  }
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(8 + text.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, seed >>> 0, true);
  view.setUint32(4, Math.floor(seed / 4294967296), true);
  bytes.set(text, 8);
  return murmur3(bytes, 0);
}

/**
 * State at the start of block number `block` of a driver: word w of lane k stands at 4 w + k.
 *
 * Each lane is an xoshiro128++ generator started from root, block (below 2^30) and lane alone, so that blocks
 * can be computed in any order and by any number of workers. A state of one's own to fill saves the
 * allocation.
 *
 * Source: Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on
 * Mathematical Software 47(4), https://doi.org/10.1145/3460772
 *
 * @example
 * startStream(streamRoot(7, 'gdp_growth'), 0)[0] // => -1313279412
 */
export function startStream(root: Uint32Array, block: number, state = new Int32Array(4 * LANES)): Int32Array {
  for (let lane = 0; lane < LANES; lane += 1) {
    const place = Math.imul(block, LANES) + lane;
    for (let w = 0; w < 4; w += 1) {
      const step = avalanche(place + Math.imul(w + 1, 0x9e3779b9));
      state[LANES * w + lane] = avalanche(root[w]! ^ step);
    }
  }
  return state;
}

/**
 * Number between 0 and 1, never 0 or 1 itself, from 64 random bits: (k + 1/2) / 2^52, k being their upper 52.
 *
 * Exact in a double; u and 1 - u are equally likely.
 *
 * @example
 * fraction(0, 0) // => 1.1102230246251565e-16
 */
export function fraction(high: number, low: number): number {
  return (high >>> 0) * STEP_32 + ((low >>> 12) * STEP_52 + HALF_STEP);
}

/**
 * Fills a column with uniform numbers between 0 and 1, never 0 or 1 themselves, and moves the stream on.
 *
 * Each lane takes a pair of 32-bit numbers per element; a column that is no multiple of four long moves all
 * lanes alike.
 *
 * @example
 * fillUniform(startStream(streamRoot(7, 'gdp_growth'), 0), new Float64Array(1024))[0] // => 0.055674908063146344
 */
export function fillUniform(state: Int32Array, out: Float64Array): Float64Array {
  for (let lane = 0; lane < LANES; lane += 1) {
    let a = state[lane]!;
    let b = state[lane + 4]!;
    let c = state[lane + 8]!;
    let d = state[lane + 12]!;
    for (let first = 0; first < out.length; first += LANES) {
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
      if (first + lane < out.length) out[first + lane] = fraction(high, low);
    }
    state[lane] = a;
    state[lane + 4] = b;
    state[lane + 8] = c;
    state[lane + 12] = d;
  }
  return out;
}
