import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTask } from '../../api/answers/answer_task.ts';
import type { Config } from '../../api/config.ts';
import { submitJob } from '../../api/jobs/submit_job.ts';
import { batchSchema, jobSchema } from '../../api/schema/answers.ts';
import { engines } from './engines.ts';
import { makeApp, type TestApp } from './make_app.ts';

type Job = z.output<typeof jobSchema>;

const ASYNC = { prefer: 'respond-async, wait=0' };
const PATIENT = { prefer: 'respond-async, wait=20' };
const SLOW = { id: 'sanmenxia/growth_6', overrides: { draws: 400_000, seed: 1 } };
const many = (count: number, growth: number) => ({
  runs: Array.from({ length: count }, (_, i) => ({
    id: 'sanmenxia',
    overrides: { set: { gdp_growth: `${growth + i / 100}%` } },
  })),
});

/** Events of a job, `name state`, until it ends. */
async function follow(test: TestApp, job: Job): Promise<string[]> {
  const text = await (await test.get(job.links.events)).text();
  return text
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => {
      const [, name = '', data = '{}'] = /^event: (\w+)\ndata: (.*)$/m.exec(event) ?? [];
      return `${name} ${(JSON.parse(data) as Job).state}`;
    });
}

describe.each(engines())('jobs on $name', (engine) => {
  let place: Pick<Config, 'store' | 'databaseUrl'>;
  let test: TestApp;
  beforeAll(async () => {
    place = await engine.place();
    test = await makeApp({ ...place, lease: 1_000 });
  }, 120_000);
  afterAll(async () => {
    await test.close();
    await engine.stop();
  });

  const submit = async (body: unknown, path = '/api/runs', on = test): Promise<Job> => {
    const response = await on.send('POST', path, body, ASYNC);
    expect(response.status).toBe(202);
    const job = jobSchema.parse(await response.json());
    expect(response.headers.get('location')).toBe(job.links.self);
    return job;
  };
  const look = async (job: Job, on = test) => jobSchema.parse(await (await on.get(job.links.self)).json());
  const ended = async (job: Job, on = test): Promise<Job> => {
    for (;;) {
      const now = await look(job, on);
      if (now.state !== 'queued' && now.state !== 'running') return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('answers at once what is quick, and with a job what is not', async () => {
    const quick = await test.send('POST', '/api/runs?async=1', { id: 'sanmenxia' });
    expect(quick.status).toBe(200);
    const body = { id: 'sanmenxia/growth_6', overrides: { draws: 30_000 } };
    const job = await submit(body);
    expect(job).toMatchObject({ verb: 'run', parts: 1, failure: null });
    const events = await follow(test, job);
    expect(events.at(-1)).toBe('done done');
    expect(events.slice(0, -1).every((event) => event.startsWith('progress'))).toBe(true);
    const result = await test.get(job.links.result);
    const direct = await test.send('POST', '/api/runs', body);
    expect(await result.text()).toBe(await direct.text());
    expect(
      (await test.get(job.links.result, { 'if-none-match': result.headers.get('etag') ?? '' })).status,
    ).toBe(304);
  });

  it('gives the answer itself when it is there within the time asked for', async () => {
    const response = await test.send('POST', '/api/runs/batch', many(3, 5), PATIENT);
    expect(response.status).toBe(200);
    expect(response.headers.get('preference-applied')).toBe('respond-async');
    expect(batchSchema.parse(await response.json()).runs).toHaveLength(3);
  });

  it('is one job when it is asked for twice', async () => {
    const [one, two] = await Promise.all([
      submit(many(120, 1), '/api/runs/batch'),
      submit(many(120, 1), '/api/runs/batch'),
    ]);
    expect(one.id).toBe(two.id);
    expect(one.parts).toBe(60);
    await ended(one);
    expect(await submit(SLOW)).toMatchObject({ id: (await submit(SLOW)).id });
    expect((await test.send('DELETE', (await submit(SLOW)).links.self, '')).status).toBe(200);
  });

  it('can be cancelled, and asked for again', async () => {
    const job = await submit({ ...SLOW, overrides: { ...SLOW.overrides, seed: 2 } });
    const early = await test.get(job.links.result);
    expect([early.status, early.headers.get('retry-after')]).toEqual([409, '1']);
    const following = follow(test, job);
    const cancelled = jobSchema.parse(await (await test.send('DELETE', job.links.self, '')).json());
    expect(cancelled.state).toBe('cancelled');
    expect((await following).at(-1)).toBe('cancelled cancelled');
    expect((await test.get(job.links.result)).status).toBe(410);
    const again = await submit({ ...SLOW, overrides: { ...SLOW.overrides, seed: 2 } });
    expect(again).toMatchObject({ id: job.id, state: expect.stringMatching(/queued|running/) });
    await test.send('DELETE', job.links.self, '');
    const list = jobSchema.array().parse(await (await test.get('/api/jobs?state=cancelled')).json());
    expect(list.map(({ id }) => id)).toContain(job.id);
  });

  it('says what is wrong with the task, in the words of a direct request', async () => {
    const wrong = { runs: [{ id: 'sanmenxia' }, { id: 'sanmenxia', overrides: { set: { nothing: '6%' } } }] };
    const response = await test.send('POST', '/api/runs/batch', wrong, PATIENT);
    expect(response.status).toBe(422);
    const body = (await response.json()) as { detail: string; issues: { path: string }[] };
    expect(body.detail).toMatch(/^Cannot set "nothing": /);
    expect(body.issues[0]?.path).toBe('runs.0.overrides.set.nothing');
  });

  it('tries again when a thread dies, and says why when it keeps dying', async () => {
    // A thread with so little memory dies while it reads the library.
    const starved = await makeApp({ ...(await engine.place()), workerMemory: 10, jobAttempts: 2 });
    const job = await submit(many(3, 2), '/api/runs/batch', starved);
    const dead = await ended(job, starved);
    expect(dead.failure?.message).toBe(
      'The job was run 2 times and never finished: the worker ran out of memory',
    );
    const result = await starved.get(job.links.result);
    expect(result.status).toBe(422);
    expect(await result.json()).toMatchObject({
      type: '/api/problems/job_failed',
      detail: dead.failure?.message,
    });
    await starved.close();
  });

  it('is taken up by the next server from the parts that are kept, with the same result', async () => {
    const body = many(200, 3);
    const { answers, library } = test.services;
    const undisturbed = await answerTask(library, await answers.taskOf('batch', body, 'en'));

    const first = await makeApp({ ...(await engine.place()), lease: 1_000 });
    const { config } = first.services;
    const job = await submit(body, '/api/runs/batch', first);
    while ((await look(job, first)).done < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    await first.services.close();
    const second = await makeApp({ store: config.store, databaseUrl: config.databaseUrl, lease: 1_000 });
    second.services.jobs.start();
    const before = await look(job, second);
    expect(before.done).toBeGreaterThanOrEqual(3);
    expect((await ended(job, second)).state).toBe('done');
    expect(await (await second.get(job.links.result)).text()).toBe(
      Buffer.from(undisturbed.body).toString('utf8'),
    );
    await second.close();
  }, 60_000);

  it('takes no more jobs than it can hold', async () => {
    const small = await makeApp({ ...(await engine.place()), maxJobs: 1 });
    const job = await submit(SLOW, '/api/runs', small);
    const refused = await small.send('POST', '/api/runs', { ...SLOW, id: 'weidu' }, ASYNC);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await small.send('POST', '/api/runs', SLOW, ASYNC)).status).toBe(202);
    await small.send('DELETE', job.links.self, '');
    await small.close();
  });

  it('belongs to one server at a time', async () => {
    if (place.databaseUrl === null) return;
    const other = await makeApp({ ...place, lease: 1_000 });
    other.services.jobs.start();
    const job = await submit(many(100, 4), '/api/runs/batch');
    const task = await test.services.answers.taskOf('batch', many(100, 4), 'en');
    const row = await submitJob(other.services, task, null);
    expect(row.id).toBe(job.id);
    other.services.jobs.wake();
    const events = await follow(other, job);
    expect(events.at(-1)).toBe('done done');
    expect((await look(job)).attempts).toBe(1);
    await other.close();
  });
});

describe('jobs without a store', () => {
  it('are none, and open no store', async () => {
    const test = await makeApp();
    expect(await (await test.get('/api/jobs')).json()).toEqual([]);
    expect((await test.get('/api/jobs/nothing')).status).toBe(404);
    expect(test.services.store.isOpen).toBe(false);
    await test.close();
  });
});
