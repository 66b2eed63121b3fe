import { type Issue, PlancastError, type Region } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { showHidden } from './hidden_characters.ts';
import { hint } from './suggest.ts';

/**
 * The region of a name.
 *
 * @throws PlancastError when there is none
 */
export function findRegion(name: string, library: Library): Region {
  const region = Object.hasOwn(library.regions, name) ? library.regions[name] : undefined;
  if (region !== undefined) return region;
  throw new PlancastError([unknownRegion(name, library)]);
}

/** What to say of a name that no region goes by. */
export function unknownRegion(name: string, library: Library): Issue {
  const near = hint(
    name,
    Object.values(library.regions).map(({ id, label }) => ({ id, label })),
  );
  const shown = showHidden(name);
  return {
    code: 'unknown_region',
    level: 'error',
    path: '',
    text: {
      zh: `无法找到地区“${shown}”：没有这个地区；${near.zh}`,
      en: `Cannot find the region "${shown}": there is no such region; ${near.en}`,
    },
  };
}
