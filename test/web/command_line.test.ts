import { expect, test } from 'vitest';
import { commandLine, unitsOf } from '../../web/state/command_line.ts';
import { startState } from '../../web/state/page_state.ts';
import { shownAt } from './engine_of_page.ts';

const units = unitsOf(shownAt({}).opened);

test('the command line writes every setting with its unit', () => {
  const state = {
    ...startState,
    horizon: 2030,
    set: {
      gdp_growth: { path: 'constant' as const, value: 6 },
      urbanization_change: { path: 'by_year' as const, values: { 2024: 1.2, 2025: 1 } },
    },
  };
  expect(commandLine(state, units)).toBe(
    'npx plancast run sanmenxia/plan --set gdp_growth=6% --set "urbanization_change={2024: 1.2pp, 2025: 1pp}" --horizon 2030 --lang zh',
  );
});

test('the command line names a file of one’s own', () => {
  const file = { name: 'my plan.yaml', text: '' };
  expect(commandLine({ ...startState, file, language: 'en' }, units)).toBe(
    'npx plancast run "my plan.yaml" --lang en',
  );
});
