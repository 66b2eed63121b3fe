import { describe, expect, it } from 'vitest';
import { type MoveEffects, moveEffects } from '../../web/state/move_effects.ts';
import { type SetPath, simulatedOf } from '../../web/state/page_state.ts';
import { shownAt } from './engine_of_page.ts';

const growth = (value: number): SetPath => ({ path: 'constant', value });

function effectsOf(set: Record<string, SetPath>, scenario = 'sanmenxia/plan'): MoveEffects {
  const before = shownAt({ scenario });
  const after = shownAt({ scenario, set });
  return moveEffects(
    {
      before: simulatedOf(before.state),
      after: simulatedOf(after.state),
      viewBefore: before.view,
      viewAfter: after.view,
    },
    after.opened,
  );
}

describe('what the last move did', () => {
  it('names the verdicts that turned, and what does not depend on the driver', () => {
    const { turned, untouched, none } = effectsOf({ gdp_growth: growth(6) });
    expect(turned.map(({ before, after }) => [after.target, before.verdict, after.verdict])).toContainEqual([
      'gdp_real.average_growth',
      'met_in_band',
      'missed',
    ]);
    expect(untouched.map(({ indicator }) => indicator)).toContain('urbanization_rate');
    expect(untouched.map(({ indicator }) => indicator)).not.toContain('gdp_real');
    expect(none).toBeNull();
  });

  it('says that a value is what the scenario had', () => {
    expect(effectsOf({ gdp_growth: growth(7) }).none).toBe('no_effect_same');
  });

  it('says that what was observed stays', () => {
    const path = { path: 'by_year', values: { 2022: 9 } } as const;
    expect(effectsOf({ gdp_growth: path }, 'sanmenxia/midterm_2022').none).toBe('no_effect_observed');
  });

  it('says that the years lie outside the projection', () => {
    const path = { path: 'by_year', values: { 2031: 9 } } as const;
    expect(effectsOf({ gdp_growth: path }).none).toBe('no_effect_late');
  });

  it('says that no judged target hangs on the driver', () => {
    const { opened } = shownAt({});
    const idle = opened.drivers.find(({ moves, bounds }) => !moves && bounds[1] !== null);
    const value = (idle?.loaded[0] ?? 0) + 0.1;
    expect(effectsOf({ [idle?.id ?? '']: growth(value) }).none).toBe('no_effect_unread');
  });
});
