import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../engine/canonical_json.ts';

test('canonicalJson gives the text of RFC 8785 section 3.2.3', () => {
  const value = JSON.parse(
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
  );
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('canonicalJson sorts keys by UTF-16 code units', () => {
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\u0080': 4, '\u00f6': 5 })).toBe(
    '{"\\r":2,"1":3,"\u0080":4,"\u00f6":5,"\u20ac":1}',
  );
});

test('canonicalJson refuses what has no JSON', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow('NaN has no canonical JSON; a finite number is wanted');
  expect(() => canonicalJson([Number.POSITIVE_INFINITY])).toThrow('Infinity has no canonical JSON');
  expect(() => canonicalJson('\ud800')).toThrow('half a surrogate pair has no canonical JSON');
  expect(() => canonicalJson(new Float64Array(1))).toThrow('[object Float64Array] has no canonical JSON');
  expect(() => canonicalJson(undefined)).toThrow('[object Undefined] has no canonical JSON');
});

test('canonicalJson leaves out undefined fields and writes -0 as 0', () => {
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
});

test('canonicalJson does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});
