const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * Mixes a 32-bit word one to one so that every bit of it changes every other: the finalizer of MurmurHash3.
 *
 * @example
 * avalanche(1) // => 1364076727
 */
export function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * MurmurHash3 of some bytes as four 32-bit words (the x86 128-bit variant).
 *
 * Used to turn a seed, a name and a block number into the state of a generator, so that neighbouring seeds
 * and blocks start unrelated.
 *
 * Source: Appleby, MurmurHash3_x86_128, https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 *
 * @example
 * murmur3(new TextEncoder().encode('gdp_growth'), 0)[0] // => 36884338
 */
export function murmur3(bytes: Uint8Array, seed: number): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 16);
  let h1 = seed;
  let h2 = seed;
  let h3 = seed;
  let h4 = seed;
  for (let at = 0; at < whole; at += 16) {
    h1 ^= scatter1(view.getInt32(at, true));
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= scatter2(view.getInt32(at + 4, true));
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= scatter3(view.getInt32(at + 8, true));
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= scatter4(view.getInt32(at + 12, true));
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  const rest = new Uint8Array(16);
  rest.set(bytes.subarray(whole));
  const tail = new DataView(rest.buffer);
  h1 ^= scatter1(tail.getInt32(0, true)) ^ bytes.length;
  h2 ^= scatter2(tail.getInt32(4, true)) ^ bytes.length;
  h3 ^= scatter3(tail.getInt32(8, true)) ^ bytes.length;
  h4 ^= scatter4(tail.getInt32(12, true)) ^ bytes.length;

  const sum = h1 + h2 + h3 + h4;
  h1 = avalanche(sum);
  h2 = avalanche(h2 + sum);
  h3 = avalanche(h3 + sum);
  h4 = avalanche(h4 + sum);
  const last = h1 + h2 + h3 + h4;
  return Uint32Array.of(last, h2 + last, h3 + last, h4 + last);
}

const scatter1 = (k: number): number => Math.imul(rotate(Math.imul(k, 0x239b961b), 15), 0xab0e9789);
const scatter2 = (k: number): number => Math.imul(rotate(Math.imul(k, 0xab0e9789), 16), 0x38b34ae5);
const scatter3 = (k: number): number => Math.imul(rotate(Math.imul(k, 0x38b34ae5), 17), 0xa1e38b93);
const scatter4 = (k: number): number => Math.imul(rotate(Math.imul(k, 0xa1e38b93), 18), 0x239b961b);
