import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAmount, readAmount } from '../../scenarios/loader/read_amount.ts';
import { fixtureLibrary } from './fixture_library.ts';

const { units } = fixtureLibrary;

function said(raw: unknown, unit: string): string {
  const { complaint } = readAmount(raw, unit, units);
  return complaint === null ? '' : `${complaint.found.en}; ${complaint.wanted.en}`;
}

test.each([
  ['6%', 'percent/yr', 6],
  ['6 %', 'percent/yr', 6],
  ['６％', 'percent/yr', 6],
  ['-3.25 percent/yr', 'percent/yr', -3.25],
  ['−3%', 'percent/yr', -3],
  ['+.5%', 'percent', 0.5],
  ['0.5pp', 'pp/yr', 0.5],
  ['1.2个百分点', 'pp/yr', 1.2],
  ['15 亿元', '亿元', 15],
  ['15 亿元/yr', '亿元', 15],
  ['150000万元', '亿元', 15],
  ['1e2 亿元', '亿元', 100],
  ['1.2 万人', '人', 12000],
  [12, '人', 12],
  ['12', '人', 12],
])('readAmount reads %o in %s as %d', (raw, unit, value) => {
  expect(readAmount(raw, unit, units)).toEqual({ value, complaint: null });
});

test.each([
  [6, 'percent/yr', 'a rate is written with its %; is 6% or 600% meant? write the one meant'],
  [0.06, 'percent/yr', 'a rate is written with its %; is 0.06% or 6% meant? write the one meant'],
  ['6', 'percent', 'a rate is written with its %; is 6% or 600% meant? write the one meant'],
  [0.5, 'pp/yr', 'it has no unit; write it as 0.5pp'],
  [15, '亿元', 'it has no unit; write it as 15 亿元'],
  ['6pp', 'percent/yr', 'pp counts points, and this is a rate in percent; write it as 6%'],
  ['1%', 'pp/yr', '% is a rate of growth, and this moves by points; write it as 1pp'],
  ['15 人', '亿元', '"人" cannot be turned into "亿元"; write an amount such as 6 亿元'],
  ['15 亿圆', '亿元', 'there is no unit "亿圆"; did you mean "亿元"?'],
  ['15 furlongs', '亿元', 'there is no unit "furlongs"; write it as 15 亿元'],
  ['6%%', 'percent/yr', 'there is no unit "%%"; write it as 6%'],
  ['1,500 亿元', '亿元', 'it has a comma; write it as 1500 亿元'],
  ['fast', 'percent/yr', 'it is not a number; write an amount such as 6%'],
  ['1e999%', 'percent/yr', 'it is not a number; write an amount such as 6%'],
  [Number.NaN, '人', 'it is not a number; write an amount such as 12'],
  [[6], 'percent/yr', 'it is not a number; write an amount such as 6%'],
  [null, 'percent/yr', 'there is no value; write an amount such as 6%'],
])('readAmount refuses %o in %s', (raw, unit, message) => {
  expect(said(raw, unit)).toBe(message);
});

test('an amount that is written out is read back to the same number', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  const unitNames = fc.constantFrom('percent/yr', 'percent', 'pp/yr', 'pp', '亿元', '万人', '人');
  fc.assert(
    fc.property(numbers, unitNames, (number, unit) => {
      const value = number + 0;
      expect(readAmount(formatAmount(value, unit), unit, units).value).toBe(value);
    }),
  );
});
