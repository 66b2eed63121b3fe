import { describe, expect, test } from 'vitest';
import { parseEquation } from '../../engine/parse_equation.ts';
import { PlancastError } from '../../engine/types.ts';

function refusal(text: string): string {
  try {
    parseEquation(text);
  } catch (error) {
    if (error instanceof PlancastError) return error.issues[0]?.text.en ?? '';
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

describe('what an equation may not contain', () => {
  test.each([
    ['import("fs")', 'there is no function "import"'],
    ['a.b.c', '"a.b.c" is not allowed'],
    ['f(x) = x', '"f(x) = x" is not allowed'],
    ['x = 2', '"x = 2" is not allowed'],
    ['a[1]', '"a[1]" is not allowed'],
    ['[1, 2]', '"[1, 2]" is not allowed'],
    ['{a: 1}', 'is not allowed'],
    ['"text"', 'a finite number is wanted'],
    ['true', 'a finite number is wanted'],
    ['x; y', 'is not allowed'],
    ['1 < a < 3', 'is not allowed'],
    ['2 x', 'write every *'],
    ['a!', 'is not allowed'],
    ['cos(x)', 'there is no function "cos"'],
    ['lag(x, 0)', '1 to 10 whole years'],
    ['lag(x + 1)', 'the name of one indicator is wanted'],
    ['min(x)', 'min takes 2 arguments'],
    ['(', 'check its brackets and operators'],
    ['', 'a finite number is wanted'],
    ['1e999', 'a finite number is wanted'],
  ])('%s is refused, and the message says why', (text, why) => {
    expect(refusal(text)).toContain(why);
  });

  test('a thousand nested brackets are refused by length or depth, without a stack overflow', () => {
    expect(refusal(`${'('.repeat(1000)}1${')'.repeat(1000)}`)).toContain('at most 2000');
    expect(refusal(`${'('.repeat(900)}1${')'.repeat(900)}`)).toContain('nested');
  });

  test('a misspelt function is answered with the nearest name', () => {
    expect(refusal('invlogitt(x)')).toBe(
      'Cannot read equation "invlogitt(x)": there is no function "invlogitt"; did you mean "invlogit"?',
    );
  });
});

test('a power is right-associative and a minus binds weaker than a power, as in a textbook', () => {
  expect(parseEquation('-2 ^ 2')).toEqual({
    node: 'negate',
    argument: {
      node: 'call',
      name: 'pow',
      arguments: [
        { node: 'number', value: 2 },
        { node: 'number', value: 2 },
      ],
    },
  });
});
