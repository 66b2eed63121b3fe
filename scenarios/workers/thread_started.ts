import type { Worker } from 'node:worker_threads';

/** What Piscina's threads say once they have read their program. */
const READY = '_WORKER_READY';

/**
 * Waits until a thread of Piscina has read its program, or has ended. One that is stopped before keeps the files open
 * that it was reading, or takes the process down.
 */
export function threadStarted(thread: Worker): Promise<void> {
  return new Promise((resolve) => {
    const look = (message: unknown) => {
      if (typeof message === 'object' && message !== null && READY in message) done();
    };
    const done = () => {
      thread.off('message', look);
      thread.off('exit', done);
      resolve();
    };
    thread.on('message', look);
    thread.once('exit', done);
  });
}
