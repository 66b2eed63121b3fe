import { expect, it } from 'vitest';
import { sha256Of } from '../../engine/run_hash.ts';
import { runtimeSha256 } from '../../scenarios/runtime_sha256.ts';

// FIPS 180-2, appendix B.1 and B.2.
const PUBLISHED = {
  abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
};

it.each(Object.entries(PUBLISHED))('SHA-256 of %s is the published one', (text, digest) => {
  expect(runtimeSha256(text)).toBe(digest);
  expect(sha256Of(text)).toBe(digest);
});

it("is by the runtime what it is in plain JavaScript, of Chinese too: the page's run ids are the server's", () => {
  expect(runtimeSha256).not.toBe(sha256Of);
  for (const text of ['', '三门峡市“十四五”规划', '𠮷', 'x'.repeat(100_000)])
    expect(runtimeSha256(text)).toBe(sha256Of(text));
});
