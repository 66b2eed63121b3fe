import type { z } from 'zod';
import type { GrowthPath } from '../../engine/run_types.ts';
import type { Text } from '../../engine/types.ts';
import type { PATH_KINDS, PathKind } from '../schema/growth_path.ts';
import type { Years } from './read_years.ts';

/** What a reader of a kind of path may ask for; each says what is wrong itself and then gives undefined. */
export interface PathTools {
  /** A value of the driver, in its unit and within its bounds. */
  amount(raw: unknown, key: string): number | undefined;
  /** Years of the projection. */
  years(raw: unknown, key: string): Years | undefined;
  /** A mistake at a key. */
  wrong(key: string, found: Text, wanted: Text): undefined;
}

type Fields<K extends PathKind> = z.output<(typeof PATH_KINDS)[K]>;

/** How each kind of path of schema/growth_path.ts becomes a growth path; undefined when something was wrong. */
export const PATH_READERS: {
  readonly [K in PathKind]: (fields: Fields<K>, tools: PathTools) => GrowthPath | undefined;
} = {
  ramp({ from, to, years }, tools) {
    const low = tools.amount(from, 'from');
    const high = tools.amount(to, 'to');
    const span = years === undefined ? null : tools.years(years, 'years');
    if (low === undefined || high === undefined || span === undefined) return undefined;
    return { path: 'ramp', from: low, to: high, years: span };
  },

  logistic({ from, to, midpoint, speed }, tools) {
    const low = tools.amount(from, 'from');
    const high = tools.amount(to, 'to');
    if (speed <= 0) {
      return tools.wrong(
        'speed',
        { zh: `速度是 ${speed}`, en: `its speed is ${speed}` },
        { zh: '请写大于 0 的数，如 0.5', en: 'write a number above 0, such as 0.5' },
      );
    }
    if (midpoint < 1900 || midpoint > 2200) {
      return tools.wrong(
        'midpoint',
        { zh: `中点是 ${midpoint}`, en: `its midpoint is ${midpoint}` },
        {
          zh: '请写走完一半的年份，如 2023',
          en: 'write the year in which half the way is done, such as 2023',
        },
      );
    }
    if (low === undefined || high === undefined) return undefined;
    return { path: 'logistic', from: low, to: high, midpoint, speed };
  },

  converge({ from, to, rate }, tools) {
    const start = from === undefined ? null : tools.amount(from, 'from');
    const end = tools.amount(to, 'to');
    if (rate <= 0 || rate > 1) {
      return tools.wrong(
        'rate',
        { zh: `每年走完的比例是 ${rate}`, en: `the share done each year is ${rate}` },
        { zh: '请写大于 0、不超过 1 的数，如 0.3', en: 'write a number above 0 and up to 1, such as 0.3' },
      );
    }
    if (start === undefined || end === undefined) return undefined;
    return { path: 'converge', from: start, to: end, rate };
  },
};
