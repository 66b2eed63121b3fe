import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast calibrate`: the elasticity of one series to another, from the columns of a CSV file. */
export function calibrateCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  const number = (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value))
      throw new InvalidArgumentError(tell(language, 'a_number'));
    return value;
  };
  return new Command('calibrate')
    .description(tell(language, 'calibrate_about'))
    .argument('<file.csv>', tell(language, 'arg_csv'))
    .requiredOption('--x <column>', tell(language, 'opt_x'))
    .requiredOption('--y <column>', tell(language, 'opt_y'))
    .option('--default <elasticity>', tell(language, 'opt_default'), number, 1)
    .addOption(options.json())
    .addOption(options.lang())
    .action(async (file, given) => {
      const { calibrateFile } = await import('../calibrate_file.ts');
      const found = calibrateFile(file, given.x, given.y, given.default, terminal);
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(found)));
        return;
      }
      const { calibrationView } = await import('../views/calibration_view.ts');
      printLines(context, calibrationView(found, context));
    });
}
