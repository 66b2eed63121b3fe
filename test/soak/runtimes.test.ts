import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as driver } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../scenarios/library.ts';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { root } from '../health/repository.ts';
import { SOAK } from '../soak.ts';
import { chromium, chromiumFlags } from '../web/page/chromium.ts';
import { serveFolder } from '../web/page/serve_folder.ts';
import { allHashes } from './all_hashes.ts';

const PATIENCE = 900_000;

describe.skipIf(!SOAK)('every runtime gives the bytes of this one', () => {
  const { library } = readLibrary(`${root}scenarios`);
  const here = SOAK ? allHashes(library) : [];

  test('the kernel gives the bits of the interpreter on random programs', () => {
    console.log([`${process.version}:`, ...here].join('\n'));
    expect(here.length).toBeGreaterThan(10);
    const [kernel, interpreter] = here.slice(-2).map((line) => line.split(' ').at(-1));
    expect(kernel).toBe(interpreter);
  });

  test.each(['20', '22', '24'])(
    'Node %s',
    (version) => {
      const lines = execFileSync(
        'npx',
        ['-y', '-p', `node@${version}`, 'node', '--import', 'tsx', 'test/soak/print_hashes.ts'],
        { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      );
      console.log(`Node ${version}:\n${lines}`);
      expect(lines.trim().split('\n')).toEqual(here);
    },
    PATIENCE,
  );

  test(
    'Chromium, under a policy that forbids code from text',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'plancast-hashes-'));
      await build({
        configFile: false,
        root: join(root, 'test/soak/page'),
        base: './',
        logLevel: 'error',
        build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
      });
      const server = await serveFolder(folder);
      const browser = await driver.launch({ ...chromium(), args: chromiumFlags });
      try {
        const page = await browser.newPage();
        await page.goto(server.address);
        await page.waitForFunction(() => 'hashesOf' in globalThis);
        const lines = await page.evaluate((data: Library) => globalThis.hashesOf(data), library);
        console.log([`Chromium ${browser.version()}:`, ...lines].join('\n'));
        expect(lines).toEqual(here);
      } finally {
        await browser.close();
        await server.close();
        rmSync(folder, { recursive: true });
      }
    },
    PATIENCE,
  );
});
