import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';

/** Keys and list positions that lead to a value. */
export type Path = readonly (string | number)[];

export interface Place {
  line: number;
  column: number;
}

/**
 * Line and column (from 1) of what a path leads to; of the nearest parent that exists when nothing stands there.
 *
 * @param at `value` for what is written there, `key` for the key itself (an unknown key, a missing value)
 */
export function locate(
  document: Document,
  lines: LineCounter,
  path: Path,
  at: 'value' | 'key' = 'value',
): Place {
  let node: unknown = document.contents;
  let place = isNode(node) ? startOf(node) : 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.findLast((item) => keyOf(item) === String(step));
      if (pair === undefined) break;
      node = pair.value;
      const key = isNode(pair.key) ? startOf(pair.key) : place;
      place = isNode(node) && !isEmpty(node) && !(last && at === 'key') ? startOf(node) : key;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      place = startOf(node);
    } else break;
  }
  const { line, col } = lines.linePos(place);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Whether a key stands there with nothing behind it, which is not the same as `null`. */
export function isBlank(document: Document, path: Path): boolean {
  const node = document.getIn(path, true);
  return isScalar(node) && isEmpty(node);
}

/** The key of a pair as text, as it becomes a property name. */
export function keyOf(pair: Pair<unknown, unknown>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** `a:` with nothing after it has a node of no width behind the colon; the key is the better place. */
function isEmpty(node: Node): boolean {
  return isScalar(node) && node.range?.[0] === node.range?.[1];
}
