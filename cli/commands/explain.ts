import { Command } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
import { OPTION_PLACES } from '../option_places.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast explain`: a number traced back to equations, layers and the words of a document. */
export function explainCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('explain')
    .description(tell(language, 'explain_about'))
    .argument('<scenario>', tell(language, 'arg_scenario'))
    .argument('<indicator@year>', tell(language, 'arg_quantity'))
    .addOption(options.depth())
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.asOf())
    .addOption(options.horizon())
    .addOption(options.json())
    .addOption(options.lang())
    .action(async (name, text, given) => {
      const { carryOut } = await import('../carry_out.ts');
      const { explainQuantity } = await import('../../report/answers/explain_quantity.ts');
      const carried = await carryOut(name, given, context);
      const explanation = explainQuantity(text, carried, OPTION_PLACES);
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(explanation)));
        return;
      }
      const { gatherFacts } = await import('../../report/facts.ts');
      const { explainView } = await import('../views/explain_view.ts');
      const { run, library, scenario } = carried;
      const facts = gatherFacts(run, library, language, { scenario });
      printLines(context, explainView(explanation, facts, given.depth ?? Number.POSITIVE_INFINITY, context));
    });
}
