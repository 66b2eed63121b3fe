/** Characters two columns wide (East Asian Width W and F, Unicode 16, Annex 11); ambiguous ones count as one. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const ZERO = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;
const PLAIN = /^[\x20-\x7e]*$/;

/** Whether a character takes two columns. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/**
 * Columns a text takes on a terminal: two for a Chinese character, none for a combining mark.
 *
 * @example
 * displayWidth('GDP 增速') // => 8
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : ZERO.test(character) ? 0 : 1;
  return width;
}

/** A text filled up with spaces to a width, on the right or, for numbers, on the left. */
export function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? `${space}${text}` : `${text}${space}`;
}
