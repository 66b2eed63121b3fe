import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { tell } from '../words.ts';
export function newCommand(context: Context) {
  return new Command('new').description(tell(context.language, 'new_about')).action(async () => {});
}
