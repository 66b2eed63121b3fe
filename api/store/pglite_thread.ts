import { rename, rm } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** What the thread is started with. */
export interface ThreadStart {
  /** Folder of the database. */
  folder: string;
  /** There is no database yet: make one, then end. */
  create: boolean;
}

export interface ThreadQuery {
  id: number;
  query: string;
  values: readonly unknown[];
}

/** `ready` once the database answers; then one message a query, in order. */
export type ThreadMessage =
  | { ready: true }
  | { id: number; rows: Record<string, unknown>[]; affected: number }
  | { id: number; failure: { message: string; code: string | null } };

const port = parentPort;
if (port === null) throw new Error('this file runs as a thread of the store');
const { folder, create } = workerData as ThreadStart;

if (create) {
  // Made beside its place and moved there when it is whole, so that a process that dies leaves no half of one.
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const fresh = await PGlite.create(unfinished);
  await fresh.close();
  await rename(unfinished, folder);
  port.postMessage({ ready: true } satisfies ThreadMessage);
} else {
  const database = await PGlite.create(folder);
  const answer = async ({ id, query, values }: ThreadQuery): Promise<ThreadMessage> => {
    try {
      const { rows, affectedRows } = await database.query<Record<string, unknown>>(query, [...values]);
      return { id, rows, affected: affectedRows ?? rows.length };
    } catch (error) {
      const { message, code } = error as { message: string; code?: string };
      return { id, failure: { message, code: code ?? null } };
    }
  };
  let tail: Promise<void> = Promise.resolve();
  port.on('message', (message: ThreadQuery | { close: true }) => {
    tail = tail.then(async () => {
      if ('close' in message) {
        await database.close();
        port.close();
      } else port.postMessage(await answer(message));
    });
  });
  port.postMessage({ ready: true } satisfies ThreadMessage);
}
