import { type LeverAnswer, solve } from '../../engine/analyses/solve.ts';
import type { Projection, ResolvedTarget } from '../../engine/run_types.ts';
import { targetYears } from '../../engine/targets/target_years.ts';
import type { Library } from '../../scenarios/library.ts';
import { readAmount } from '../../scenarios/loader/read_amount.ts';
import { hint } from '../../scenarios/loader/suggest.ts';
import { type Workings, workOut } from '../../scenarios/work_out.ts';
import { levelWanted } from '../target_marks.ts';
import { inputError } from './input_error.ts';
import { type LeverHistory, leverHistory } from './lever_history.ts';
import type { QuestionPlaces } from './question_places.ts';
import { readQuantity } from './read_quantity.ts';
import type { CarriedOut } from './run_with_reference.ts';
import { sayQuestion } from './say_question.ts';

/** What was asked, how things stand, and what each lever alone can do about it. */
export interface Solved {
  indicator: string;
  unit: string;
  year: number;
  side: 'at_least' | 'at_most';
  wanted: number;
  /** The quantity in the scenario as it stands. */
  now: number;
  met: boolean;
  basis: 'level' | 'index';
  levers: readonly (LeverAnswer & { history: LeverHistory | null })[];
}

export interface SolveOptions {
  atLeast?: string | undefined;
  atMost?: string | undefined;
  lever?: string[] | undefined;
}

/**
 * Answers what it takes to bring `rd_intensity@2025` to at least 2.4; with no number, to the plan's own target.
 *
 * @param places what mistakes are said of
 * @throws PlancastError when the quantity, the number or a lever cannot be read
 */
export function solveTarget(
  quantity: string,
  options: SolveOptions,
  carried: CarriedOut,
  places: QuestionPlaces,
): Solved {
  const { library, scenario, overrides, run } = carried;
  const { indicator, year } = readQuantity(quantity, library, run, places);
  const unit =
    library.indicators[indicator]?.unit ?? run.drivers.find(({ driver }) => driver === indicator)?.unit ?? '';
  const named = options.lever ?? [];
  for (const id of named) checkLever(id, carried, places.levers);

  const workings = workOut(library, scenario, overrides);
  const { model, resolved, projection } = workings;
  const { side, wanted } = readSide(indicator, year, unit, options, carried, workings, places);
  const measure = (path: typeof projection) => path.values[indicator]?.[year - path.baseYear] ?? Number.NaN;
  const now = measure(projection);
  const own = library.indicators[indicator]?.drivers.map(({ id }) => id) ?? [];
  const also = [...own, ...named];
  const answers = solve(model, resolved, { measure, side, wanted, year, reads: [indicator], also });
  return {
    indicator,
    unit,
    year,
    side,
    wanted,
    now,
    met: side === 'at_least' ? now >= wanted : now <= wanted,
    basis: projection.basis[indicator] ?? 'level',
    levers: answers
      .filter(({ driver }) => named.length === 0 || named.includes(driver))
      .map((answer) => ({ ...answer, history: leverHistory(answer.driver, carried) })),
  };
}

function readSide(
  indicator: string,
  year: number,
  unit: string,
  { atLeast, atMost }: SolveOptions,
  { library }: CarriedOut,
  { resolved, projection }: Workings,
  places: QuestionPlaces,
): Pick<Solved, 'side' | 'wanted'> {
  const named = { at_least: places.atLeast, at_most: places.atMost };
  if (atLeast !== undefined && atMost !== undefined)
    throw inputError('both_sides', (l) => sayQuestion(l, 'both_sides', named), places.atMost);
  if (atLeast !== undefined)
    return { side: 'at_least', wanted: readNumber(atLeast, unit, library, places.atLeast) };
  if (atMost !== undefined)
    return { side: 'at_most', wanted: readNumber(atMost, unit, library, places.atMost) };
  const { label, better } = library.indicators[indicator] ?? {
    label: { zh: indicator, en: indicator },
    better: 'neither',
  };
  const side = better === 'lower' ? 'at_most' : 'at_least';
  const wanted = resolved.targets
    .filter((target) => target.indicator === indicator)
    .sort((a, b) => Number(b.kind === 'level') - Number(a.kind === 'level'))
    .map((target) => levelOf(target, year, better, projection))
    .find((level) => level !== null);
  if (wanted != null) return { side, wanted };
  throw inputError(
    'no_side',
    (l) => sayQuestion(l, 'no_side', { label: label[l], year, ...named }),
    places.atLeast,
  );
}

/** The level that a target asks for in its last year: itself, or what a growth, a cut or a change makes of its base. */
function levelOf(
  target: ResolvedTarget,
  year: number,
  better: string,
  { values, baseYear }: Projection,
): number | null {
  const required = target.atLeast ?? target.about ?? target.above ?? target.atMost ?? target.below;
  const { base, last } = targetYears(target.period);
  if (required === null || last !== year) return null;
  const from = values[target.indicator]?.[base - baseYear] ?? Number.NaN;
  const level = levelWanted(target, better === 'higher' ? -1 : 1, from, last - base)(required);
  return Number.isFinite(level) ? level : null;
}

/** A number as the indicator counts, with or without its unit. */
function readNumber(text: string, unit: string, library: Library, place: string): number {
  const plain = Number(text.normalize('NFKC'));
  if (text.trim() !== '' && Number.isFinite(plain)) return plain;
  const { value, complaint } = readAmount(text, unit, library.units);
  if (complaint === null) return value;
  throw inputError(
    complaint.code,
    (l) => sayQuestion(l, 'bad_amount', { text, found: complaint.found[l], wanted: complaint.wanted[l] }),
    place,
  );
}

function checkLever(id: string, { run, library }: CarriedOut, place: string): void {
  if (run.drivers.some(({ driver }) => driver === id)) return;
  const drivers = Object.values(library.indicators).flatMap((indicator) => indicator.drivers);
  const near = hint(id, drivers);
  throw inputError('unknown_lever', (l) => sayQuestion(l, 'unknown_lever', { id, hint: near[l] }), place);
}
