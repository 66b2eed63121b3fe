// A hono server with one route and nothing else: what the API's own rate is held against.
// Started by bench/api/run.ts with the file whose bytes it answers.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const bytes = Uint8Array.from(readFileSync(process.argv[2] ?? ''));
const app = new Hono();
app.post('/api/runs', (c) => c.body(bytes, 200, { 'content-type': 'application/json; charset=utf-8' }));
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
