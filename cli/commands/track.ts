import { Command } from '@commander-js/extra-typings';
import { type Context, printLines } from '../context.ts';
import { OPTION_PLACES } from '../option_places.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast track`: what is done at the as-of year, what is left, and the yearly pace that the rest needs. */
export function trackCommand(context: Context) {
  const { language, terminal } = context;
  const options = sharedOptions(language);
  return new Command('track')
    .description(tell(language, 'track_about'))
    .argument('<scenario>', tell(language, 'arg_scenario'))
    .addOption(options.asOf())
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.json())
    .addOption(options.csv())
    .addOption(options.lang())
    .action(async (name, given) => {
      const { carryOutFound } = await import('../carry_out.ts');
      const { findScenario } = await import('../find_scenario.ts');
      const { loadLibrary } = await import('../../scenarios/loader/load_library.ts');
      const { trackedScenario } = await import('../../report/answers/tracked_scenario.ts');
      const { gatherFacts } = await import('../../report/facts.ts');
      const shipped = await loadLibrary();
      const { found, asOf } = await trackedScenario(
        name,
        given.asOf,
        shipped,
        (known) => findScenario(known, shipped, terminal),
        OPTION_PLACES,
      );
      const { run, library, scenario } = await carryOutFound(found, { ...given, asOf }, context);
      const facts = gatherFacts(run, library, language, { scenario });
      if (given.json) {
        const { runData, writeJson } = await import('../../report/run_data.ts');
        terminal.out(writeJson(runData(run, library, { scenario })));
        return;
      }
      const { trackCsv, trackView } = await import('../views/track_view.ts');
      if (given.csv) terminal.out(trackCsv(facts));
      else printLines(context, trackView(facts, context));
    });
}
