import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type Pass, runShare } from '../../engine/simulation/run_blocks.ts';
import type { SimulationJob } from '../../engine/simulation/simulation_job.ts';

/** A worker's share of a pass. */
export interface SimulationTask {
  job: SimulationJob;
  pass: Pass;
  /** Where it tells the blocks it has done; a message from there stops it. */
  watch: MessagePort;
}

/** Blocks between two reports of progress. */
const REPORT_EVERY = 16;

/** Computes the blocks of a task; what was kept of them moves to the caller without being copied. */
export default function simulationWorker({ job, pass, watch }: SimulationTask): unknown {
  let done = 0;
  const share = runShare(job, pass, {
    progress: (part) => {
      // While it computes, no message comes by itself.
      if (receiveMessageOnPort(watch) !== undefined) throw new Error('stopped');
      done += 1;
      if (done % REPORT_EVERY === 0 || part === 1) watch.postMessage(done);
    },
  });
  watch.close();
  return move({ [transferableSymbol]: [share.parts.values.buffer], [valueSymbol]: share });
}
