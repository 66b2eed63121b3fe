/**
 * Where a text stops being JSON: what stands before that place can be gone on with, what stands after it cannot.
 *
 * @returns line and column, counted from 1
 * @example
 * jsonMistake('{"id": a}') // => { line: 1, column: 8 }
 */
export function jsonMistake(text: string): { line: number; column: number } {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (canGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Whether a text is JSON, or the beginning of some: the parser is content up to its end. */
function canGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return position === undefined ? message.startsWith('Unexpected end') : Number(position) >= text.length;
  }
}
