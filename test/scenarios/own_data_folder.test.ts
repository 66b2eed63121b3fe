import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { PlancastError } from '../../engine/types.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { ownDataFolder } from '../../scenarios/loader/own_data_folder.ts';
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
