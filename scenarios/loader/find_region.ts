import { PlancastError } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { hint } from './suggest.ts';

/**
 * The region of a name.
 *
 * @throws PlancastError when there is none
 */
export function findRegion(name: string, library: Library) {
  const region = Object.hasOwn(library.regions, name) ? library.regions[name] : undefined;
  if (region !== undefined) return region;
  const near = hint(
    name,
    Object.values(library.regions).map(({ id, label }) => ({ id, label })),
  );
  throw new PlancastError([
    {
      code: 'unknown_region',
      level: 'error',
      path: '',
      text: {
        zh: `无法找到地区“${name}”：没有这个地区；${near.zh}`,
        en: `Cannot find the region "${name}": there is no such region; ${near.en}`,
      },
    },
  ]);
}
