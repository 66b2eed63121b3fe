import { describe, expect, it } from 'vitest';
import { bareCode, files, read } from './repository.ts';

/** The same bits in every runtime: they round nothing, are rounded correctly by IEEE 754, or are constants. */
const EXACT = [
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
];

/** What the engine does not touch, and the better way. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [
    new RegExp(`\\bMath\\.(?!(?:${EXACT.join('|')})\\b|[A-Z])\\w+`, 'g'),
    'its last bit differs between runtimes; use engine/math, or engine/random for random numbers',
  ],
  [/\*\*/g, 'its last bit differs between runtimes; multiply, or use pow of engine/math/pow.ts'],
  [/\b(?:Date|performance)\b/g, 'the engine has no clock; take the time as an argument'],
  [
    /\b(?:console|process|fetch|XMLHttpRequest|WebSocket|localStorage)\b/g,
    'the engine has no outside; hand the value in or return it',
  ],
  [
    /\b(?:setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\b/g,
    'the engine does not wait; return the result',
  ],
  [/\bcrypto\b/g, 'the engine has no chance of its own; draw from engine/random with the seed'],
  [
    /\b(?:Intl|toLocale\w*|localeCompare)\b/g,
    "it depends on the machine's language; compare with < and format in report",
  ],
  [/\b(?:eval|Function)\(/g, 'nothing written by a user may become code; walk the expression'],
];

describe('the engine is arithmetic only', () => {
  it.each(files(/^engine\/.*(?<!\.d)\.ts$/))('%s', (file) => {
    const found = bareCode(read(file))
      .split('\n')
      .flatMap((line, index) =>
        FORBIDDEN.flatMap(([pattern, remedy]) =>
          [...line.matchAll(pattern)].map(([what]) => `${file}:${index + 1} ${what}: ${remedy}`),
        ),
      );
    expect(found).toEqual([]);
  });
});
