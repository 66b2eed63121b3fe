import { Command, Option } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
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
    .addOption(
      new Option('--over <driver=low..high>', tell(language, 'opt_over'))
        .argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
        .makeOptionMandatory(),
    )
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
      const { readAsked } = await import('../../report/answers/asked.ts');
      const { sweepData, sweepOf } = await import('../../report/answers/sweep_of.ts');
      const { workOut } = await import('../../scenarios/work_out.ts');
      const { run, library, scenario, overrides } = await carryOut(name, given, context);
      const workings = workOut(library, scenario, overrides);
      const asked = readAsked(text, library, run, workings);
      const answer = sweepOf(asked, given.over, given.steps, { library, scenario, overrides, workings });
      const { sweepCsv, sweepView } = await import('../views/sweep_view.ts');
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(sweepData(asked, answer))));
      } else if (given.csv) terminal.out(sweepCsv(asked, answer));
      else {
        const { gatherFacts } = await import('../../report/facts.ts');
        printLines(
          context,
          sweepView(asked, answer, gatherFacts(run, library, language, { scenario }), context),
        );
      }
    });
}
