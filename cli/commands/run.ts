import { Command, Option } from '@commander-js/extra-typings';
import type { Verdict } from '../../engine/run_types.ts';
import { type Context, printLines } from '../context.ts';
import { sharedOptions } from '../options.ts';
import { tell } from '../words.ts';

/** `plancast run`: every target's verdict, and what the run was made from. */
export function runCommand(context: Context) {
  const { language } = context;
  const options = sharedOptions(language);
  return new Command('run')
    .description(tell(language, 'run_about'))
    .argument('<scenario>', tell(language, 'arg_scenario'))
    .addOption(options.set())
    .addOption(options.plan())
    .addOption(options.asOf())
    .addOption(options.horizon())
    .addOption(options.seed())
    .addOption(options.draws())
    .addOption(options.json())
    .addOption(options.csv())
    .addOption(options.lang())
    .addOption(
      new Option('--fail-on <verdict>', tell(language, 'opt_fail_on')).choices([
        'missed',
        'binding',
      ] as const),
    )
    .action(async (name, given) => {
      const { carryOut } = await import('../carry_out.ts');
      const { run, library, scenario, reference } = await carryOut(name, given, context);
      const seen = { scenario, ...(reference === null ? {} : { reference }) };
      if (given.json) {
        const { runData, writeJson } = await import('../../report/run_data.ts');
        context.terminal.out(writeJson(runData(run, library, seen)));
      } else if (given.csv) {
        const { seriesCsv } = await import('../../report/series_csv.ts');
        context.terminal.out(seriesCsv(run));
      } else {
        const { gatherFacts } = await import('../../report/facts.ts');
        const { runView } = await import('../views/run_view.ts');
        printLines(context, runView(gatherFacts(run, library, language, seen), context));
      }
      const missedExpectation = run.expectations.some(({ held }) => !held);
      if (missedExpectation || failsOn(given.failOn, run.verdicts)) context.exitCode = 2;
    });
}

/** Whether a target is missed that `--fail-on` is about; aspirations never count. */
function failsOn(wanted: 'missed' | 'binding' | undefined, verdicts: readonly Verdict[]): boolean {
  if (wanted === undefined) return false;
  const missed = verdicts.filter(({ verdict, aspiration }) => verdict === 'missed' && !aspiration);
  return missed.some(({ nature }) => wanted === 'missed' || nature === 'binding');
}
