import { Command } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
import { OPTION_PLACES } from '../option_places.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast solve`: for each lever alone, the value that just meets a target, or the nearest it can reach. */
export function solveCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('solve')
    .description(tell(language, 'solve_about'))
    .argument('<scenario>', tell(language, 'arg_scenario'))
    .argument('<indicator@year>', tell(language, 'arg_quantity'))
    .option('--at-least <value>', tell(language, 'opt_at_least'))
    .option('--at-most <value>', tell(language, 'opt_at_most'))
    .addOption(options.lever())
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.asOf())
    .addOption(options.horizon())
    .addOption(options.json())
    .addOption(options.csv())
    .addOption(options.lang())
    .action(async (name, quantity, given) => {
      const { carryOut } = await import('../carry_out.ts');
      const { solveTarget } = await import('../../report/answers/solve_target.ts');
      const carried = await carryOut(name, given, context);
      const solved = solveTarget(quantity, given, carried, OPTION_PLACES);
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(solved)));
        return;
      }
      const { gatherFacts } = await import('../../report/facts.ts');
      const { solveCsv, solveView } = await import('../views/solve_view.ts');
      const { run, library, scenario } = carried;
      if (given.csv) terminal.out(solveCsv(solved));
      else printLines(context, solveView(solved, gatherFacts(run, library, language, { scenario }), context));
    });
}
