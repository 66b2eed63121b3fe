// Run on its own: stops threads of the built program at moments spread over their start, which may take the process down.

import { existsSync, readdirSync } from 'node:fs';
import { createWorkerPool } from '../../dist/api/jobs/worker_pool.js';
import { loadLibrary } from '../../dist/scenarios/loader/load_library.js';
import { runScenarioWith } from '../../dist/scenarios/run_scenario.js';
import { simulateInWorkers } from '../../dist/scenarios/workers/simulate_in_workers.js';

/** Where the system tells (Linux); elsewhere only whether the process lives is seen. */
const openFiles = () => (existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0);

const rounds = Number(process.argv[2]);
const library = await loadLibrary();
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const scenario = library.scenarios['weidu/growth_5'];

/** A task in the pool of the server, which is closed at a moment. */
async function closePool(moment) {
  const pool = createWorkerPool(library, { threads: 2, waiting: 2, memory: 512, background: false });
  const request = { id: scenario.id, overrides: { draws: 100 } };
  const tasks = [1, 2].map(() => pool.answer({ verb: 'run', request, language: 'en', saved: [] }, {}, 1));
  const ended = Promise.allSettled(tasks);
  if (moment === undefined) await ended;
  else await wait(moment);
  await pool.close();
  await ended;
}

/** A simulation on two threads, which is stopped at a moment. */
async function stopSimulation(moment) {
  const stop = new AbortController();
  const simulator = (job) => simulateInWorkers(job, { workers: 2, signal: stop.signal });
  const ended = runScenarioWith(simulator, library, scenario, { draws: 20_000 }).catch(() => {});
  if (moment === undefined) await ended;
  else await wait(moment);
  stop.abort(new Error('stopped'));
  await ended;
}

for (const start of [closePool, stopSimulation]) {
  const before = performance.now();
  await start();
  const whole = performance.now() - before;
  const files = openFiles();
  for (let round = 0; round < rounds; round++) await start((whole * round) / rounds);
  console.log(`${start.name} left ${openFiles() - files} files open`);
}
