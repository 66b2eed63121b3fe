/**
 * Control characters, which a terminal obeys, characters that turn the direction of writing, which make a text look like
 * another, and halves of a character, which no file can hold; tabs and line feeds are none of these.
 */
const HIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** A hidden character by its number, and where in the text it stands. */
export interface HiddenCharacter {
  index: number;
  /** `U+001B` */
  name: string;
}

/**
 * The first hidden character of a text, or null.
 *
 * @example
 * hiddenCharacter('a\u001b[31m') // => { index: 1, name: 'U+001B' }
 */
export function hiddenCharacter(text: string): HiddenCharacter | null {
  const index = text.search(HIDDEN);
  return index < 0
    ? null
    : { index, name: `U+${hex(text.charCodeAt(index)).toUpperCase().padStart(4, '0')}` };
}

/**
 * A text with its hidden characters written out, safe to print.
 *
 * @example
 * showHidden('a\u001b[31m') // => 'a\\u{1b}[31m'
 */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (character) => `\\u{${hex(character.charCodeAt(0))}}`);
}

function hex(code: number): string {
  return code.toString(16);
}
