import { Command } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
import { OPTION_PLACES } from '../option_places.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast sweep`: a number over a grid of drivers, two of them as a map with the verdict in every cell. */
export function sweepCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('sweep')
    .description(tell(language, 'sweep_about'))
    .argument('<scenario>', tell(language, 'arg_scenario'))
    .argument('<indicator@year|target>', tell(language, 'arg_asked'))
    .addOption(options.over())
    .addOption(options.steps())
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.asOf())
    .addOption(options.horizon())
    .addOption(options.json())
    .addOption(options.csv())
    .addOption(options.lang())
    .action(async (name, text, given) => {
      const { carryOut } = await import('../carry_out.ts');
      const { sweepData, sweepOf } = await import('../../report/answers/sweep_of.ts');
      const { workOutAsked } = await import('../../report/answers/work_out_asked.ts');
      const carried = await carryOut(name, given, context);
      const { asked, worked } = workOutAsked(text, carried, OPTION_PLACES);
      const answer = sweepOf(asked, given.over, given.steps, worked, OPTION_PLACES);
      const { sweepCsv, sweepView } = await import('../views/sweep_view.ts');
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(sweepData(asked, answer))));
      } else if (given.csv) terminal.out(sweepCsv(asked, answer));
      else {
        const { gatherFacts } = await import('../../report/facts.ts');
        const { run, library, scenario } = carried;
        printLines(
          context,
          sweepView(asked, answer, gatherFacts(run, library, language, { scenario }), context),
        );
      }
    });
}
