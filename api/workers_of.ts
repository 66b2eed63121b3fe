import { availableParallelism } from 'node:os';
import type { Config } from './config.ts';

/** Most threads that are taken when nobody says how many. */
const MOST = 8;

/** Threads that work on jobs: as many as are set, else one for each processor but the server's own. */
export function workersOf({ workers }: Pick<Config, 'workers'>): number {
  return workers ?? Math.max(1, Math.min(MOST, availableParallelism() - 1));
}
