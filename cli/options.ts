import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { FEWEST_DRAWS, MOST_DRAWS, MOST_SEED } from '../engine/simulation/check_draws.ts';
import type { Language } from '../engine/types.ts';
import { tell } from './words.ts';

/** Options that several commands share, each with its words in the user's language. */
export function sharedOptions(language: Language) {
  const year = (text: string) => wholeNumber(text, tell(language, 'a_year'), 4);
  const count = (text: string) => wholeNumber(text, tell(language, 'a_whole_number'), 1);
  const between = (low: number, high: number) => (text: string) => {
    const wanted = tell(language, 'a_number_between', { low: String(low), high: String(high) });
    const number = wholeNumber(text, wanted, 1);
    if (number < low || number > high) throw new InvalidArgumentError(wanted);
    return number;
  };
  return {
    set: () => new Option('--set <driver=value>', tell(language, 'opt_set')).argParser(collect),
    plan: () => new Option('--plan <plan>', tell(language, 'opt_plan')),
    asOf: () => new Option('--as-of <year>', tell(language, 'opt_as_of')).argParser(year),
    horizon: () => new Option('--horizon <year>', tell(language, 'opt_horizon')).argParser(year),
    seed: () => new Option('--seed <number>', tell(language, 'opt_seed')).argParser(between(0, MOST_SEED)),
    draws: () =>
      new Option('--draws <number>', tell(language, 'opt_draws')).argParser(
        between(FEWEST_DRAWS, MOST_DRAWS),
      ),
    over: () =>
      new Option('--over <driver=low..high>', tell(language, 'opt_over'))
        .argParser(collect)
        .makeOptionMandatory(),
    steps: () => new Option('--steps <number>', tell(language, 'opt_steps')).argParser(count),
    year: () => new Option('--year <year>', tell(language, 'opt_year')).argParser(year),
    json: () => new Option('--json', tell(language, 'opt_json')).conflicts('csv'),
    csv: () => new Option('--csv', tell(language, 'opt_csv')),
    lang: () => new Option('--lang <language>', tell(language, 'opt_lang')).choices(['zh', 'en'] as const),
    lever: () => new Option('--lever <driver>', tell(language, 'opt_lever')).argParser(collect),
    depth: () => new Option('--depth <number>', tell(language, 'opt_depth')).argParser(count),
    port: () => new Option('--port <number>', tell(language, 'opt_port')).argParser(count),
    workers: () => new Option('--workers <number>', tell(language, 'opt_workers')).argParser(count),
    force: () => new Option('--force', tell(language, 'opt_force')),
  };
}

/** Gathers a repeated option into a list. */
function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function wholeNumber(text: string, wanted: string, digits: number): number {
  const normal = text.normalize('NFKC');
  if (!/^\d+$/.test(normal) || normal.length < digits || !Number.isSafeInteger(Number(normal))) {
    throw new InvalidArgumentError(wanted);
  }
  return Number(normal);
}
