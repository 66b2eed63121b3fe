import { type LeverAnswer, solve } from '../../engine/analyses/solve.ts';
import { historyOf } from '../../engine/history.ts';
import { compoundRate } from '../../engine/targets/compound_rate.ts';
import type { Library } from '../../scenarios/library.ts';
import { readAmount } from '../../scenarios/loader/read_amount.ts';
import { hint } from '../../scenarios/loader/suggest.ts';
import { workOut } from '../../scenarios/work_out.ts';
import { inputError } from './input_error.ts';
import { readQuantity } from './read_quantity.ts';
import type { CarriedOut } from './run_with_reference.ts';
import { sayQuestion } from './say_question.ts';

/** Average growth of the lever's own indicator between its first and last observed year. */
export interface LeverHistory {
  first: number;
  last: number;
  growth: number;
}

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
 * Answers a question such as `rd_intensity@2025 --at-least 2.4`; with no number, that of the plan's own target.
 *
 * @throws PlancastError when the quantity, the number or a lever cannot be read
 */
export function solveTarget(quantity: string, options: SolveOptions, carried: CarriedOut): Solved {
  const { library, scenario, overrides, run } = carried;
  const { indicator, year } = readQuantity(quantity, library, run);
  const unit =
    library.indicators[indicator]?.unit ?? run.drivers.find(({ driver }) => driver === indicator)?.unit ?? '';
  const { side, wanted } = readSide(indicator, year, unit, options, carried);
  const levers = options.lever ?? [];
  for (const id of levers) checkLever(id, carried);

  const { model, resolved, projection } = workOut(library, scenario, overrides);
  const measure = (path: typeof projection) => path.values[indicator]?.[year - path.baseYear] ?? Number.NaN;
  const now = measure(projection);
  const answers = solve(model, resolved, { measure, side, wanted, year, reads: [indicator] });
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
      .filter(({ driver }) => levers.length === 0 || levers.includes(driver))
      .map((answer) => ({ ...answer, history: leverHistory(answer.driver, carried) })),
  };
}

function readSide(
  indicator: string,
  year: number,
  unit: string,
  { atLeast, atMost }: SolveOptions,
  { library, run }: CarriedOut,
): Pick<Solved, 'side' | 'wanted'> {
  if (atLeast !== undefined && atMost !== undefined)
    throw inputError('both_sides', (l) => sayQuestion(l, 'both_sides'));
  if (atLeast !== undefined)
    return { side: 'at_least', wanted: readNumber(atLeast, unit, library, '--at-least') };
  if (atMost !== undefined)
    return { side: 'at_most', wanted: readNumber(atMost, unit, library, '--at-most') };
  const printed = run.verdicts.find(
    (verdict) => verdict.indicator === indicator && verdict.kind === 'level' && verdict.required !== null,
  );
  if (printed?.required != null && year === Number(run.horizon)) {
    return { side: printed.better === 'lower' ? 'at_most' : 'at_least', wanted: printed.required };
  }
  const label = library.indicators[indicator]?.label ?? { zh: indicator, en: indicator };
  throw inputError('no_side', (l) => sayQuestion(l, 'no_side', { label: label[l], year }));
}

/** A number as the indicator counts, with or without its unit. */
function readNumber(text: string, unit: string, library: Library, option: string): number {
  const plain = Number(text.normalize('NFKC'));
  if (text.trim() !== '' && Number.isFinite(plain)) return plain;
  const { value, complaint } = readAmount(text, unit, library.units);
  if (complaint === null) return value;
  throw inputError(
    complaint.code,
    (l) => sayQuestion(l, 'bad_amount', { text, found: complaint.found[l], wanted: complaint.wanted[l] }),
    option,
  );
}

function checkLever(id: string, { run, library }: CarriedOut): void {
  if (run.drivers.some(({ driver }) => driver === id)) return;
  const drivers = Object.values(library.indicators).flatMap((indicator) => indicator.drivers);
  const near = hint(id, drivers);
  throw inputError('unknown_lever', (l) => sayQuestion(l, 'unknown_lever', { id, hint: near[l] }), '--lever');
}

/** How fast the lever's indicator grew between its observed years; null where it is no growth, or not observed. */
export function leverHistory(
  driver: string,
  { library, run }: Pick<CarriedOut, 'library' | 'run'>,
): LeverHistory | null {
  const indicator = Object.values(library.indicators).find(({ drivers }) =>
    drivers.some(({ id }) => id === driver),
  );
  const observations = library.regions[run.region]?.observations ?? [];
  if (indicator?.method !== 'growth') return null;
  const printed = observations.find(
    (o) => o.indicator === indicator.id && o.measure === 'average_growth' && /^\d{4}-\d{4}$/.test(o.period),
  );
  if (printed !== undefined) {
    const [first = 0, last = 0] = printed.period.split('-').map(Number);
    return { first, last, growth: printed.value };
  }
  const history = historyOf(observations, indicator.id, run.asOf);
  if (history === null) return null;
  const { first, last } = history;
  const growth = compoundRate(first.value, last.value, last.year - first.year);
  return Number.isFinite(growth) ? { first: first.year + 1, last: last.year, growth } : null;
}
