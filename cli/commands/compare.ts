import { Command } from '@commander-js/extra-typings';
import type { Run } from '../../engine/run_types.ts';
import type { Facts } from '../../report/facts.ts';
import { type Context, printLines } from '../context.ts';
import { OPTION_PLACES } from '../option_places.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast compare`: what differs between scenarios, in assumptions, results and verdicts. */
export function compareCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('compare')
    .description(tell(language, 'compare_about'))
    .argument('<scenarios...>', tell(language, 'arg_compared'))
    .addOption(options.year())
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.asOf())
    .addOption(options.horizon())
    .addOption(options.json())
    .addOption(options.csv())
    .addOption(options.lang())
    .action(async (names, given) => {
      const { carryOutFound } = await import('../carry_out.ts');
      const { findScenarios } = await import('../find_scenario.ts');
      const { loadLibrary } = await import('../../scenarios/loader/load_library.ts');
      const { compareRuns } = await import('../../report/answers/compare_runs.ts');
      const library = await loadLibrary();
      const found = (await Promise.all(names.map((name) => findScenarios(name, library, terminal)))).flat();
      const runs: Run[] = [];
      for (const one of found) runs.push((await carryOutFound(one, given, context)).run);
      const { comparison, year } = compareRuns(runs, given.year, library, OPTION_PLACES);
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(comparison)));
        return;
      }
      if (given.csv) {
        const { comparisonCsv } = await import('../views/compare_view.ts');
        terminal.out(comparisonCsv(comparison));
        return;
      }
      const { gatherFacts } = await import('../../report/facts.ts');
      const { compareView } = await import('../views/compare_view.ts');
      const [first, ...rest] = runs.map((run, k) => {
        const { scenario } = found[k] as (typeof found)[number];
        return gatherFacts(run, library, language, { scenario });
      });
      // compareRuns has refused fewer than two.
      printLines(context, compareView(comparison, [first as Facts, ...rest], year, context));
    });
}
