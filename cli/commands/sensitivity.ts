import { Command, Option } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
import { OPTION_PLACES } from '../option_places.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast sensitivity`: which driver matters most for a number, each moved alone from its p10 to its p90. */
export function sensitivityCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('sensitivity')
    .description(tell(language, 'sensitivity_about'))
    .argument('<scenario>', tell(language, 'arg_scenario'))
    .argument('<indicator@year|target>', tell(language, 'arg_asked'))
    .addOption(
      new Option('--method <method>', tell(language, 'opt_method'))
        .choices(['tornado'] as const)
        .default('tornado' as const),
    )
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.asOf())
    .addOption(options.horizon())
    .addOption(options.json())
    .addOption(options.csv())
    .addOption(options.lang())
    .action(async (name, text, given) => {
      const { carryOut } = await import('../carry_out.ts');
      const { tornadoData, tornadoOf } = await import('../../report/answers/tornado_of.ts');
      const { workOutAsked } = await import('../../report/answers/work_out_asked.ts');
      const carried = await carryOut(name, given, context);
      const { asked, worked } = workOutAsked(text, carried, OPTION_PLACES);
      const answer = tornadoOf(asked, worked);
      const { tornadoCsv, tornadoView } = await import('../views/tornado_view.ts');
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(tornadoData(asked, answer))));
      } else if (given.csv) terminal.out(tornadoCsv(answer));
      else {
        const { gatherFacts } = await import('../../report/facts.ts');
        const { run, library, scenario } = carried;
        printLines(
          context,
          tornadoView(asked, answer, gatherFacts(run, library, language, { scenario }), context),
        );
      }
    });
}
