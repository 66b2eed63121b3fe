import { avalanche } from './murmur3.ts';
import { sobolDirections, TABLED_DIMENSIONS } from './sobol_directions.ts';
import { streamRoot } from './stream.ts';

/** One randomisation of a Sobol design; replicates of a seed are independent and give the design's error. */
export interface SobolDesign {
  /** Whole number from 0 to 2^53 - 1. */
  seed: number;
  /** Number of the independent scrambling, from 0. */
  replicate: number;
}

const STEP_32 = 2.3283064365386963e-10;

/**
 * Coordinate of a point of the unscrambled Sobol sequence as a 32-bit fraction; points are in natural order,
 * so the first 2^m points of any dimension fall one into each of 2^m equal intervals.
 *
 * @example
 * sobolBits(0, 3) / 2 ** 32 // => 0.75
 */
export function sobolBits(dimension: number, index: number): number {
  return combine(sobolDirections(dimension), index);
}

function combine(directions: Uint32Array, index: number): number {
  let bits = 0;
  for (let rest = index >>> 0, k = 0; rest !== 0; rest >>>= 1, k += 1) if (rest & 1) bits ^= directions[k]!;
  return bits >>> 0;
}

const reverse = (word: number): number => {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
};

/**
 * Owen's nested uniform scrambling of a 32-bit fraction: each binary digit is flipped or not by a hash of the
 * seed and of the digits before it.
 *
 * Digits are reversed, hashed so that each bit depends on lower ones only (Laine and Karras), and reversed
 * back. The hash is Vegdahl's, whose error over 4,000 scramblings equals that of digit-by-digit random flips
 * (64 points, mean of u: 0.00057, exact 0.00056), where the constants of Burley (2020) gave half of it.
 *
 * Source: Burley (2020), Practical hash-based Owen scrambling, Journal of Computer Graphics Techniques
 * 9(4):1-20, https://jcgt.org/published/0009/04/01/; Vegdahl (2021),
 * https://psychopath.io/post/2021_01_30_building_a_better_lk_hash
 *
 * @example
 * owenScramble(0, 0) // => 0
 */
export function owenScramble(bits: number, seed: number): number {
  return scrambleReversed(reverse(bits), seed);
}

/** Scrambles a fraction whose digits stand in reverse, and puts them right. */
function scrambleReversed(reversed: number, seed: number): number {
  let x = reversed ^ Math.imul(reversed, 0x3d20adea);
  x = Math.imul(x + seed, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return reverse(x) >>> 0;
}

/**
 * Fills a column with one coordinate of the scrambled Sobol points from number `first` on, between 0 and 1
 * and never 0 or 1 themselves.
 *
 * Dimensions go in groups of as many as have direction numbers (64). Within a group the points are those of
 * the sequence; each further group takes them in an order of its own, scrambled so that the first 2^m points
 * stay together. Sums of functions of one coordinate keep the design's accuracy over all groups; the mean of
 * a product across two groups has 1.26 times the error of random points (within a group a fortieth of it, at
 * 256 points). So what matters most goes into the first 64. Point numbers are below 2^31.
 *
 * @throws RangeError when the seed is not a whole number from 0 to 2^53 - 1.
 *
 * @example
 * fillSobol({ seed: 7, replicate: 0 }, 0, 0, new Float64Array(1024))[0] // => 0.7074691312154755
 */
export function fillSobol(
  design: SobolDesign,
  dimension: number,
  first: number,
  out: Float64Array,
): Float64Array {
  const root = streamRoot(design.seed, `sobol ${design.replicate}`);
  const group = Math.floor(dimension / TABLED_DIMENSIONS);
  const directions = sobolDirections(dimension % TABLED_DIMENSIONS);
  const scrambling = avalanche(root[0]! ^ avalanche(dimension + 0x9e3779b9));
  if (group > 0) {
    const order = avalanche(root[1]! ^ avalanche(group + 0x9e3779b9));
    for (let i = 0; i < out.length; i += 1) {
      const bits = combine(directions, owenScramble(first + i, order));
      out[i] = (owenScramble(bits, scrambling) + 0.5) * STEP_32;
    }
    return out;
  }
  const steps = stepsOf(directions);
  let reversed = reverse(combine(directions, first));
  for (let i = 0; i < out.length; i += 1) {
    out[i] = (scrambleReversed(reversed, scrambling) + 0.5) * STEP_32;
    const next = first + i + 1;
    reversed ^= steps[31 - Math.clz32(next & -next)]!;
  }
  return out;
}

/**
 * What changes, digits in reverse, from a point to the next whose number ends in k zeros: v1 xor ... xor
 * v(k+1).
 */
function stepsOf(directions: Uint32Array): Int32Array {
  const steps = new Int32Array(32);
  let sum = 0;
  for (let k = 0; k < 32; k += 1) {
    sum ^= directions[k]!;
    steps[k] = reverse(sum);
  }
  return steps;
}
