import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of the built command to its first printed line and to its end, and of `node -e 0`. */
export interface StartUp {
  empty: number;
  firstLine: number;
  whole: number;
}

const COMMAND = join('dist', 'cli', 'main.js');

/** Starts `node -e 0` and the built command once each; null where nothing is built. */
export async function startUp(): Promise<StartUp | null> {
  if (!existsSync(COMMAND)) return null;
  const empty = await run(['-e', '0']);
  const command = await run([COMMAND, 'run', 'sanmenxia', '--set', 'gdp_growth=6%']);
  return { empty: empty.whole, firstLine: command.firstLine, whole: command.whole };
}

async function run(args: readonly string[]): Promise<{ firstLine: number; whole: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let firstLine = Number.NaN;
  child.stdout.once('data', () => {
    firstLine = performance.now() - started;
  });
  await once(child, 'close');
  return { firstLine, whole: performance.now() - started };
}
