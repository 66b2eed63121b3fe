import { Command } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast audit`: rows of the documents where base, rate and level do not agree. */
export function auditCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('audit')
    .description(tell(language, 'audit_about'))
    .argument('[regions...]', tell(language, 'arg_regions'))
    .addOption(options.json())
    .addOption(options.csv())
    .addOption(options.lang())
    .action(async (names, given) => {
      const { loadLibrary } = await import('../../scenarios/loader/load_library.ts');
      const { auditData, auditRegions } = await import('../../report/answers/audit_regions.ts');
      const library = await loadLibrary();
      const audits = auditRegions(names, library);
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(snakeKeys(auditData(audits))));
        return;
      }
      const { auditCsv, auditView } = await import('../views/audit_view.ts');
      if (given.csv) terminal.out(auditCsv(audits));
      else printLines(context, auditView(audits, library, context));
    });
}
