import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast new`: a commented scenario file to start from, printed, or written under a name. */
export function newCommand(context: Context) {
  const { language } = context;
  const options = sharedOptions(language);
  return new Command('new')
    .description(tell(language, 'new_about'))
    .argument('<region>', tell(language, 'arg_region'))
    .argument('[name]', tell(language, 'arg_name'))
    .option('--out <folder>', tell(language, 'opt_out'))
    .addOption(options.force())
    .addOption(options.lang())
    .action(async (region, name, given) => {
      const { writeNewScenario } = await import('../write_new_scenario.ts');
      await writeNewScenario(region, name, given, context);
    });
}
