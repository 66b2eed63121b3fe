import type { DrawnValue, Uncertain } from '../../engine/run_types.ts';
import type { Written } from './format_path.ts';
import { formatAmount } from './read_amount.ts';

/**
 * A value that is not known, as a scenario file writes it; `readUncertain` reads it back.
 *
 * @param value its median
 * @param unit of the driver
 * @example
 * formatUncertain(6, { by: 'class' }, 'percent/yr') // => { around: '6%' }
 */
export function formatUncertain(value: number, uncertain: Uncertain, unit: string): Written {
  const amount = (number: number) => formatAmount(number, unit);
  if (uncertain.by === 'class') return { around: amount(value) };
  const { kind, parameters } = uncertain;
  const options = optionsOf(uncertain, amount);
  const { low = 0, high = 0 } = parameters;
  if (kind === 'interval') return `${amount(low)} to ${amount(high)}`;
  return { [kind]: (FIELDS[kind] ?? named)(parameters, amount), ...options };
}

type Amount = (value: number) => string;
type Parameters = DrawnValue['parameters'];

/** How the parameters of a distribution are named in a file, where it is not as in the engine. */
const FIELDS: Readonly<Record<string, (parameters: Parameters, amount: Amount) => Written>> = {
  uniform: ({ low = 0, high = 0 }, amount) => ({ from: amount(low), to: amount(high) }),
  student_t: ({ center = 0, scale = 0, degrees = 0 }, amount) => ({
    mean: amount(center),
    scale: amount(scale),
    df: degrees,
  }),
  two_piece_normal: ({ mode = 0, sd = 0, skew = 0 }, amount) => ({
    mode: amount(mode),
    sd: amount(sd),
    skew,
  }),
  quantiles: (parameters, amount) => {
    const points = Object.entries(parameters).map(
      ([probability, value]) => [Number((100 * Number(probability)).toPrecision(12)), value] as const,
    );
    points.sort(([a], [b]) => a - b);
    return Object.fromEntries(points.map(([percent, value]) => [`p${percent}`, amount(value)]));
  },
};

function named(parameters: Parameters, amount: Amount): Written {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, amount(value)]));
}

function optionsOf({ truncate, per, persistence }: DrawnValue, amount: Amount): { [key: string]: Written } {
  const options: { [key: string]: Written } = {};
  if (per === 'path') options.per = 'path';
  if (persistence !== 0) options.persistence = persistence;
  if (truncate !== null) {
    options.truncate = truncate.map((bound) => (bound === null ? null : amount(bound)));
  }
  return options;
}
