import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../engine/run_types.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { runScenario, runScenarioWith } from '../../../scenarios/run_scenario.ts';
import { simulateInWorkers } from '../../../scenarios/workers/simulate_in_workers.ts';

const library = await loadLibrary();
const scenario = library.scenarios['sanmenxia/growth_6'] as Scenario;
const overrides = { draws: 40_000, seed: 7 };

describe('simulateInWorkers', () => {
  test('one worker and two give the same bytes', async () => {
    const alone = runScenario(library, scenario, overrides);
    const shares: number[] = [];
    const together = await runScenarioWith(
      (job, watch) => simulateInWorkers(job, { ...watch, workers: 2 }),
      library,
      scenario,
      overrides,
      { watch: { progress: (share) => shares.push(share) } },
    );
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
    expect(shares.at(-1)).toBe(1);
  }, 120_000);

  test('a run that is cancelled ends with the reason and its threads', async () => {
    const controller = new AbortController();
    const running = runScenarioWith(
      (job, watch) => {
        setTimeout(() => controller.abort(new Error('enough')), 50);
        return simulateInWorkers(job, { ...watch, workers: 2, signal: controller.signal });
      },
      library,
      scenario,
      { ...overrides, draws: 1_000_000 },
    );
    await expect(running).rejects.toThrow('enough');
  }, 120_000);
});
