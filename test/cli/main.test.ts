import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the program as a person does, and stops reading after so many bytes where a number is given. */
function start(
  args: readonly string[],
  environment: Record<string, string>,
  readOnly = Number.POSITIVE_INFINITY,
) {
  return new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    const program = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...environment },
    });
    let out = '';
    let error = '';
    program.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.length >= readOnly) program.stdout.destroy();
    });
    program.stderr.on('data', (chunk: Buffer) => {
      error += chunk.toString();
    });
    program.on('close', (code) => resolve({ code, out, error }));
  });
}

describe('the program', () => {
  it('runs, in the language of its environment, without colour in a pipe', async () => {
    const { code, out, error } = await start(['run', 'sanmenxia'], { LANG: 'zh_CN.UTF-8', CI: '1' });
    expect(error).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^三门峡市 · 基准情景\n/);
    expect(out).not.toContain('\u001b');
  });

  it('ends quietly when nobody reads on', async () => {
    const { out, error } = await start(['run', 'sanmenxia', '--json'], {}, 100);
    expect(out.length).toBeGreaterThan(0);
    expect(error).toBe('');
  });

  it('exits with 1 and one line on a mistake', async () => {
    const { code, out, error } = await start(['run', 'nowhere'], {});
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(error.split('\n')).toHaveLength(2);
  });
});
