/** What the address and the files of a scenario can be named. */
const NAME = /^[a-z][a-z0-9_]*$/;

/**
 * The name a scenario is kept under, and its title where what was typed is no such name: Chinese letters stay in the
 * title, and their checksum (FNV-1a) makes the name, so that the same words lead to the same scenario again.
 *
 * @example
 * savedName('Growth 6') // => { name: 'growth_6', title: 'Growth 6' }
 */
export function savedName(typed: string): { name: string; title: string | null } {
  const words = typed.trim();
  if (NAME.test(words)) return { name: words, title: null };
  const plain = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  if (/^[\x20-\x7e]*$/.test(words) && plain !== '') return { name: plain, title: words };
  return { name: `${plain === '' ? 'scenario' : plain}_${checksum(words)}`, title: words };
}

function checksum(words: string): string {
  let sum = 0x811c9dc5;
  for (const letter of words) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
}
