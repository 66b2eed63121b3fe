import { expect, test } from 'vitest';
import { orderLayers } from '../../scenarios/loader/order_layers.ts';

function family(parents: Record<string, string>, wins: Record<string, string> = {}) {
  const list = (text: string | undefined) => (text === undefined || text === '' ? [] : text.split(' '));
  return Object.fromEntries(
    Object.entries(parents).map(([id, text]) => [id, { extends: list(text), wins: list(wins[id]) }]),
  );
}

test('a parent lies below its children, each scenario once', () => {
  const scenarios = family({ base: '', left: 'base', right: 'base', top: 'left right' });
  expect(orderLayers({ extends: ['top'], wins: [] }, scenarios)).toEqual(['base', 'left', 'right', 'top']);
});

test('parents are laid from left to right', () => {
  const scenarios = family({ a: '', b: '', c: '' });
  expect(orderLayers({ extends: ['c', 'a', 'b'], wins: [] }, scenarios)).toEqual(['c', 'a', 'b']);
});

test('parents that win lie on top, the first named highest', () => {
  const scenarios = family({ a: '', b: '', c: '' });
  expect(orderLayers({ extends: ['a', 'b', 'c'], wins: ['a'] }, scenarios)).toEqual(['b', 'c', 'a']);
  expect(orderLayers({ extends: ['a', 'b', 'c'], wins: ['b', 'a'] }, scenarios)).toEqual(['c', 'a', 'b']);
});

test('a winner declared by a parent is kept', () => {
  const scenarios = family({ a: '', b: '', both: 'a b' }, { both: 'a' });
  expect(orderLayers({ extends: ['both'], wins: [] }, scenarios)).toEqual(['b', 'a', 'both']);
});

test('an unknown parent and a circle are passed over', () => {
  const scenarios = family({ a: 'b', b: 'a' });
  expect(orderLayers({ extends: ['a', 'nobody'], wins: [] }, scenarios)).toEqual(['b', 'a']);
});
