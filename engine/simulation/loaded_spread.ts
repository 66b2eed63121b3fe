import type { Spread } from '../uncertainty/spread.ts';

/**
 * A spread of the same size in a single year whose correlation with the macro factor is as wanted: the rest keeps its
 * proportions.
 *
 * @example
 * loadedSpread({ common: 0, regional: 3, yearly: 4, wandering: 0, scale: 'points' }, 0.6)
 * // => { common: 3, regional: 2.4000000000000004, yearly: 3.2, wandering: 0, scale: 'points' }
 */
export function loadedSpread(spread: Spread, loading: number): Spread {
  const { common, regional, yearly, wandering, scale } = spread;
  const apart = Math.sqrt(regional * regional + yearly * yearly + wandering * wandering);
  const whole = Math.sqrt(common * common + apart * apart);
  const left = Math.sqrt(1 - loading * loading);
  // What has a common part only takes the rest as its own, fixed over the plan.
  const keep = apart === 0 ? 0 : (whole * left) / apart;
  return {
    common: whole * loading,
    regional: apart === 0 ? whole * left : regional * keep,
    yearly: yearly * keep,
    wandering: wandering * keep,
    scale,
  };
}
