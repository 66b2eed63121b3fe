/**
 * A point where a continuous function is zero, between two points where its signs differ (Brent's method: inverse
 * quadratic interpolation and secant steps, bisection whenever they do not help).
 *
 * @param f the function
 * @param low one end
 * @param high the other end; f(low) and f(high) must differ in sign
 * @param tolerance how near to the root, in units of x
 * @returns x with f(x) within the tolerance of a sign change
 * @throws Error when the signs do not differ
 * @see R. P. Brent (1973), Algorithms for Minimization without Derivatives, chapter 4
 * @example
 * findRoot((x) => x * x - 2, 0, 2, 1e-12).toFixed(9) // => '1.414213562'
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (!(fa * fb <= 0)) throw new Error(`f does not change sign between ${low} and ${high}`);
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let i = 0; i < 200 && fb !== 0; i++) {
    if (fb * fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      before = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const enough = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= enough) return b;
    if (Math.abs(before) >= enough && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa;
      let p: number;
      let q: number;
      if (a === c) {
        p = 2 * half * s;
        q = 1 - s;
      } else {
        const ratio = fa / fc;
        const r = fb / fc;
        p = s * (2 * half * ratio * (ratio - r) - (b - a) * (r - 1));
        q = (ratio - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      p = Math.abs(p);
      if (2 * p < Math.min(3 * half * q - Math.abs(enough * q), Math.abs(before * q))) {
        before = step;
        step = p / q;
      } else {
        step = half;
        before = half;
      }
    } else {
      step = half;
      before = half;
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > enough ? step : Math.sign(half) * enough;
    fb = f(b);
  }
  return b;
}
