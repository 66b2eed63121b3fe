/** Control characters (C0, DEL, C1) but tab and line break, marks that turn the direction of text, line separators. */
const UNSAFE = /(?![\t\n]|\r\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/**
 * A text that can do nothing to the terminal, page or editor that shows it: control and direction characters left out.
 *
 * @example
 * plainText('a\u001b[2Jb\u202ec') // => 'a[2Jbc'
 */
export function plainText(text: string): string {
  return text.replace(UNSAFE, '');
}
