import type { Run } from '../engine/run_types.ts';
import type { Library } from '../scenarios/library.ts';
import type { FactsOptions } from './facts.ts';
import { runFields, snakeKeys, writeJson } from './run_data.ts';

/** Writes a run as the JSON text of `runData`, in UTF-8. */
export type RunWriter = (run: Run, library: Library, options?: FactsOptions) => Uint8Array;

/** An item of a list as it was last written. */
interface Written {
  item: unknown;
  bytes: Uint8Array;
}

/** Bytes that one UTF-16 unit takes at most. */
const MOST_BYTES = 3;

/**
 * Makes a writer for one run after the other. Most rows of a run are those of the run before it (another growth of GDP
 * leaves the forests as they are): they are compared, which is much faster than writing them.
 *
 * @example see test/report/create_run_writer.test.ts: the bytes are those of writeJson(runData(...))
 */
export function createRunWriter(): RunWriter {
  const encoder = new TextEncoder();
  const lists = new Map<string, Written[]>();
  let buffer = new Uint8Array(1 << 18);
  let length = 0;

  const room = (bytes: number) => {
    if (length + bytes <= buffer.length) return;
    const wider = new Uint8Array(2 * (length + bytes));
    wider.set(buffer.subarray(0, length));
    buffer = wider;
  };
  const add = (text: string) => {
    room(MOST_BYTES * text.length);
    length += encoder.encodeInto(text, buffer.subarray(length)).written;
  };
  const addItem = (written: Written[], item: unknown, index: number) => {
    const before = written[index];
    if (before !== undefined && sameData(before.item, item)) {
      room(before.bytes.length);
      buffer.set(before.bytes, length);
      length += before.bytes.length;
      return;
    }
    const from = length;
    add(asListItem(item));
    written[index] = { item, bytes: buffer.slice(from, length) };
  };
  const addList = (name: string, items: readonly unknown[]) => {
    const written = lists.get(name) ?? [];
    lists.set(name, written);
    written.length = Math.min(written.length, items.length);
    items.forEach((item, index) => {
      add(index === 0 ? '[\n' : ',\n');
      addItem(written, item, index);
    });
    add('\n  ]');
  };

  return (run, library, options) => {
    length = 0;
    const fields = Object.entries(runFields(run, library, options)).filter(
      ([, value]) => value !== undefined,
    );
    fields.forEach(([name, value], index) => {
      add(`${index === 0 ? '{' : ','}\n  "${name}": `);
      if (Array.isArray(value) && value.length > 0) addList(name, value);
      else add(asField(value));
    });
    add('\n}\n');
    return buffer.slice(0, length);
  };
}

/** `{\n  "f": `, and `\n}\n` at the end, are cut off what stands where the value will stand. */
function asField(value: unknown): string {
  return writeJson(snakeKeys({ f: value })).slice(9, -3);
}

/** The same for `{\n  "f": [\n` and `\n  ]\n}\n`. */
function asListItem(item: unknown): string {
  return writeJson(snakeKeys({ f: [item] })).slice(11, -7);
}

/** Whether two values are written alike. Plain loops: this is most of the work for rows that stay. */
function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && sameItems(one, other);
  return !Array.isArray(other) && sameFields(one as Fields, other as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (!sameData(one[index], other[index])) return false;
  return true;
}

function sameFields(one: Fields, other: Fields): boolean {
  const names = Object.keys(one);
  const otherNames = Object.keys(other);
  if (names.length !== otherNames.length) return false;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    if (name !== otherNames[index] || !sameData(one[name], other[name])) return false;
  }
  return true;
}
