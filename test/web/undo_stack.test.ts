import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pushState, startStack, stepBy, topOf } from '../../web/state/undo_stack.ts';

test('undoing every move gives the starting state, redoing them the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), (moves) => {
      const full = moves.reduce(pushState, startStack(-1));
      const undone = moves.reduce((stack) => stepBy(stack, -1), full);
      expect(topOf(undone)).toBe(-1);
      expect(topOf(moves.reduce((stack) => stepBy(stack, 1), undone))).toBe(moves.at(-1) ?? -1);
    }),
  );
});

test('a move after an undo forgets what was undone', () => {
  const stack = pushState(stepBy(pushState(startStack('a'), 'b'), -1), 'c');
  expect(topOf(stepBy(stack, 1))).toBe('c');
  expect(topOf(stepBy(stack, -1))).toBe('a');
});

test('stepping beyond either end stays there', () => {
  expect(topOf(stepBy(startStack('a'), -5))).toBe('a');
  expect(topOf(stepBy(startStack('a'), 5))).toBe('a');
});
