import type { Scenario } from '../../engine/run_types.ts';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';
import { root } from '../health/repository.ts';

/** Prints the result hash of every shipped scenario, simulated, for another version of Node to be held against. */
const { library } = readLibrary(`${root}scenarios`);
for (const scenario of Object.values(library.scenarios) as Scenario[]) {
  const { id, resultHash } = runScenario(library, scenario, { draws: 5000, seed: 7 });
  console.log(`${scenario.id} ${id} ${resultHash}`);
}
