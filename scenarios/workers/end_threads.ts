import { setTimeout as sleep } from 'node:timers/promises';
import type { Piscina } from 'piscina';

/** Milliseconds in which V8 has compiled what it still compiles of a thread that has nothing more to do. */
const COMPILED = 100;

/**
 * Ends threads that have nothing more to do, each when it has started and a moment after its last task: Node aborts the
 * whole process when V8 still compiles code of a thread that is ended and needs memory for it
 * (`NodePlatform::ForIsolate … Assertion failed`).
 *
 * @param started of each thread, {@link threadStarted}
 */
export async function endThreads(pool: Piscina, started: Iterable<Promise<void>>): Promise<void> {
  await Promise.all(started);
  await sleep(COMPILED);
  await pool.destroy();
}
