import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Config } from '../../api/config.ts';
import { root } from '../health/repository.ts';

/** The built server in a process of its own, on a port of its own. */
export interface ServerProcess {
  /** `http://127.0.0.1:41234` */
  address: string;
  /** How it ended and what it last said, null while it runs. */
  readonly end: string | null;
  /** How many threads were killed in it. */
  readonly threadsKilled: number;
  /** Ends one of the threads that work on tasks, if there is one. */
  killThread(): void;
  /** SIGKILL: no last words, no clearing up. */
  kill(): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `plancast serve` on a store, with two threads and a short lease. */
export async function startProcess({
  store,
  databaseUrl,
}: Pick<Config, 'store' | 'databaseUrl'>): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'test/api/kill_threads.mjs'),
      join(root, 'dist/cli/main.js'),
      'serve',
      '--port',
      '0',
    ],
    {
      env: {
        ...process.env,
        PLANCAST_STORE: store,
        DATABASE_URL: databaseUrl ?? '',
        PLANCAST_WORKERS: '2',
        PLANCAST_LEASE: '1000',
        PLANCAST_JOB_ATTEMPTS: '100',
        PLANCAST_LOG: 'warn',
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += String(chunk);
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${printed}`)));
  });
  return {
    address,
    get end() {
      const how = child.signalCode ?? child.exitCode;
      return how === null ? null : `${how}: ${printed.slice(-2000)}`;
    },
    get threadsKilled() {
      return printed.split('a thread was killed').length - 1;
    },
    killThread() {
      child.kill('SIGUSR2');
    },
    async kill() {
      await ended(child, 'SIGKILL');
    },
    stop: () => ended(child, 'SIGTERM'),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit') as Promise<[number | null]>;
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  else return child.exitCode;
  const [code] = await exit;
  return code;
}
