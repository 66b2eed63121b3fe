import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../engine/run_types.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { runScenarioWith } from '../../scenarios/run_scenario.ts';
import { simulateInWorkers } from '../../scenarios/workers/simulate_in_workers.ts';
import { SOAK } from '../soak.ts';

describe.skipIf(!SOAK)('a million paths', () => {
  test('have the same result hash on one, two and eight workers', { timeout: 900_000 }, async () => {
    const library = await loadLibrary();
    const scenario = library.scenarios['sanmenxia/growth_6'] as Scenario;
    const hashes: string[] = [];
    for (const workers of [1, 2, 8]) {
      const { resultHash } = await runScenarioWith(
        (job, watch) => simulateInWorkers(job, { ...watch, workers }),
        library,
        scenario,
        { draws: 1_000_000, seed: 7 },
      );
      console.log(`${workers} workers: ${resultHash}`);
      hashes.push(resultHash);
    }
    expect(new Set(hashes).size).toBe(1);
  });
});
