// The API under load: the built server beside a bare hono route, in one interleaved run.
// Run with: npm run bench:api -- [--rounds 5] [--requests 100000] [--counties 500] [--only known,computed,...]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { httpLoad, type LoadResult, quantile, rateOf, type WireRequest, wireRequest } from './http_load.ts';
import { type StartedProcess, startedProcess } from './started_process.ts';
import { writeCounties } from './write_counties.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '100000' },
    counties: { type: 'string', default: '500' },
    only: { type: 'string', default: 'start,known,computed,crowd,memory,counties' },
  },
});
const ROUNDS = Number(values.rounds);
const REQUESTS = Number(values.requests);
const CONNECTIONS = 16;
const FULL_MODEL = { id: 'sanmenxia/growth_6' };

const scratch = mkdtempSync(join(tmpdir(), 'plancast-bench-'));
const parts: Readonly<Record<string, () => Promise<void>>> = {
  start,
  known,
  computed,
  crowd,
  memory,
  counties,
};

console.log(
  `${availableParallelism()} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, ${process.version}`,
);
try {
  for (const name of values.only.split(',')) await parts[name]?.();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The server as `npm start` runs it, with a store of its own. */
function plancast(environment: Readonly<Record<string, string>> = {}): Promise<StartedProcess> {
  const store = mkdtempSync(join(scratch, 'store-'));
  const settings = { PLANCAST_STORE: join(store, 'store'), PLANCAST_LOG: 'silent', ...environment };
  return startedProcess(['dist/cli/main.js', 'serve', '--port', '0'], settings, '/api/health');
}

async function start(): Promise<void> {
  const times: number[] = [];
  const resident: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const server = await plancast();
    times.push(server.startTime);
    await httpLoad(server.address, CONNECTIONS, upTo(1_000, oneByOne()));
    resident.push(await server.memory());
    await server.stop();
  }
  console.log(
    `start: first answer after ${ms(quantile(times, 0.5))} (${ROUNDS} starts, slowest ${ms(Math.max(...times))}); ` +
      `${Math.max(...resident).toFixed(0)} MB resident after 1,000 computed runs and no save`,
  );
}

/** An answer that is known, beside a route that knows nothing else. */
async function known(): Promise<void> {
  const server = await plancast();
  const answer = await fetch(`${server.address}/api/runs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(FULL_MODEL),
  });
  const file = join(scratch, 'answer.json');
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  const bare = await startedProcess(['--import', 'tsx', 'bench/api/bare_hono.ts', file], {}, '/');
  const request = wireRequest('POST', '/api/runs', FULL_MODEL);
  const ratios: number[] = [];
  const rates: number[][] = [];
  const spell = async (address: string) => {
    const until = performance.now() + 2_000;
    const result = await httpLoad(address, CONNECTIONS, () => (performance.now() < until ? request : null));
    if (result.statuses.size > 1 || !result.statuses.has(200)) throw new Error('not every answer was 200');
    return rateOf(result);
  };
  for (let round = 0; round <= ROUNDS; round++) {
    const pair = [await spell(server.address), await spell(bare.address)];
    if (round === 0) continue;
    rates.push(pair);
    ratios.push((pair[0] ?? 0) / (pair[1] ?? 1));
  }
  const rateAt = (index: number) =>
    quantile(
      rates.map((pair) => pair[index] ?? 0),
      0.5,
    ).toFixed(0);
  console.log(
    `known: ${rateAt(0)} answers a second, bare hono ${rateAt(1)}: ${percent(quantile(ratios, 0.5))} ` +
      `(${ratios.map(percent).join(', ')})`,
  );
  await server.stop();
  await bare.stop();
}

/** Answers that nobody has asked for before, one after the other. */
async function computed(): Promise<void> {
  const server = await plancast({ PLANCAST_LOG: 'info' });
  const draw = oneByOne();
  await httpLoad(server.address, 1, upTo(300, draw));
  const { times } = await httpLoad(server.address, 1, upTo(2_000, draw));
  await server.stop();
  const own = server.logged().slice(-times.length);
  console.log(
    `computed: ${quantiles(own)} in the server; ${quantiles(times)} from request to answer, one connection`,
  );
}

/** The same from many at once, while a job of a million paths runs in a thread. */
async function crowd(): Promise<void> {
  const server = await plancast({ PLANCAST_WORKERS: '1' });
  const draw = oneByOne();
  await httpLoad(server.address, CONNECTIONS, upTo(300, draw));
  const all: number[] = [];
  let jobs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const job = await submit(server.address, '/api/runs', {
      ...FULL_MODEL,
      overrides: { draws: 1_000_000, seed: round },
    });
    let running = true;
    const ended = endOf(server.address, job).then(() => {
      running = false;
    });
    const { times } = await httpLoad(server.address, CONNECTIONS, () => (running ? draw() : null));
    await ended;
    all.push(...times);
    jobs++;
  }
  console.log(
    `crowd: ${CONNECTIONS} connections beside ${jobs} jobs of 1,000,000 paths: ${all.length} computed runs, ` +
      `median ${ms(quantile(all, 0.5))}, p99 ${ms(quantile(all, 0.99))}, slowest ${ms(Math.max(...all))}`,
  );
  await server.stop();
}

/** Memory over many requests of every kind. */
async function memory(): Promise<void> {
  const server = await plancast();
  const draw = mixed();
  const statuses = new Map<number, number>();
  const note = (result: LoadResult) => {
    for (const [status, count] of result.statuses) statuses.set(status, (statuses.get(status) ?? 0) + count);
  };
  note(await httpLoad(server.address, CONNECTIONS, upTo(REQUESTS / 5, draw)));
  const warm = await server.memory();
  const later: number[] = [];
  for (let part = 0; part < 10; part++) {
    note(await httpLoad(server.address, CONNECTIONS, upTo(REQUESTS / 10, draw)));
    later.push(await server.memory());
  }
  const last = quantile(later.slice(-3), 0.5);
  console.log(
    `memory: ${warm.toFixed(0)} MB after ${REQUESTS / 5} mixed requests, then ` +
      `${later.map((each) => each.toFixed(0)).join(' ')}: ${percent(last / warm - 1)} after ${REQUESTS} more; ` +
      `statuses ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
  );
  await server.stop();
}

/** One large job, with one thread and with two. */
async function counties(): Promise<void> {
  const count = Number(values.counties);
  const folder = join(scratch, 'counties');
  const ids = writeCounties('bench/region_20', folder, count);
  const body = { runs: ids.map((id) => ({ id })) };
  const took: number[] = [];
  const results: string[] = [];
  for (const workers of ['1', '2']) {
    const server = await plancast({ PLANCAST_DATA: folder, PLANCAST_WORKERS: workers });
    // The store is made and the threads are started before the clock is.
    await endOf(
      server.address,
      await submit(server.address, '/api/runs/batch', { runs: body.runs.slice(0, 8) }),
    );
    const begun = performance.now();
    const job = await submit(server.address, '/api/runs/batch', body);
    await endOf(server.address, job);
    took.push(performance.now() - begun);
    results.push(await (await fetch(`${server.address}/api/jobs/${job}/result`)).text());
    await server.stop();
  }
  if (results[0] !== results[1]) throw new Error('one thread and two give different answers');
  const [one = 0, two = 0] = took;
  console.log(
    `counties: ${count} x 5 scenarios x 10,000 paths: one thread ${ms(one)}, two ${ms(two)}: ${percent(two / one)}; same bytes`,
  );
}

async function submit(address: string, path: string, body: unknown): Promise<string> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer: 'respond-async, wait=0' },
    body: JSON.stringify(body),
  });
  if (response.status !== 202) throw new Error(await response.text());
  return ((await response.json()) as { id: string }).id;
}

/** Follows the events of a job to the last. */
async function endOf(address: string, job: string): Promise<void> {
  const text = await (await fetch(`${address}/api/jobs/${job}/events`)).text();
  if (!text.includes('event: done')) throw new Error(text.slice(-500));
}

/** Runs of the full model that are all different. */
function oneByOne(): () => WireRequest {
  let count = 0;
  return () => {
    count++;
    const growth = `${(4 + (count % 40_000) / 10_000).toFixed(4)}%`;
    const set = { gdp_growth: growth, rd_growth: `${8 + Math.floor(count / 40_000)}%` };
    return wireRequest('POST', '/api/runs', { id: 'sanmenxia', overrides: { set } });
  };
}

/** Runs that are known and that are not, reports, questions, catalogue, mistakes. */
function mixed(): () => WireRequest {
  const fresh = oneByOne();
  const fixed = [
    wireRequest('POST', '/api/runs', FULL_MODEL),
    wireRequest('POST', '/api/runs', { id: 'weidu' }),
    wireRequest('GET', '/api/indicators/rd_intensity', undefined),
    wireRequest('GET', '/api/regions', undefined, ['accept-encoding: gzip']),
    wireRequest('GET', '/api/scenarios', undefined),
    wireRequest('GET', '/api/nothing', undefined),
    wireRequest('POST', '/api/runs', { id: 'sanmenxia', overrides: { set: { nothing: '6%' } } }),
    wireRequest('POST', '/api/reports', { id: 'sanmenxia/growth_6', format: 'html' }, [
      'accept-language: zh',
    ]),
    wireRequest('POST', '/api/analyses/compare', { scenarios: ['weidu', 'weidu/growth_5'] }),
  ];
  let count = 0;
  return () => {
    count++;
    return count % 10 === 0 ? fresh() : (fixed[count % fixed.length] as WireRequest);
  };
}

/** The first so many of a row of requests. */
function upTo(count: number, draw: () => WireRequest): () => WireRequest | null {
  let left = count;
  return () => (left-- > 0 ? draw() : null);
}

function ms(milliseconds: number): string {
  return milliseconds < 100 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

function quantiles(times: readonly number[]): string {
  return `median ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
