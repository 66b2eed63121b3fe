import { expect, test } from 'vitest';
import { highWord } from '../../../engine/math/high_word.ts';
import { powerOfTwo } from '../../../engine/math/power_of_two.ts';

test('powerOfTwo holds every power of two that a double can hold', () => {
  for (let k = -1074; k <= 1023; k += 1) expect(powerOfTwo(k)).toBe(2 ** k);
});

test('powerOfTwo is the exponent written into the upper word, as a SIMD version would make it', () => {
  for (let k = -1022; k <= 1023; k += 1) expect(highWord(powerOfTwo(k))).toBe((k + 1023) << 20);
});

test('highWord gives sign, exponent and the first bits of the significand', () => {
  expect([highWord(1), highWord(1.5), highWord(-2), highWord(0)]).toEqual([
    0x3ff00000,
    0x3ff80000,
    0xc0000000 | 0,
    0,
  ]);
});
