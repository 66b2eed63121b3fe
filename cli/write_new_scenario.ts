import path from 'node:path';
import { inputError } from '../report/answers/input_error.ts';
import { findRegion } from '../scenarios/loader/find_region.ts';
import { loadLibrary } from '../scenarios/loader/load_library.ts';
import { newScenario } from '../scenarios/loader/new_scenario.ts';
import { fileExists } from '../scenarios/loader/read_file.ts';
import { runScenario } from '../scenarios/run_scenario.ts';
import type { Context } from './context.ts';
import { tell } from './words.ts';
import { outFolder, writeFile } from './write_file.ts';

const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * Prints a commented scenario file of a region, or writes it as `<name>.yaml`; where the plan sets no growth, it says
 * why no scenario of the plan's growth is shipped.
 *
 * @throws PlancastError for an unknown region, a name that is none, or a file that stands there already
 */
export async function writeNewScenario(
  regionName: string,
  name: string | undefined,
  options: { out?: string | undefined; force?: true | undefined },
  { language, terminal }: Context,
): Promise<void> {
  const library = await loadLibrary();
  const region = findRegion(regionName, library);
  const baseline = library.scenarios[`${region.id}/baseline`];
  const run = baseline === undefined ? null : runScenario(library, baseline);
  const drivers = run?.drivers ?? [];
  const plan = library.plans[`${region.id}/${region.defaultPlan}`];
  const content = newScenario(region.id, library, (id) => {
    const row = drivers.find(({ driver }) => driver === id);
    return row === undefined ? null : averageOver(row.values, run?.baseYear ?? 0, plan?.period ?? null);
  });

  const setsGrowth = plan?.targets.some(
    ({ indicator, kind }) => indicator === 'gdp_real' && kind === 'average_growth',
  );
  if (plan !== undefined && !setsGrowth && !Object.hasOwn(library.scenarios, `${region.id}/plan`)) {
    terminal.error(`${tell(language, 'new_no_plan', { plan: plan.label[language] })}\n`);
  }
  if (name === undefined) {
    terminal.out(content);
    return;
  }
  const stem = name.replace(/\.ya?ml$/i, '');
  if (!NAME.test(stem)) throw inputError('new_bad_name', (l) => tell(l, 'new_bad_name', { name: stem }));
  const file = path.join(options.out === undefined ? '' : outFolder(options.out), `${stem}.yaml`);
  if (options.force !== true && fileExists(path.resolve(terminal.folder, file))) {
    throw inputError('new_exists', (l) => tell(l, 'new_exists', { file }));
  }
  writeFile(file, content, terminal);
  terminal.out(`${tell(language, 'new_written', { file })}\n`);
}

/** Mean of a driver over the years of a plan, of all its years without one; null where none of them has a number. */
function averageOver(
  values: readonly (number | null)[],
  baseYear: number,
  period: readonly [number, number] | null,
): number | null {
  const own = values.filter((value, index): value is number => {
    const year = baseYear + 1 + index;
    return value !== null && (period === null || (year >= period[0] && year <= period[1]));
  });
  return own.length === 0 ? null : own.reduce((sum, value) => sum + value, 0) / own.length;
}
