import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { PlancastError } from '../../engine/types.ts';
import { showHidden } from './hidden_characters.ts';

/**
 * A folder of units, indicators and regions that takes the place of the shipped one: the variable PLANCAST_DATA.
 * Null where none is named.
 *
 * @throws PlancastError when there is no such folder, or it may not be read, or no units.yaml in it
 */
export function ownDataFolder(): string | null {
  const named = process.env.PLANCAST_DATA;
  if (named === undefined || named === '') return null;
  const folder = path.resolve(named);
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  if (isFolder && existsSync(path.join(folder, 'units.yaml'))) return folder;
  const shown = showHidden(folder);
  const wanted = {
    zh: '请写一个含 units.yaml、indicators 和 regions 的文件夹，或不设 PLANCAST_DATA',
    en: 'name a folder with units.yaml, indicators and regions, or leave PLANCAST_DATA unset',
  };
  const text = isFolder
    ? mayRead(folder)
      ? { zh: '其中没有 units.yaml', en: 'it has no units.yaml' }
      : { zh: '没有读取权限', en: 'reading it is not permitted' }
    : { zh: '没有这个文件夹', en: 'there is no such folder' };
  throw new PlancastError([
    {
      code: 'no_data_folder',
      level: 'error',
      path: 'PLANCAST_DATA',
      text: {
        zh: `无法使用 PLANCAST_DATA 所指的“${shown}”：${text.zh}；${wanted.zh}`,
        en: `Cannot use "${shown}", which PLANCAST_DATA names: ${text.en}; ${wanted.en}`,
      },
    },
  ]);
}

function mayRead(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
