import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast report`: runs as documents; one that would not change is not written again. */
export function reportCommand(context: Context) {
  const { language } = context;
  const options = sharedOptions(language);
  return new Command('report')
    .description(tell(language, 'report_about'))
    .argument('<scenarios...>', tell(language, 'arg_scenarios'))
    .option('--format <formats>', tell(language, 'opt_format'), 'md')
    .option('--out <folder>', tell(language, 'opt_out'))
    .addOption(options.force())
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.asOf())
    .addOption(options.horizon())
    .addOption(options.lang())
    .action(async (names, given) => {
      const { writeReports } = await import('../write_reports.ts');
      await writeReports(names, given, context);
    });
}
