import { normalQuantile } from '../math/normal_quantile.ts';
import { fillNormal } from '../random/fill_normal.ts';
import { fillSobol } from '../random/sobol.ts';
import { startStream, streamRoot } from '../random/stream.ts';

/** How paths are chosen: at random, or spread evenly over the space of draws in so many independent scramblings. */
export type Design = { by: 'random' } | { by: 'sobol'; replicates: number; paths: number };

/** Gives each named stream its standard normal numbers, block by block, in whatever order blocks are asked for. */
export interface NormalSource {
  /** Fills a column with the numbers of a stream for the paths of a block. */
  fill(stream: string, block: number, out: Float64Array): Float64Array;
}

/**
 * Numbers by chance: a stream for each (seed, name, block).
 *
 * @throws RangeError when the seed is not a whole number from 0 to 2^53 - 1
 *
 * @example
 * randomSource(7).fill('macro factor', 0, new Float64Array(1024)).length // => 1024
 */
export function randomSource(seed: number): NormalSource {
  const roots = new Map<string, Uint32Array>();
  const state = new Int32Array(16);
  return {
    fill(stream, block, out) {
      let root = roots.get(stream);
      if (root === undefined) {
        root = streamRoot(seed, stream);
        roots.set(stream, root);
      }
      return fillNormal(startStream(root, block, state), out);
    },
  };
}

/**
 * Scrambled Sobol points by the inverse normal distribution: the paths are cut into so many independent scramblings of
 * equal length, whose differences tell the sampling error. Streams without a dimension get numbers by chance.
 *
 * @param streams names in the order of their dimensions
 *
 * @example
 * sobolSource(7, ['macro factor'], { replicates: 8, paths: 1024 }).fill('macro factor', 0, new Float64Array(1024)).length // => 1024
 */
export function sobolSource(
  seed: number,
  streams: readonly string[],
  { replicates, paths }: { replicates: number; paths: number },
): NormalSource {
  const dimensions = new Map(streams.map((stream, dimension) => [stream, dimension]));
  const chance = randomSource(seed);
  const length = Math.ceil(paths / replicates);
  return {
    fill(stream, block, out) {
      const dimension = dimensions.get(stream);
      if (dimension === undefined) return chance.fill(stream, block, out);
      for (let at = 0; at < out.length; ) {
        const path = block * out.length + at;
        const replicate = Math.floor(path / length);
        const first = path - replicate * length;
        const part = out.subarray(at, Math.min(out.length, at + length - first));
        fillSobol({ seed, replicate }, dimension, first, part);
        at += part.length;
      }
      for (let i = 0; i < out.length; i++) out[i] = normalQuantile(out[i] as number);
      return out;
    },
  };
}
