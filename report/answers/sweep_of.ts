import { evenly, sweep } from '../../engine/analyses/sweep.ts';
import type { VerdictWord } from '../../engine/run_types.ts';
import { assessTargets } from '../../engine/targets/assess_targets.ts';
import type { Library } from '../../scenarios/library.ts';
import { findDriver } from '../../scenarios/loader/find_driver.ts';
import { readAmount } from '../../scenarios/loader/read_amount.ts';
import type { Asked } from './asked.ts';
import { inputError } from './input_error.ts';
import type { QuestionPlaces } from './question_places.ts';
import { sayQuestion } from './say_question.ts';
import type { WorkedOut } from './tornado_of.ts';

/** A driver, and the values that it is held at. */
export interface SweepAxis {
  driver: string;
  unit: string;
  values: readonly number[];
}

/** The number asked for at every point of a grid, and the verdict where a target is asked for. */
export interface SweepAnswer {
  axes: readonly SweepAxis[];
  points: readonly { at: readonly number[]; value: number | null; verdict: VerdictWord | null }[];
}

/** Values between the ends of an axis when nobody says how many. */
const STEPS = 9;
const MOST_STEPS = 1001;

/**
 * The number asked for over a grid of drivers, each from low to high in equal steps: `gdp_growth=4%..8%`.
 *
 * @param steps values of each axis, both ends counted
 * @param places what mistakes are said of
 * @throws PlancastError when an axis cannot be read, a driver stands twice, or the grid has too many points
 */
export function sweepOf(
  asked: Asked,
  over: readonly string[],
  steps: number | undefined,
  worked: WorkedOut,
  places: QuestionPlaces,
): SweepAnswer {
  const { library, workings } = worked;
  const { model, resolved } = workings;
  const axes = over.map((text) => readAxis(text, steps ?? STEPS, library, places));
  const twice = axes.find(({ driver }, index) => axes.findIndex((axis) => axis.driver === driver) < index);
  if (twice !== undefined) {
    throw inputError('axis_twice', (l) => sayQuestion(l, 'axis_twice', { id: twice.driver }), places.over);
  }
  const context = { indicators: library.indicators, drivers: [], period: resolved.period };
  const points = sweep(model, resolved, axes, asked.year, (projection) => {
    const value = asked.measure(projection);
    const [verdict] = asked.target === null ? [] : assessTargets(projection, [asked.target], context);
    return { value: Number.isFinite(value) ? value : null, verdict: verdict?.verdict ?? null };
  });
  return { axes, points: points.map(({ at, result }) => ({ at, ...result })) };
}

/** The same as data, with what was asked. */
export function sweepData({ id, unit, year, required }: Asked, answer: SweepAnswer) {
  return { quantity: id, unit, year, required, ...answer };
}

function readAxis(text: string, steps: number, library: Library, places: QuestionPlaces): SweepAxis {
  const [, id, low, high] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*\.\.\s*(.+?)\s*$/.exec(text) ?? [];
  if (id === undefined || low === undefined || high === undefined) {
    throw inputError('bad_axis', (l) => sayQuestion(l, 'bad_axis', { text }), places.over);
  }
  if (steps < 2 || steps > MOST_STEPS) {
    throw inputError(
      'bad_steps',
      (l) => sayQuestion(l, 'bad_steps', { steps, most: MOST_STEPS }),
      places.steps,
    );
  }
  const found = findDriver(id, library);
  if (found.driver === null) {
    throw inputError(
      'unknown_axis',
      (l) => sayQuestion(l, 'unknown_axis', { id, hint: found.why[l] }),
      places.over,
    );
  }
  const { unit } = found.driver;
  const amount = (written: string) => {
    const { value, complaint } = readAmount(written, unit, library.units);
    if (complaint === null) return value;
    throw inputError(
      complaint.code,
      (l) =>
        sayQuestion(l, 'bad_amount', {
          text: written,
          found: complaint.found[l],
          wanted: complaint.wanted[l],
        }),
      places.over,
    );
  };
  return { driver: id, unit, values: evenly(amount(low), amount(high), steps) };
}
