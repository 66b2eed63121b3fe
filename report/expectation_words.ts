import type { ExpectationResult } from '../engine/run_types.ts';
import { driverName, type Facts, indicatorName } from './facts.ts';
import { formatQuantity } from './numbers.ts';
import { say } from './words.ts';

/** An expectation as written in the file, with the name of its indicator and what was found in its unit. */
export function expectationWords({ expectation, value }: ExpectationResult, facts: Facts): string {
  const { language, units, indicators } = facts;
  const [, id, year] = /^\s*([a-z][a-z0-9_]*)@(\d{4})/.exec(expectation) ?? [];
  if (id === undefined || year === undefined) return expectation;
  const driver = facts.drivers[id];
  const unit =
    facts.series.get(id)?.basis === 'index' ? 'index' : (indicators[id]?.unit ?? driver?.unit ?? '');
  const decimals = (indicators[id]?.decimals ?? 1) + 1;
  return say(language, 'expectation', {
    year,
    label: driver === undefined ? indicatorName(facts, id) : driverName(facts, id),
    text: expectation,
    value: value === null ? '-' : formatQuantity(value, unit, decimals, language, units),
  });
}
