import { BLOCK } from '../../engine/kernel/layout.ts';
import { randomSource } from '../../engine/simulation/normal_source.ts';
import { sampleInputs } from '../../engine/simulation/sample_inputs.ts';
import type { SimulationJob } from '../../engine/simulation/simulation_job.ts';

/** The drawn drivers of every path, by driver: what the project's own kernel is fed block by block. */
export function drawInputs({ inputs, draws }: SimulationJob): Record<string, Float64Array> {
  const sample = sampleInputs(inputs, randomSource(inputs.seed), BLOCK);
  const block = Array.from({ length: inputs.columns }, () => new Float64Array(BLOCK));
  const drawn = Object.fromEntries(inputs.drivers.map(({ id }) => [id, new Float64Array(draws)]));
  for (let first = 0; first < draws; first += BLOCK) {
    sample(first / BLOCK, block);
    for (const { id, columns } of inputs.drivers) {
      const values = block[columns[0] as number] as Float64Array;
      drawn[id]?.set(values.subarray(0, draws - first), first);
    }
  }
  return drawn;
}
