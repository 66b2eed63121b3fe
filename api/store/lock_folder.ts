import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { StoreLost } from './store_lost.ts';

/** Longest path of a local socket that every system takes. */
const LONGEST = 100;

/**
 * Holds a folder for this process, by a local socket that the system closes whatever way the process ends.
 *
 * @returns gives the folder back
 * @throws StoreLost when another process holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketOf(folder);
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(path);
    if (server !== null) return () => new Promise((done) => server.close(() => done()));
    if (await answers(path)) break;
    // What is left of a process that died.
    if (process.platform !== 'win32') rmSync(path, { force: true });
  }
  throw new StoreLost(
    `another process has the store ${folder} open; stop it, or name another folder in PLANCAST_STORE`,
  );
}

function socketOf(folder: string): string {
  const full = resolve(folder);
  const short = createHash('sha256').update(full).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\plancast-${short}`;
  const inside = join(full, 'in_use');
  return Buffer.byteLength(inside) < LONGEST ? inside : join(tmpdir(), `plancast-${short}`);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(null);
      else fail(error);
    });
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
