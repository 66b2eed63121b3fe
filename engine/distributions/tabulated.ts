import { normalProbability } from '../math/normal_probability.ts';
import type { Distribution } from './distribution.ts';

/** Standard normal values beyond this have a probability of 1e-17 and are taken as this. */
const END = 8.5;
const STEP = 1 / 32;
const CELLS = (2 * END) / STEP;

/**
 * Distribution whose `fromNormal` reads a table instead of calling a slow quantile function.
 *
 * The table holds quantile(normalProbability(z)) at 545 values of z from -8.5 to 8.5; between them runs the
 * cubic with the slopes of a five-point difference. For a beta-PERT the error is 1e-9 of the width, for
 * Student's t 2e-7 of the value with 3 degrees of freedom and 2e-6 (1e-5 beyond z = 5) with one: far below
 * any sampling error.
 *
 * @example
 * tabulated((p) => p * p).fromNormal(0) // => 0.25
 */
export function tabulated(quantile: (p: number, q: number) => number): Distribution {
  const margin = 2;
  const values = new Float64Array(CELLS + 1 + 2 * margin);
  for (let i = 0; i < values.length; i += 1) {
    const z = (i - margin) * STEP - END;
    values[i] = quantile(normalProbability(z), normalProbability(-z));
  }
  const nodes = new Float64Array(2 * (CELLS + 1));
  for (let i = 0; i <= CELLS; i += 1) {
    const at = i + margin;
    nodes[2 * i] = values[at]!;
    nodes[2 * i + 1] = (8 * (values[at + 1]! - values[at - 1]!) - (values[at + 2]! - values[at - 2]!)) / 12;
  }
  return {
    quantile: (p, q = 1 - p) => quantile(p, q),
    fromNormal: (z) => {
      const place = (Math.min(Math.max(z, -END), END) + END) / STEP;
      const cell = Math.min(Math.floor(place), CELLS - 1);
      const t = place - cell;
      const at = 2 * cell;
      const from = nodes[at]!;
      const rise = nodes[at + 2]! - from;
      const slope = nodes[at + 1]!;
      const bend = rise - slope;
      return from + t * (slope + t * (bend + (1 - t) * (bend - nodes[at + 3]! + rise)));
    },
  };
}
