import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFile } from '../../scenarios/loader/read_file.ts';

const folder = mkdtempSync(join(tmpdir(), 'plancast-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array = ''): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('readFile gives the text of a file, without its byte order mark', () => {
  expect(readFile(file('good.yaml', '\uFEFFtitle: 情景\n'))).toEqual({ text: 'title: 情景\n', issue: null });
});

test('readFile says in one line what is wrong with a file', () => {
  const missing = join(folder, 'missing.yaml');
  const latin = file('latin.yaml', Uint8Array.of(...Buffer.from('title: x\nnote: caf'), 0xe9, 0x0a));
  const large = file('large.yaml');
  truncateSync(large, 50_000_000);
  expect([missing, folder, latin, large].map((path) => readFile(path).issue?.text)).toEqual([
    {
      zh: `无法读取“${missing}”：没有这个文件；请检查路径`,
      en: `Cannot read "${missing}": there is no such file; check the path`,
    },
    {
      zh: `无法读取“${folder}”：这是一个文件夹；请给出其中的一个文件`,
      en: `Cannot read "${folder}": it is a folder; name a file in it`,
    },
    {
      zh: `无法读取“${latin}”：第 2 行起不是 UTF-8 编码；请在编辑器中另存为 UTF-8`,
      en: `Cannot read "${latin}": from line 2 on it is not UTF-8; save it as UTF-8 in the editor`,
    },
    {
      zh: `无法读取“${large}”：文件有 50 MB；最多 1 MB`,
      en: `Cannot read "${large}": it has 50 MB; at most 1 MB are read`,
    },
  ]);
});

test('readFile places bytes that are not UTF-8', () => {
  const latin = file('latin.yaml', Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xe9));
  expect(readFile(latin).issue).toMatchObject({ code: 'not_utf8', file: latin, line: 3, column: 1 });
});

test('readFile does not wait for a pipe, and writes out what a name would do to the terminal', () => {
  const pipe = join(folder, 'pipe.yaml');
  execFileSync('mkfifo', [pipe]);
  expect(readFile(pipe).issue?.text).toEqual({
    zh: `无法读取“${pipe}”：这不是普通文件（如管道或设备）；请先存成文件`,
    en: `Cannot read "${pipe}": it is no ordinary file (a pipe or a device); save it as a file first`,
  });
  expect(readFile('\u001b[31m.yaml').issue?.text.en).toBe(
    'Cannot read "\\u{1b}[31m.yaml": there is no such file; check the path',
  );
});
