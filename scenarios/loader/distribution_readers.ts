import type { z } from 'zod';
import type { DISTRIBUTIONS, DistributionName } from '../schema/distribution.ts';

/** What a reader of a distribution may ask for; each says what is wrong itself and then gives undefined. */
export interface DistributionTools {
  /** A value of the driver, in its unit and within its bounds. */
  amount(raw: unknown, key: string): number | undefined;
  /** A standard deviation or scale, in the driver's unit. */
  distance(raw: unknown, key: string): number | undefined;
  /** A mistake at a key, empty for the whole distribution. */
  wrong(key: string, zh: string, en: string): undefined;
}

/** A distribution of the engine: its name there, its parameters, and the key of the file behind each. */
export interface ReadDistribution {
  kind: string;
  parameters: Readonly<Record<string, number>>;
  keys: Readonly<Record<string, string>>;
}

type Fields<K extends DistributionName> = z.output<(typeof DISTRIBUTIONS)[K]>;

/** How each distribution of schema/distribution.ts becomes one of the engine; undefined when something was wrong. */
export const DISTRIBUTION_READERS: {
  readonly [K in DistributionName]: (
    fields: Fields<K>,
    tools: DistributionTools,
  ) => ReadDistribution | undefined;
} = {
  normal: ({ mean, sd }, tools) =>
    distribution('normal', { mean: tools.amount(mean, 'mean'), sd: tools.distance(sd, 'sd') }),

  log_normal: ({ mean, sd }, tools) =>
    distribution('log_normal', { mean: tools.amount(mean, 'mean'), sd: tools.distance(sd, 'sd') }),

  uniform: ({ from, to }, tools) =>
    distribution(
      'uniform',
      { low: tools.amount(from, 'from'), high: tools.amount(to, 'to') },
      { low: 'from', high: 'to' },
    ),

  triangular: (fields, tools) => distribution('triangular', threePoints(fields, tools)),

  pert: (fields, tools) => distribution('pert', threePoints(fields, tools)),

  student_t({ mean, sd, scale, df }, tools) {
    const center = tools.amount(mean, 'mean');
    const keys = { center: 'mean', degrees: 'df', scale: sd === undefined ? 'scale' : 'sd' };
    if ((sd === undefined) === (scale === undefined)) {
      return tools.wrong('', '请在 sd 与 scale 中写一个', 'it takes either sd or scale; write one of them');
    }
    if (scale !== undefined) {
      return distribution('student_t', { center, scale: tools.distance(scale, 'scale'), degrees: df }, keys);
    }
    if (!(df > 2)) {
      return tools.wrong(
        'df',
        `自由度为 ${df} 时没有标准差；请改写 scale，或写大于 2 的自由度`,
        `with ${df} degrees of freedom there is no standard deviation; write scale, or more than 2 degrees`,
      );
    }
    const width = tools.distance(sd, 'sd');
    const factor = Math.sqrt((df - 2) / df);
    return distribution(
      'student_t',
      { center, scale: width === undefined ? undefined : width * factor, degrees: df },
      keys,
    );
  },

  two_piece_normal: ({ mode, sd, skew }, tools) =>
    distribution('two_piece_normal', {
      mode: tools.amount(mode, 'mode'),
      sd: tools.distance(sd, 'sd'),
      skew,
    }),

  quantiles(fields, tools) {
    const parameters: Record<string, number | undefined> = {};
    const keys: Record<string, string> = {};
    for (const [key, raw] of Object.entries(fields)) {
      const probability = String(Number((Number(key.slice(1)) / 100).toPrecision(12)));
      parameters[probability] = tools.amount(raw, key);
      keys[probability] = key;
    }
    return distribution('quantiles', parameters, keys);
  },
};

function threePoints(fields: { low: unknown; mode: unknown; high: unknown }, tools: DistributionTools) {
  const { low, mode, high } = fields;
  return {
    low: tools.amount(low, 'low'),
    mode: tools.amount(mode, 'mode'),
    high: tools.amount(high, 'high'),
  };
}

/** The distribution when every parameter could be read. */
function distribution(
  kind: string,
  parameters: Readonly<Record<string, number | undefined>>,
  keys: Readonly<Record<string, string>> = {},
): ReadDistribution | undefined {
  const read: Record<string, number> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) return undefined;
    read[name] = value;
  }
  return { kind, parameters: read, keys };
}
