import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root } from '../health/repository.ts';
import { SOAK } from '../soak.ts';

/** Versions of Node whose bytes must be those of this one. */
const OTHERS = ['22', '24'];

const hashes = (...command: readonly string[]) =>
  execFileSync('npx', ['-y', ...command, '--import', 'tsx', 'test/soak/print_hashes.ts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

describe('every version of Node', () => {
  test.skipIf(!SOAK).each(OTHERS)(
    'gives the same bytes as this one: %s',
    (version) => {
      const here = execFileSync(process.execPath, ['--import', 'tsx', 'test/soak/print_hashes.ts'], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(here.trim().split('\n').length).toBeGreaterThan(10);
      console.log(here.split('\n')[0]);
      expect(hashes('-p', `node@${version}`, 'node')).toBe(here);
    },
    600_000,
  );
});
