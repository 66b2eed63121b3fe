import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { runCommandLine } from '../../cli/run_command_line.ts';
import type { Terminal } from '../../cli/terminal.ts';

// Reading all files takes longer than most commands: the shipped library is read once a test file.
vi.mock(import('../../scenarios/loader/load_library.ts'), async (original) => {
  const { loadLibrary } = await original();
  let library: ReturnType<typeof loadLibrary> | undefined;
  return {
    loadLibrary: () => {
      library ??= loadLibrary();
      return library;
    },
  };
});

/** What a command line wrote and how it ended. */
export interface Outcome {
  code: number;
  out: string;
  error: string;
}

/** Carries out `plancast <args>` in this process, in English and without a terminal unless said otherwise. */
export async function plancast(args: readonly string[], changes: Partial<Terminal> = {}): Promise<Outcome> {
  let out = '';
  let error = '';
  const code = await runCommandLine(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    columns: null,
    colour: false,
    errorColour: false,
    environment: { LANG: 'en_US.UTF-8' },
    folder: process.cwd(),
    ...changes,
  });
  return { code, out, error };
}

/** A folder of its own for one test file, removed at its end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancast-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
