import type { Run } from '../engine/run_types.ts';
import type { Text } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import { countVerdicts } from './count_verdicts.ts';
import { type Facts, type FactsOptions, gatherFacts } from './facts.ts';
import { verdictSentences } from './sentences.ts';
import { unusedObservations } from './unused_observations.ts';

/**
 * A run as data: everything the tables and sentences show, with labels and sentences in both languages and no clock
 * time, under snake_case keys as in the files a person writes.
 */
export function runData(run: Run, library: Library, options: FactsOptions = {}): unknown {
  return snakeKeys(runFields(run, library, options));
}

/** The fields of `runData`, the topmost named as they are written, before their own are. */
export function runFields(
  run: Run,
  library: Library,
  options: FactsOptions = {},
): Readonly<Record<string, unknown>> {
  const zh = gatherFacts(run, library, 'zh', options);
  const en: Facts = { ...zh, language: 'en' };
  const label = (id: string): Text => library.indicators[id]?.label ?? { zh: id, en: id };
  const { verdicts, series, drivers, ...rest } = run;
  const enUnused = unusedObservations(en);
  return {
    ...shallow(rest),
    title: zh.scenario?.title ?? { zh: run.scenario, en: run.scenario },
    counts: countVerdicts(verdicts),
    verdicts: verdicts.map((verdict) => {
      const target = zh.targets.get(verdict.target);
      return new Row(verdict, {
        label: label(verdict.indicator),
        period: target?.period ?? null,
        printed: target?.printed ?? null,
        where: target?.where ?? null,
        source: target?.source ?? null,
        doubt: target?.doubt ?? null,
        sentences: { zh: verdictSentences(verdict, zh), en: verdictSentences(verdict, en) },
      });
    }),
    unused_observations: unusedObservations(zh).map((zhRow, index) => {
      return { indicator: zhRow.indicator, zh: zhRow, en: enUnused[index] ?? zhRow };
    }),
    drivers: drivers.map((row) => new Row(row, { label: zh.drivers[row.driver]?.label ?? null })),
    series: series.map((row) => new Row(row, { label: label(row.indicator) })),
  };
}

function shallow(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [snakeKey(key), value]));
}

/** Fields of one thing and of another, to be written as one: spreading them together first would make each object twice. */
class Row {
  readonly parts: readonly object[];
  constructor(...parts: readonly object[]) {
    this.parts = parts;
  }
}

/** Most key names that are remembered. */
const MOST_NAMES = 10_000;

/**
 * Data with snake_case keys.
 *
 * @example
 * snakeKeys({ baseYear: 2020 }) // => { base_year: 2020 }
 */
export function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (ArrayBuffer.isView(value))
    return Array.from(value as Float64Array, (n) => (Number.isFinite(n) ? n : null));
  if (typeof value !== 'object' || value === null) return value;
  return value instanceof Row ? snakeFields(...value.parts) : snakeFields(value);
}

/** The fields of all parts in one object, under snake_case keys. */
function snakeFields(...parts: readonly object[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const part of parts)
    for (const key of Object.keys(part))
      fields[snakeKey(key)] = snakeKeys((part as Record<string, unknown>)[key]);
  return fields;
}

const snakeNames = new Map<string, string>();

/** Keys are few and come again and again; ids among them are snake_case already. */
function snakeKey(key: string): string {
  let name = snakeNames.get(key);
  if (name === undefined) {
    name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (snakeNames.size < MOST_NAMES) snakeNames.set(key, name);
  }
  return name;
}

/** Data as JSON text, two spaces deep, ending in a line break. */
export function writeJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
