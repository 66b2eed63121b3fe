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
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} has no canonical JSON; a finite number is wanted`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new Error('half a surrogate pair has no canonical JSON');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || ArrayBuffer.isView(value)) {
    throw new Error(`${Object.prototype.toString.call(value)} has no canonical JSON; plain data is wanted`);
  }
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${canonicalJson(key)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}
