/**
 * The one JSON text of a value, after RFC 8785: keys in the order of their UTF-16 code units, numbers as ECMAScript
 * writes them, no white space. Equal values give equal text, so their hashes can be compared.
 *
 * Keys whose value is undefined are left out. Source: Rundgren, Jordan and Erdtman (2020), RFC 8785,
 * https://www.rfc-editor.org/rfc/rfc8785
 *
 * @throws Error for what has no JSON: NaN, an infinity, a function, half a surrogate pair
 * @example
 * canonicalJson({ b: 1.50, a: [true, null] }) // => '{"a":[true,null],"b":1.5}'
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} has no canonical JSON; a finite number is wanted`);
    return String(value);
  }
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (value instanceof CanonicalText) return value.text;
  if (Array.isArray(value)) return list(value);
  if (typeof value !== 'object' || ArrayBuffer.isView(value)) {
    throw new Error(`${Object.prototype.toString.call(value)} has no canonical JSON; plain data is wanted`);
  }
  return map(value as Readonly<Record<string, unknown>>);
}

/** Canonical text that is made already, put in where its value would stand. */
export class CanonicalText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function list(items: readonly unknown[]): string {
  if (items.every(isPlainNumber)) return JSON.stringify(items);
  let text = '[';
  for (let i = 0; i < items.length; i++)
    text += i === 0 ? canonicalJson(items[i]) : `,${canonicalJson(items[i])}`;
  return `${text}]`;
}

/** Numbers that JSON writes in their canonical form. */
function isPlainNumber(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}

function map(fields: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${quoted(key)}:${canonicalJson(field)}`;
  }
  return `${text}}`;
}

function quoted(words: string): string {
  const text = JSON.stringify(words);
  // Half a pair is written as an escape, which looks for the pattern are spared all other text.
  if (text.includes('\\ud') && /\p{Surrogate}/u.test(words)) {
    throw new Error('half a surrogate pair has no canonical JSON');
  }
  return text;
}
