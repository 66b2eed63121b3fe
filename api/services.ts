import { ENGINE_VERSION } from '../engine/engine_version.ts';
import type { Library } from '../scenarios/library.ts';
import { loadLibrary } from '../scenarios/loader/load_library.ts';
import { type Answers, createAnswers } from './answers/create_answers.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import type { Config } from './config.ts';
import { createJobRunner, type JobRunner } from './jobs/job_runner.ts';
import { createWorkerPool, type WorkerPool } from './jobs/worker_pool.ts';
import { createSlots, type Slots } from './limits/slots.ts';
import { createLog, type Logger } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { openStore, type Store } from './store/open_store.ts';
import { workersOf } from './workers_of.ts';

/** Everything the routes work with. */
export interface Services {
  config: Config;
  library: Library;
  catalogue: Catalogue;
  log: Logger;
  metrics: Metrics;
  slots: Slots;
  store: Store;
  answers: Answers;
  jobs: JobRunner;
  /** Engine and data that answers are made with: part of the name of a job. */
  madeWith: string;
  /** No new work is taken any more. */
  stopping: boolean;
  /** Hands back what is held and closes everything. */
  close(): Promise<void>;
}

/** Puts the parts of the server together; nothing is opened before it is needed. */
export async function createServices(config: Config, log: Logger = createLog(config)): Promise<Services> {
  const library = await loadLibrary();
  const store = openStore({ databaseUrl: config.databaseUrl, folder: config.store });
  const threads = workersOf(config);
  const limits = { threads, memory: config.workerMemory };
  // Whoever waits for an answer does not wait behind a long job.
  const answering = createWorkerPool(library, { ...limits, waiting: config.maxWaiting, background: false });
  const working = createWorkerPool(library, { ...limits, waiting: threads, background: true });
  const answers = createAnswers(library, config, store, answering);
  const madeWith = `${ENGINE_VERSION} ${library.dataVersion}`;
  const jobs = createJobRunner(store, working, { ...config, threads, madeWith }, log);
  const slots = createSlots({ all: config.maxRequests, perClient: config.maxPerClient });
  const services: Services = {
    config,
    library,
    catalogue: createCatalogue(),
    log,
    metrics: createMetrics(),
    slots,
    store,
    answers,
    jobs,
    madeWith,
    stopping: false,
    async close() {
      services.stopping = true;
      await jobs.stop();
      await Promise.all([answering.close(), working.close()]);
      await store.close();
    },
  };
  addGauges(services, answering);
  return services;
}

function addGauges({ metrics, slots, answers, jobs }: Services, pool: WorkerPool): void {
  const { cache, counts } = answers;
  metrics.gauge('requests_open', 'Requests that are open now.', () => slots.open);
  metrics.gauge('answers_known_total', 'Requests answered from what was known.', () => counts.known);
  metrics.gauge('answers_shared_total', 'Requests that shared a computation.', () => counts.shared);
  metrics.gauge('answers_computed_total', 'Answers that were computed.', () => counts.computed);
  metrics.gauge('answers_kept', 'Answers that are kept.', () => cache.count);
  metrics.gauge('answers_kept_bytes', 'Bytes of the answers that are kept.', () => cache.bytes);
  metrics.gauge('tasks_waiting', 'Tasks in the threads and before them.', () => pool.waiting);
  metrics.gauge('jobs_running', 'Jobs that this server works on.', () => jobs.running);
  metrics.gauge('memory_bytes', 'Memory that is resident.', () => process.memoryUsage.rss());
  metrics.gauge('uptime_seconds', 'Time since the start.', () => process.uptime());
}
