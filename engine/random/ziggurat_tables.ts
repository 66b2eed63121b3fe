import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';

export const LAYERS = 256;
/** Where the tail begins: Marsaglia and Tsang (2000), section 3. */
export const TAIL = 3.6541528853610088;
/** Area of each layer: TAIL exp(-TAIL^2 / 2) + the integral of exp(-x^2 / 2) from TAIL on, to 17 digits. */
const AREA = 0.004928673233974655;

/**
 * Widths of the layers, widest first; EDGES[0] makes the base layer, tail included, a box; EDGES[256] is 0.
 */
export const EDGES = new Float64Array(LAYERS + 1);
/** exp(-x^2 / 2) at each edge. */
export const HEIGHTS = new Float64Array(LAYERS + 1);

EDGES[1] = TAIL;
HEIGHTS[1] = exp(-0.5 * TAIL * TAIL);
EDGES[0] = AREA / HEIGHTS[1]!;
for (let layer = 1; layer < LAYERS - 1; layer += 1) {
  HEIGHTS[layer + 1] = HEIGHTS[layer]! + AREA / EDGES[layer]!;
  EDGES[layer + 1] = Math.sqrt(-2 * log(HEIGHTS[layer + 1]!));
}
HEIGHTS[LAYERS] = 1;
