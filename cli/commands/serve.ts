import { Command } from '@commander-js/extra-typings';
import type { Context } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast serve`: the page, the API and its documentation, until it is told to stop. */
export function serveCommand(context: Context) {
  const { language } = context;
  const options = sharedOptions(language);
  return new Command('serve')
    .description(tell(language, 'serve_about'))
    .option('--host <address>', tell(language, 'opt_host'))
    .addOption(options.port())
    .option('--store <folder>', tell(language, 'opt_store'))
    .addOption(options.workers())
    .option('--read-only', tell(language, 'opt_read_only'))
    .addOption(options.lang())
    .action(async (given) => {
      const { serveUntilStopped } = await import('../serve_until_stopped.ts');
      await serveUntilStopped(given, context);
    });
}
