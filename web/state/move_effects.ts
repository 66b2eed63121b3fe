import type { Opened, ScoreRow } from '../protocol.ts';
import { changedDrivers } from './replay.ts';
import type { LastMove } from './store.ts';

/** Why a change altered nothing. */
export type NoEffect = 'no_effect_same' | 'no_effect_observed' | 'no_effect_late' | 'no_effect_unread';

/** What the last move did to the targets. */
export interface MoveEffects {
  drivers: readonly string[];
  /** Targets whose verdict is another. */
  turned: readonly { before: ScoreRow; after: ScoreRow }[];
  /** Targets that moved without a change of verdict. */
  moved: readonly ScoreRow[];
  /** Judged targets whose number is the same to the last bit. */
  untouched: readonly ScoreRow[];
  /** Set when no number of a target moved at all. */
  none: NoEffect | null;
}

/**
 * Compares the scorecards before and after a move.
 *
 * @example see test/web/move_effects.test.ts
 */
export function moveEffects(
  { before, after, viewBefore, viewAfter }: LastMove,
  opened: Pick<Opened, 'drivers' | 'baseYear' | 'horizon'>,
): MoveEffects {
  const drivers = changedDrivers(before, after);
  const earlier = new Map(viewBefore.rows.map((row) => [row.target, row]));
  const turned: { before: ScoreRow; after: ScoreRow }[] = [];
  const moved: ScoreRow[] = [];
  const untouched: ScoreRow[] = [];
  for (const row of viewAfter.rows) {
    const was = earlier.get(row.target);
    if (was === undefined) continue;
    if (was.verdict !== row.verdict) turned.push({ before: was, after: row });
    else if (was.value !== row.value) moved.push(row);
    else if (row.reason === null) untouched.push(row);
  }
  const still = turned.length === 0 && moved.length === 0 && drivers.length > 0;
  return { drivers, turned, moved, untouched, none: still ? reason() : null };

  function reason(): NoEffect {
    const same = viewBefore.driverValues.every((value, i) => Object.is(value, viewAfter.driverValues[i]));
    if (!same) return 'no_effect_unread';
    const years = drivers.flatMap((driver) => yearsSet(driver));
    if (years.length > 0 && years.every((year) => year > opened.horizon)) return 'no_effect_late';
    return years.length > 0 && years.every(isObserved) ? 'no_effect_observed' : 'no_effect_same';
  }

  function yearsSet(driver: string): number[] {
    const path = after.set[driver];
    return path?.path === 'by_year' ? Object.keys(path.values).map(Number) : [];
  }

  function isObserved(year: number): boolean {
    const index = year - opened.baseYear - 1;
    return drivers.every((id) => opened.drivers.find((driver) => driver.id === id)?.observed[index] ?? false);
  }
}
