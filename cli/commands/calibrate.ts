import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { tell } from '../words.ts';
export function calibrateCommand(context: Context) {
  return new Command('calibrate')
    .description(tell(context.language, 'calibrate_about'))
    .action(async () => {});
}
