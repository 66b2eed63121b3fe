import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { blockCount, type Pass, type runShare } from '../../engine/simulation/run_blocks.ts';
import { passOf, progressWithShares, resultOf, startOf } from '../../engine/simulation/simulate_blocks.ts';
import type { SimulationJob } from '../../engine/simulation/simulation_job.ts';
import type { SimulationResult } from '../../engine/simulation/simulation_result.ts';
import type { SimulationTask } from '../../scenarios/workers/simulation_worker.ts';

/** Two threads that stay between rounds, as in a server; `simulateInWorkers` starts and ends its own. */
export interface TwoWorkers {
  simulate(job: SimulationJob): Promise<SimulationResult>;
  end(): Promise<void>;
}

export function startTwoWorkers(): TwoWorkers {
  const filename = new URL('../../scenarios/workers/simulation_worker.js', import.meta.url).href;
  const pool = new Piscina({ filename, minThreads: 2, maxThreads: 2 });
  return {
    async simulate(job) {
      const middle = Math.ceil(blockCount(job) / 2);
      for (let state = startOf(job); ; ) {
        const pass = passOf(job, state, 2);
        const shares = await Promise.all([
          share({ ...pass, from: 0, to: middle }),
          share({ ...pass, from: middle, to: blockCount(job) }),
        ]);
        state = progressWithShares(job, state, pass, shares);
        const result = resultOf(job, state);
        if (result !== null) return result;
      }

      async function share(pass: Pass): Promise<ReturnType<typeof runShare>> {
        const { port1, port2 } = new MessageChannel();
        try {
          return await pool.run({ job, pass, watch: port2 } satisfies SimulationTask, {
            transferList: [port2],
          });
        } finally {
          port1.close();
        }
      }
    },
    end: () => pool.destroy(),
  };
}
