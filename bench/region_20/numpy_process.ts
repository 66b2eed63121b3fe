import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the numpy program says of one round, in milliseconds. */
export interface NumpyRound {
  version: string;
  total: number;
  sample: number;
  evaluate: number;
  statistics: number;
  met: Record<string, number>;
}

/** The numpy program as a process that keeps its memory from round to round. */
export interface NumpyProcess {
  run(paths: number, years: number, seed: number): Promise<NumpyRound>;
  end(): void;
}

/** Starts the numpy program; null where the machine has no numpy. */
export async function startNumpy(): Promise<NumpyProcess | null> {
  const child = spawn('python3', [join('bench', 'region_20', 'region_20.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  const gone = once(child, 'close');
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  const run: NumpyProcess['run'] = async (paths, years, seed) => {
    const answer = once(lines, 'line') as Promise<[string]>;
    child.stdin.write(`${paths} ${years} ${seed}\n`);
    const first = await Promise.race([answer, gone.then(() => null)]);
    if (first === null) throw new Error('numpy has ended');
    return JSON.parse(first[0]) as NumpyRound;
  };
  try {
    await run(1000, 1, 1);
    return { run, end: () => child.stdin.end() };
  } catch {
    return null;
  }
}
