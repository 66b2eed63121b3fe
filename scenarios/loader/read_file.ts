import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Issue, Text } from '../../engine/types.ts';
import { showHidden } from './hidden_characters.ts';
import { MAX_BYTES } from './read_yaml.ts';

export type FileText = { text: string; issue: null } | { text: null; issue: Issue };

/**
 * The text of a file, or one issue that says why it cannot be read: missing, a folder, a pipe, too large, no permission,
 * not UTF-8. Kind and size are looked at before anything is read.
 */
export function readFile(file: string): FileText {
  try {
    const { size, isFolder, isFile } = sizeOf(file);
    if (isFolder) {
      return failure(file, 'is_a_folder', {
        zh: '这是一个文件夹；请给出其中的一个文件',
        en: 'it is a folder; name a file in it',
      });
    }
    if (!isFile) {
      return failure(file, 'not_a_file', {
        zh: '这不是普通文件（如管道或设备）；请先存成文件',
        en: 'it is no ordinary file (a pipe or a device); save it as a file first',
      });
    }
    if (size > MAX_BYTES) {
      return failure(file, 'file_too_large', {
        zh: `文件有 ${megabytes(size)} MB；最多 ${megabytes(MAX_BYTES)} MB`,
        en: `it has ${megabytes(size)} MB; at most ${megabytes(MAX_BYTES)} MB are read`,
      });
    }
    const bytes = readFileSync(file);
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), issue: null };
    } catch {
      const line = firstBadLine(bytes);
      return failure(
        file,
        'not_utf8',
        {
          zh: `第 ${line} 行起不是 UTF-8 编码；请在编辑器中另存为 UTF-8`,
          en: `from line ${line} on it is not UTF-8; save it as UTF-8 in the editor`,
        },
        line,
      );
    }
  } catch (error) {
    return failure(file, ...reasonOf(error));
  }
}

/** Whether something stands at this path. */
export function fileExists(file: string): boolean {
  return existsSync(file);
}

function sizeOf(file: string): { size: number; isFolder: boolean; isFile: boolean } {
  const stat = statSync(file);
  return { size: stat.size, isFolder: stat.isDirectory(), isFile: stat.isFile() };
}

function reasonOf(error: unknown): [string, Text] {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return ['no_such_file', { zh: '没有这个文件；请检查路径', en: 'there is no such file; check the path' }];
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return [
      'no_permission',
      { zh: '没有读取权限；请检查文件权限', en: 'reading is not permitted; check its permissions' },
    ];
  }
  return [
    'unreadable_file',
    { zh: `系统返回 ${code}；请检查磁盘和路径`, en: `the system says ${code}; check disk and path` },
  ];
}

function firstBadLine(bytes: Uint8Array): number {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const bad = loose.indexOf('\uFFFD');
  return loose.slice(0, bad).split('\n').length;
}

function megabytes(bytes: number): string {
  return String(Number((bytes / 1_000_000).toFixed(1)));
}

function failure(file: string, code: string, what: Text, line?: number): FileText {
  const shown = showHidden(file);
  return {
    text: null,
    issue: {
      code,
      level: 'error',
      path: '',
      text: { zh: `无法读取“${shown}”：${what.zh}`, en: `Cannot read "${shown}": ${what.en}` },
      file,
      ...(line === undefined ? {} : { line, column: 1 }),
    },
  };
}
