import { Command } from '@commander-js/extra-typings';
import type { Run } from '../../engine/run_types.ts';
import { type Context, printLines } from '../context.ts';
import { inputError } from '../input_error.ts';
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
      const { compare } = await import('../../engine/analyses/compare.ts');
      const library = await loadLibrary();
      const found = (await Promise.all(names.map((name) => findScenarios(name, library, terminal)))).flat();
      if (found.length < 2) throw inputError('two_needed', (l) => tell(l, 'two_needed'));
      const runs: Run[] = [];
      for (const one of found) runs.push((await carryOutFound(one, given, context)).run);
      const first = runs[0] as Run;
      const plan = library.plans[`${first.region}/${first.plan}`];
      const year = given.year ?? Math.min(plan?.period[1] ?? first.horizon, first.horizon);
      const comparison = compare(runs, year);
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
      const { scenario } = found[0] as (typeof found)[number];
      printLines(
        context,
        compareView(comparison, runs, gatherFacts(first, library, language, { scenario }), year, context),
      );
    });
}
