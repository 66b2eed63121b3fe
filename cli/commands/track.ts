import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { tell } from '../words.ts';
export function trackCommand(context: Context) {
  return new Command('track').description(tell(context.language, 'track_about')).action(async () => {});
}
