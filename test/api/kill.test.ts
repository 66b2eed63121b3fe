import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTask } from '../../api/answers/answer_task.ts';
import { joinAnswers, splitTask } from '../../api/answers/split_task.ts';
import type { Config } from '../../api/config.ts';
import { jobSchema, versionSchema } from '../../api/schema/answers.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { SOAK } from '../soak.ts';
import { engines } from './engines.ts';
import { type ServerProcess, startProcess } from './server_process.ts';

const KILLS = SOAK ? 50 : 3;
const WRITERS = 3;
/** Longest time from the first save to the kill, in milliseconds: saves, parts and ends of jobs fall into it. */
const LOAD = 2_500;

type Job = z.output<typeof jobSchema>;

/** A save that the server has said it made. */
interface Acknowledged {
  name: string;
  version: number;
  note: string;
}

const batch = (round: number) => ({
  runs: Array.from({ length: 8 }, (_, i) => ({
    id: 'sanmenxia/growth_6',
    overrides: { draws: round === 0 ? 20_000 : 3_000, seed: 1 + round, set: { rd_growth: `${8 + i}%` } },
  })),
});

const library = await loadLibrary();

/** What a batch comes to when nobody disturbs it. */
async function undisturbed(round: number): Promise<string> {
  const task = { verb: 'batch' as const, request: batch(round), language: 'en' as const, saved: [] };
  const answers = await Promise.all(splitTask(task).map((part) => answerTask(library, part)));
  return Buffer.from(joinAnswers(answers).body).toString('utf8');
}

describe.each(engines())('a server on $name that is killed at any moment', (engine) => {
  let place: Pick<Config, 'store' | 'databaseUrl'>;
  let server: ServerProcess;
  let threadsKilled = 0;
  const acknowledged: Acknowledged[] = [];
  const jobs = new Map<string, number>();
  beforeAll(async () => {
    place = await engine.place();
    server = await startProcess(place);
  }, 120_000);
  afterAll(async () => {
    await server.kill();
    await engine.stop();
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.address}${path}`, {
      ...init,
      // A connection that was kept may be closed by the server while this process computes.
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        ...(init.headers as Record<string, string>),
      },
    });
  const at = (name: string) => `/api/scenarios/weidu/${name}`;

  /** Saves one version after the other until the server is gone. */
  async function write(name: string, round: number): Promise<void> {
    for (let count = 0; ; count++) {
      const current = await ask(at(name));
      const etag = current.headers.get('etag');
      const note = `${name} ${round} ${count}`;
      const response = await ask(at(name), {
        method: 'PUT',
        headers: current.status === 200 && etag !== null ? { 'if-match': etag } : {},
        body: JSON.stringify({ yaml: `title: ${note}\n`, note }),
      });
      const { version } = (await response.json()) as { version: number };
      expect([200, 201]).toContain(response.status);
      acknowledged.push({ name, version, note });
    }
  }

  async function submit(round: number): Promise<void> {
    const response = await ask('/api/runs/batch', {
      method: 'POST',
      headers: { prefer: 'respond-async, wait=0' },
      body: JSON.stringify(batch(round)),
    });
    if (response.status !== 202) return;
    jobs.set(((await response.json()) as Job).id, round);
  }

  async function endOf(id: string): Promise<Job> {
    for (;;) {
      // A thread that is killed takes nothing with it.
      expect(server.end).toBeNull();
      const job = jobSchema.parse(await (await ask(`/api/jobs/${id}`)).json());
      if (job.state !== 'queued' && job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  const checkSaves = async () => {
    for (const name of new Set(acknowledged.map((save) => save.name))) {
      const versions = versionSchema.array().parse(await (await ask(`${at(name)}/versions`)).json());
      const notes = new Map(versions.map(({ version, note }) => [version, note]));
      expect([...notes.keys()]).toEqual(versions.map((_, index) => versions.length - index));
      for (const save of acknowledged.filter((each) => each.name === name))
        expect(notes.get(save.version)).toBe(save.note);
    }
  };

  it('keeps every save it has acknowledged, and ends every job with the result of an undisturbed one', async () => {
    for (let round = 1; round <= KILLS; round++) {
      // Whoever is cut off gets no answer: that save may have been made or not.
      const load = [
        ...Array.from({ length: WRITERS }, (_, writer) => write(`writer_${writer}`, round)),
        submit(round),
      ].map((work) =>
        work.catch((error: Error) => {
          if (error.name === 'AssertionError') throw error;
        }),
      );
      const before = acknowledged.length;
      while (acknowledged.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
      const moment = Math.random() * LOAD;
      await new Promise((resolve) => setTimeout(resolve, moment / 2));
      server.killThread();
      await new Promise((resolve) => setTimeout(resolve, moment / 2));
      threadsKilled += server.threadsKilled;
      await server.kill();
      await Promise.all(load);
      server = await startProcess(place);
      await checkSaves();
    }
    // One more, whose threads die while the server lives.
    await submit(0);
    const [last = ''] = [...jobs].find(([, round]) => round === 0) ?? [];
    for (let attempt = 0; attempt < 40 && server.threadsKilled < 2; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 300 * Math.random()));
      server.killThread();
    }
    expect(last).not.toBe('');
    for (const [id, round] of jobs) {
      expect(await endOf(id)).toMatchObject({ state: 'done', failure: null });
      const result = await ask(`/api/jobs/${id}/result`);
      expect(await result.text()).toBe(await undisturbed(round));
    }
    const listed = jobSchema.array().parse(await (await ask('/api/jobs')).json());
    // A job whose answer never reached us may be there too; none is there twice.
    expect(listed.length).toBeLessThanOrEqual(KILLS + 1);
    await checkSaves();
    threadsKilled += server.threadsKilled;
    expect(threadsKilled).toBeGreaterThan(0);
    expect(await server.stop()).toBe(0);
  }, 3_600_000);
});
