import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { tell } from '../words.ts';
export function reportCommand(context: Context) {
  return new Command('report').description(tell(context.language, 'report_about')).action(async () => {});
}
