import type { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Task } from '../../api/answers/task.ts';
import { createLine } from '../../api/jobs/line.ts';
import { WorkerDied } from '../../api/jobs/worker_died.ts';
import { createWorkerPool, type WorkerPool } from '../../api/jobs/worker_pool.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';

const library = await loadLibrary();
const task = (draws: number): Task => ({
  verb: 'run',
  request: { id: 'weidu', overrides: { draws } },
  language: 'en',
  saved: [],
});

let pool: WorkerPool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

describe('a pool of one thread', () => {
  it('goes on with what waits when what runs is stopped', async () => {
    pool = createWorkerPool(library, { threads: 1, waiting: 4, memory: 1024, background: true });
    const stop = new AbortController();
    const long = pool.answer(task(1_000_000), { progress: () => stop.abort(), signal: stop.signal }, 1);
    const short = pool.answer(task(100), {}, 1);
    await expect(long).rejects.toThrow('aborted');
    expect((await short).type).toMatch(/json/);
    expect(pool.waiting).toBe(0);
  }, 120_000);

  it('says so when a thread ends while it starts, and starts another for the next task', async () => {
    pool = createWorkerPool(library, { threads: 1, waiting: 4, memory: 1024, background: true });
    process.once('worker', (worker: Worker) => void worker.terminate());
    await expect(pool.answer(task(100), {}, 1)).rejects.toThrow(WorkerDied);
    expect((await pool.answer(task(100), {}, 1)).type).toMatch(/json/);
  }, 120_000);
});

describe('a line', () => {
  it('lets in whoever came first, and forgets whoever went away', async () => {
    const line = createLine(1);
    const leave = await line.enter();
    const gone = new AbortController();
    const order: string[] = [];
    const [second, third] = ['second', 'third'].map((name, index) =>
      line.enter(index === 0 ? gone.signal : undefined).then((leaveNext) => {
        order.push(name);
        leaveNext();
      }),
    );
    expect(line.length).toBe(3);
    gone.abort();
    await expect(second).rejects.toThrow('aborted');
    leave();
    await third;
    expect(order).toEqual(['third']);
    expect(line.length).toBe(0);
  });
});
