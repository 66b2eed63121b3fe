import type { MessagePort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { blockRunner } from '../../engine/simulation/run_blocks.ts';
import { type Pass, type PassResult, runPass } from '../../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../../engine/simulation/simulation_job.ts';

/** A worker's share of a pass. */
export interface SimulationTask {
  job: SimulationJob;
  pass: Pass;
  /** Where it tells the blocks it has done. */
  progress: MessagePort;
}

/** Blocks between two reports of progress. */
const REPORT_EVERY = 16;

/** Computes the blocks of a task; what was kept of them moves to the caller without being copied. */
export default function simulationWorker({ job, pass, progress }: SimulationTask): unknown {
  let done = 0;
  const result: PassResult = runPass(job, blockRunner(job), pass, {
    progress: (share) => {
      done += 1;
      if (done % REPORT_EVERY === 0 || share === 1) progress.postMessage(done);
    },
  });
  progress.close();
  const buffers = result.sketches.flatMap((sketch) => (sketch === null ? [] : [sketch.kept.buffer]));
  return move({ [transferableSymbol]: buffers, [valueSymbol]: result });
}
