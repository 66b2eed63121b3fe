import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../api/config.ts';
import { problemSchema } from '../../api/schema/answers.ts';
import { type RunningServer, startServer } from '../../api/start_server.ts';
import { openStore } from '../../api/store/open_store.ts';
import { listJobs } from '../../api/store/saved_jobs.ts';
import { emptyStore } from './make_app.ts';

const silent = pino({ level: 'silent' });
let server: RunningServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function start(given: Partial<Config> = {}): Promise<RunningServer> {
  const store = given.store ?? join(mkdtempSync(join(tmpdir(), 'plancast-server-')), 'store');
  server = await startServer(readConfig({}, { port: 0, workers: 1, log: 'silent', ...given, store }), silent);
  return server;
}

const post = (address: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** What the server writes to a connection before it closes it. */
function raw(address: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('a server that listens', () => {
  it('says so even to what is no request', async () => {
    const { address } = await start();
    for (const [text, status] of [
      ['nonsense\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ] as const) {
      const answer = await raw(address, text);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(answer).toContain('content-type: application/problem+json');
      const body = problemSchema.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))));
      expect(body.status).toBe(status);
    }
  });

  it('cannot be brought to write a header by what is sent', async () => {
    const { address } = await start();
    const answer = await raw(
      address,
      'GET /api/jobs/x%0d%0aset-cookie:%20a=b?lang=zh%0d%0ax:y HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n',
    );
    expect(answer.slice(0, answer.indexOf('\r\n\r\n'))).not.toMatch(/^(?:set-cookie|x):/im);
  });

  it('is refused an address that is taken', async () => {
    const { address } = await start();
    const config = readConfig({}, { port: Number(new URL(address).port), log: 'silent' });
    await expect(startServer(config, silent)).rejects.toThrow('EADDRINUSE');
  });
});

describe('a server that is stopped', () => {
  it('finishes what is open, ends the streams, hands its jobs back and takes nothing new', async () => {
    const store = await emptyStore();
    const { address, stop, services } = await start({ store });
    const asked = { prefer: 'respond-async, wait=0' };
    // Long enough that no machine ends it before the server is stopped.
    const runs = Array.from({ length: 12 }, (_, seed) => ({
      id: 'sanmenxia/growth_6',
      overrides: { draws: 1_000_000, horizon: 2050, seed },
    }));
    const job = (await (await post(address, '/api/runs/batch', { runs }, asked)).json()) as { id: string };
    const events = await fetch(`${address}/api/jobs/${job.id}/events`);
    expect(services.slots.open).toBe(1);
    const open = post(address, '/api/runs', { id: 'weidu', overrides: { draws: 20_000 } });
    while (services.slots.open < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = stop();
    await expect(post(address, '/api/runs', { id: 'weidu' })).rejects.toThrow('fetch failed');
    expect((await open).status).toBe(200);
    expect(await events.text()).toMatch(/^event: progress\n/);
    await stopped;
    expect(services.slots.open).toBe(0);
    const reopened = openStore({ databaseUrl: null, folder: store });
    const rows = await listJobs(await reopened.open(), { limit: 10 });
    expect(rows.map(({ id, state, owner, attempts }) => [id, state, owner, attempts])).toEqual([
      [job.id, 'queued', null, 0],
    ]);
    await reopened.close();
  }, 120_000);

  it('gives back the place of whoever follows a job and goes away', async () => {
    const { address, services } = await start({ store: await emptyStore() });
    const long = { id: 'sanmenxia/growth_6', overrides: { draws: 1_000_000, seed: 4 } };
    const asked = { prefer: 'respond-async, wait=0' };
    const job = (await (await post(address, '/api/runs', long, asked)).json()) as { id: string };
    const leave = new AbortController();
    await fetch(`${address}/api/jobs/${job.id}/events`, { signal: leave.signal });
    expect(services.slots.open).toBe(1);
    leave.abort();
    while (services.slots.open > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await fetch(`${address}/api/jobs/${job.id}`, { method: 'DELETE' });
  }, 120_000);
});
