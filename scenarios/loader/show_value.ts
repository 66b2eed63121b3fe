import type { Text } from '../../engine/types.ts';
import { showHidden } from './hidden_characters.ts';

const MAX_LENGTH = 40;

/**
 * A value of a file as a message quotes it: on one line, cut, with hidden characters written out.
 *
 * @example
 * showValue('fast').en // => '"fast"'
 */
export function showValue(value: unknown): Text {
  if (value === undefined) return { zh: '没有内容', en: 'nothing' };
  if (value === null) return { zh: '空值', en: 'nothing' };
  if (Array.isArray(value) && value.length === 0) return { zh: '空的列表', en: 'an empty list' };
  if (Array.isArray(value)) return { zh: `有 ${value.length} 项的列表`, en: `a list of ${value.length}` };
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    const shown = cut(keys.slice(0, MAX_LENGTH).join(', '));
    return keys.length === 0
      ? { zh: '空的映射', en: 'an empty map' }
      : { zh: `含 ${shown} 的映射`, en: `a map of ${shown}` };
  }
  if (typeof value === 'string') return { zh: `“${cut(value)}”`, en: `"${cut(value)}"` };
  return { zh: String(value), en: String(value) };
}

/** A text of a file as a message repeats it without quotation marks: `6`, `150000 万元`. */
export function asWritten(text: string): Text {
  const shown = cut(text);
  return { zh: shown, en: shown };
}

function cut(text: string): string {
  const line = showHidden(text.slice(0, 10 * MAX_LENGTH).replace(/[ \t\r\n]+/g, ' '));
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 3)}...` : line;
}
