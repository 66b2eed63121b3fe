import { join } from 'node:path';
import type { Model } from '../../engine/compile_model.ts';
import type { Projection } from '../../engine/run_types.ts';
import { prepareSimulation } from '../../engine/simulation/simulate.ts';
import type { SimulationJob } from '../../engine/simulation/simulation_job.ts';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { modelOf } from '../../scenarios/model_of.ts';
import { workOut } from '../../scenarios/work_out.ts';

/** The benchmark's files as the project reads them: 20 indicators, 9 drawn drivers, 20 targets. */
export interface Workload {
  model: Model;
  central: Projection;
  job: SimulationJob;
}

const BASE_YEAR = 2020;
const folder = join(process.cwd(), 'bench', 'region_20');

/** The workload for so many paths and years. */
export function workload(draws: number, years: number): Workload {
  const { library, issues } = readLibrary(folder);
  const scenario = library.scenarios['region_20/uncertain'];
  if (scenario === undefined || issues.length > 0) {
    throw new Error(issues.map(({ file, line, text }) => `${file}:${line} ${text.en}`).join('\n'));
  }
  const run = workOut(library, scenario, { draws, horizon: BASE_YEAR + years });
  const context = { indicators: library.indicators, supports: () => true };
  return { model: modelOf(library), central: run.projection, job: prepareSimulation(run, context) };
}
