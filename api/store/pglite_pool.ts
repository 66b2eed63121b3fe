import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { startThread } from '../start_thread.ts';
import { lockFolder } from './lock_folder.ts';
import type { ThreadMessage, ThreadStart } from './pglite_thread.ts';
import { StoreLost } from './store_lost.ts';

/** Whether a store was ever made in a folder. */
export function hasStore(folder: string): boolean {
  return existsSync(join(folder, 'database'));
}

/**
 * Opens the embedded PostgreSQL of a folder, making it when there is none. It runs in a thread of its own, so that
 * neither its start nor a long query holds up the server.
 *
 * @param lost called when the thread ends without having been asked to
 * @throws StoreLost when another process has the folder open
 */
export async function openPglitePool(folder: string, lost: () => void): Promise<PostgresPool> {
  mkdirSync(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  const database = join(folder, 'database');
  try {
    if (!existsSync(database)) await startDatabase({ folder: database, create: true }).ended;
    const thread = startDatabase({ folder: database, create: false });
    await thread.ready;
    return poolOf(thread.worker, unlock, lost);
  } catch (error) {
    await unlock();
    throw error;
  }
}

function startDatabase(start: ThreadStart) {
  const worker = startThread(import.meta.url, './pglite_thread', { workerData: start });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', ({ message }) => reject(new StoreLost(message)));
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StoreLost(`the thread of the store ended with ${code}`));
    });
  });
  ended.catch(() => {});
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    ended.then(() => resolve(), reject);
  });
  return { worker, ready, ended };
}

type ThreadAnswer = Extract<ThreadMessage, { id: number }>;
type Waiting = { resolve(message: ThreadAnswer): void; reject(error: Error): void };

/** One connection in the form Kysely's PostgreSQL dialect wants; a transaction holds it until it ends. */
function poolOf(worker: Worker, unlock: () => Promise<void>, lost: () => void): PostgresPool {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let closed: Error | null = null;
  let ending = false;
  worker.on('message', (message: ThreadMessage) => {
    if (!('id' in message)) return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    asked?.resolve(message);
  });
  const stop = (why: string) => {
    closed ??= new StoreLost(why);
    for (const { reject } of waiting.values()) reject(closed);
    waiting.clear();
  };
  worker.on('error', (error) => stop(error.message));
  worker.on('exit', () => {
    stop('the store is closed');
    if (!ending) void unlock().then(lost);
  });

  const ask = (query: string, values: readonly unknown[]) =>
    new Promise<ThreadAnswer>((resolve, reject) => {
      if (closed !== null) {
        reject(closed);
        return;
      }
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, query, values });
    });

  let tail: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = tail;
      let release = () => {};
      tail = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      const query = async (text: string, values: readonly unknown[] = []) => {
        const answer = await ask(text, values);
        if ('failure' in answer) {
          throw Object.assign(new Error(answer.failure.message), { code: answer.failure.code });
        }
        const command = (text.trim().split(/\s/, 1)[0] ?? '').toUpperCase();
        return { command, rowCount: answer.affected, rows: answer.rows };
      };
      return { query, release } as unknown as PostgresPoolClient;
    },
    async end() {
      await tail;
      ending = true;
      const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      if (closed === null) {
        worker.postMessage({ close: true });
        await exited;
        await unlock();
      }
    },
  };
}
