import { type Dirent, readdirSync } from 'node:fs';
import type { Issue, Text } from '../../engine/types.ts';
import { showHidden } from './hidden_characters.ts';

/** What stands in a folder, sorted by name, or one issue that says why that cannot be told; then there is nothing. */
export interface FolderContent {
  entries: readonly Dirent[];
  issue: Issue | null;
}

/** Looks into a folder, which may be missing, no folder, or closed to the one who asks. */
export function readFolder(folder: string): FolderContent {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return { entries: entries.sort((a, b) => (a.name < b.name ? -1 : 1)), issue: null };
  } catch (error) {
    const [code, what] = reasonOf(error);
    const shown = showHidden(folder);
    const text = {
      zh: `无法读取文件夹“${shown}”：${what.zh}`,
      en: `Cannot read the folder "${shown}": ${what.en}`,
    };
    return { entries: [], issue: { code, level: 'error', path: '', text, file: folder } };
  }
}

function reasonOf(error: unknown): [string, Text] {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  switch (code) {
    case 'ENOENT':
      return [
        'no_such_folder',
        { zh: '没有这个文件夹；请补上', en: 'there is no such folder; put one there' },
      ];
    case 'ENOTDIR':
      return [
        'not_a_folder',
        { zh: '这不是文件夹；请换成文件夹', en: 'it is no folder; put a folder in its place' },
      ];
    case 'EACCES':
    case 'EPERM':
      return [
        'no_permission',
        { zh: '没有读取权限；请检查文件夹权限', en: 'reading is not permitted; check its permissions' },
      ];
    default:
      return [
        'unreadable_folder',
        { zh: `系统返回 ${code}；请检查磁盘和路径`, en: `the system says ${code}; check disk and path` },
      ];
  }
}
