import { exp } from './exp.ts';

/** 1 / sqrt(2 pi). */
const DENSITY_AT_0 = 0.3989422804014327;

/**
 * Probability that a standard normal variable is below z; relative accuracy about 1e-15, also far out on the
 * left.
 *
 * Rational functions of z^2, of |z|, and of 1/z^2 for |z| up to 0.675, up to sqrt(32) and beyond.
 *
 * Source: Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation
 * 23:631-637, https://doi.org/10.1090/S0025-5718-1969-0247736-4
 *
 * @example
 * normalProbability(1.96) // => 0.9750021048517796
 */
export function normalProbability(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) return 0.5 + z * middle(z * z);
  const tail = size < 5.656854249492381 ? near(size) : size >= 40 ? 0 : far(size);
  return z < 0 ? tail : 1 - tail;
}

/** (probability - 1/2) / z, of z^2. */
function middle(w: number): number {
  return (
    ((((0.06568233791820745 * w + 2.2352520354606837) * w + 161.02823106855587) * w + 1067.6894854603709) *
      w +
      18154.98125334356) /
    ((((w + 47.202581904688245) * w + 976.0985517377767) * w + 10260.932208618979) * w + 45507.78933502673)
  );
}

/** Upper tail, size from 0.675 to sqrt(32). */
function near(size: number): number {
  const above =
    (((((((1.0765576773720192e-8 * size + 0.39894151208813466) * size + 8.883149794388377) * size +
      93.50665613217785) *
      size +
      597.2702763948002) *
      size +
      2494.5375852903726) *
      size +
      6848.190450536283) *
      size +
      11602.65143764735) *
      size +
    9842.714838383978;
  const below =
    (((((((size + 22.266688044328117) * size + 235.387901782625) * size + 1519.3775994075547) * size +
      6485.558298266761) *
      size +
      18615.571640885097) *
      size +
      34900.95272114598) *
      size +
      38912.00328609327) *
      size +
    19685.429676859992;
  return gauss(size) * (above / below);
}

/** Upper tail, size above sqrt(32). */
function far(size: number): number {
  const w = 1 / (size * size);
  const above =
    ((((0.023073441764940174 * w + 0.215898534057957) * w + 0.12740116116024736) * w + 0.022235277870649807) *
      w +
      0.0014216191932278934) *
      w +
    0.000029112874951168793;
  const below =
    ((((w + 1.284260096144911) * w + 0.4682382124808651) * w + 0.06598813786892856) * w +
      0.0037823963320275824) *
      w +
    0.00007297515550839662;
  return (gauss(size) * (DENSITY_AT_0 - (w * above) / below)) / size;
}

/** exp(-size^2 / 2), with size split into sixteenths and a rest so that the square loses no digits. */
function gauss(size: number): number {
  const sixteenths = Math.floor(size * 16) / 16;
  return exp(-sixteenths * sixteenths * 0.5) * exp(-(size - sixteenths) * (size + sixteenths) * 0.5);
}
