import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** A server in a process of its own. */
export interface StartedProcess {
  address: string;
  /** Milliseconds from its start to its first answer. */
  startTime: number;
  /** Milliseconds that each request took, as the server's log has it. */
  logged(): number[];
  /** Resident memory in megabytes, as the system counts it. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts Node on a file and waits until it answers a GET. */
export async function startedProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  probe: string,
): Promise<StartedProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += String(chunk);
  });
  const address = await addressOf(child);
  await (await fetch(address + probe)).arrayBuffer();
  const startTime = performance.now() - start;
  return {
    address,
    startTime,
    logged: () => [...printed.matchAll(/"ms":([\d.]+)/g)].map(([, ms]) => Number(ms)),
    async memory() {
      const text = await (await fetch(`${address}/api/metrics`)).text();
      return Number(/^plancast_memory_bytes (\d+)$/m.exec(text)?.[1]) / 1e6;
    },
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      printed += String(chunk);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${printed}`)));
  });
}
