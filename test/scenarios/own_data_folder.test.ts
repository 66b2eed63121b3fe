import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { startServer } from '../../api/start_server.ts';
import { PlancastError } from '../../engine/types.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { ownDataFolder } from '../../scenarios/loader/own_data_folder.ts';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { fixtures } from './fixture_library.ts';

afterEach(() => vi.unstubAllEnvs());

test('a folder that PLANCAST_DATA names takes the place of the shipped one', () => {
  vi.stubEnv('PLANCAST_DATA', path.join(fixtures, 'library'));
  expect(ownDataFolder()).toBe(path.join(fixtures, 'library'));
  vi.stubEnv('PLANCAST_DATA', '');
  expect(ownDataFolder()).toBeNull();
});

test.each([
  ['nowhere', 'there is no such folder', '没有这个文件夹'],
  ['mistakes', 'it has no units.yaml', '其中没有 units.yaml'],
])('%s is refused in one clear line', async (name, en, zh) => {
  const folder = path.join(fixtures, name);
  vi.stubEnv('PLANCAST_DATA', folder);
  const error = await loadLibrary().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PlancastError);
  expect((error as PlancastError).issues.map(({ text }) => text)).toEqual([
    {
      zh: `无法使用 PLANCAST_DATA 所指的“${folder}”：${zh}；请写一个含 units.yaml、indicators 和 regions 的文件夹，或不设 PLANCAST_DATA`,
      en: `Cannot use "${folder}", which PLANCAST_DATA names: ${en}; name a folder with units.yaml, indicators and regions, or leave PLANCAST_DATA unset`,
    },
  ]);
});

test('a server does not start on a folder without indicators, and says why in one line', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plancast-data-'));
  cpSync(path.join(fixtures, 'library'), folder, { recursive: true });
  rmSync(path.join(folder, 'indicators'), { recursive: true });
  vi.stubEnv('PLANCAST_DATA', folder);
  const start = startServer(readConfig({}, { store: path.join(folder, 'store'), port: 0, log: 'silent' }));
  const error = await start.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PlancastError);
  expect((error as PlancastError).issues).toMatchObject([{ file: path.join(folder, 'indicators') }]);
  rmSync(folder, { recursive: true });
});

test.each([
  ['import("fs")', 'there is no function "import"'],
  ['a.b.c', '"a.b.c" is not allowed'],
  ['f(x)=x', '"f(x) = x" is not allowed'],
  ['"str"', 'a finite number is wanted'],
  ['1e999', 'found Infinity'],
  [`${'('.repeat(1000)}1${')'.repeat(1000)}`, 'Cannot read equation'],
  ['gdp_real +', 'Unexpected end of expression'],
])(
  'the equation %s of an own indicator is one located mistake, and its scenarios are read all the same',
  (equation, says) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plancast-data-'));
    try {
      cpSync(path.join(fixtures, 'library'), folder, { recursive: true });
      const file = path.join(folder, 'indicators/rd_intensity.yaml');
      const text = readFileSync(file, 'utf8').replace(/^equation:.*$/m, `equation: '${equation}'`);
      writeFileSync(file, text);
      const { issues } = readLibrary(folder);
      expect(issues.map(({ file, code }) => [path.basename(file ?? ''), code])).toEqual([
        ['rd_intensity.yaml', issues[0]?.code],
      ]);
      expect(issues[0]?.text.en).toContain(says);
      expect(issues[0]?.line).toBe(text.split('\n').findIndex((line) => line.startsWith('equation:')) + 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
