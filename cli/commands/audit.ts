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
      const { audit } = await import('../../engine/analyses/audit.ts');
      const { findRegion } = await import('../find_scenario.ts');
      const library = await loadLibrary();
      const plans = Object.values(library.plans);
      const regions =
        names.length > 0
          ? names.map((name) => findRegion(name, library))
          : Object.values(library.regions).filter(({ id }) =>
              Object.hasOwn(library.scenarios, `${id}/baseline`),
            );
      const audits = regions.map((region) => ({
        region,
        findings: audit(
          region.observations,
          plans.filter((plan) => plan.region === region.id),
          library.units,
        ),
      }));
      if (given.json) {
        const { snakeKeys, writeJson } = await import('../../report/run_data.ts');
        const data = audits.map(({ region, findings }) => ({ region: region.id, findings }));
        terminal.out(writeJson(snakeKeys(data)));
        return;
      }
      const { auditCsv, auditView } = await import('../views/audit_view.ts');
      if (given.csv) terminal.out(auditCsv(audits));
      else printLines(context, auditView(audits, library, context));
    });
}
