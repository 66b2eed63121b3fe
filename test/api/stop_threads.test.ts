import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../health/repository.ts';
import { SOAK } from '../soak.ts';

const ROUNDS = SOAK ? 200 : 8;

it('threads that are stopped while they start take neither the process nor open files with them', async () => {
  const program = join(root, 'test/api/stop_starting_threads.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(ROUNDS)]);
  expect(stdout.trim().split('\n')).toEqual([
    'closePool left 0 files open',
    'stopSimulation left 0 files open',
  ]);
}, 600_000);
