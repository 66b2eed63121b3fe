import { expect, test } from 'vitest';
import { avalanche, murmur3 } from '../../../engine/random/murmur3.ts';

test('murmur3 gives the verification value of SMHasher for the x86 128-bit variant', () => {
  // Keys of length 0 to 255 with key[i] = i and seed 256 - length; the hash of all hashes is published as 0xb3ece62a.
  const key = Uint8Array.from({ length: 256 }, (_, i) => i);
  const digests = new Uint8Array(256 * 16);
  for (let length = 0; length < 256; length += 1) {
    const digest = murmur3(key.subarray(0, length), 256 - length);
    const view = new DataView(digests.buffer, length * 16);
    for (let w = 0; w < 4; w += 1) view.setUint32(4 * w, digest[w]!, true);
  }
  expect(murmur3(digests, 0)[0]).toBe(0xb3ece62a);
});

test('murmur3 reads a view that starts inside a buffer', () => {
  const bytes = Uint8Array.from({ length: 40 }, (_, i) => i * 7);
  expect(murmur3(bytes.subarray(3, 30), 1)).toEqual(murmur3(bytes.slice(3, 30), 1));
});

test('avalanche gives the published values of the 32-bit finalizer', () => {
  // fmix32 of MurmurHash3: 0 stays 0, and 1 gives 0x514e28b7.
  expect([avalanche(0), avalanche(1) >>> 0]).toEqual([0, 0x514e28b7]);
});
