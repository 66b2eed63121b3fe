import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { tell } from '../words.ts';
export function schemaCommand(context: Context) {
  return new Command('schema').description(tell(context.language, 'schema_about')).action(async () => {});
}
