import { displayWidth, isWide } from './display_width.ts';

/** Marks that may not begin a line, and marks that may not end one. */
const NEVER_FIRST = /^[，。、；：！？）》」』”’%]/;
/** Wide words that are not cut in two. */
const WHOLE = ['百分点'];
const NEVER_LAST = /[（《「『“‘]$/;

/**
 * Breaks a text into lines of at most so many columns: at spaces, and between Chinese characters, but never before a
 * closing mark or after an opening one. A word longer than a line is cut.
 *
 * @example
 * wrapText('average growth', 8) // => ['average', 'growth']
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    while (displayWidth(line.trimEnd()) > width) {
      const head = headOf(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Words with the space after them, and single wide characters with the closing marks after them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const glued =
      last !== undefined &&
      (character === ' ' ||
        isWithinWhole(last, character) ||
        NEVER_FIRST.test(character) ||
        NEVER_LAST.test(last) ||
        (!isWide(character) && !last.endsWith(' ') && !isWide(last.slice(-1))));
    if (glued) pieces[pieces.length - 1] = `${last}${character}`;
    else pieces.push(character);
  }
  return pieces;
}

/** Whether a character goes on with a word that is kept whole. */
function isWithinWhole(before: string, character: string): boolean {
  return WHOLE.some((word) => {
    for (let length = word.length - 1; length > 0; length--) {
      if (before.endsWith(word.slice(0, length))) return word[length] === character;
    }
    return false;
  });
}

function headOf(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (head !== '' && displayWidth(head + character) > width) break;
    head += character;
  }
  return head;
}
