import { type Expression, walkExpression } from '../expression.ts';
import { lowerExpression, type Reads } from './lower_expression.ts';
import { type Uniform, type Value, Values, type Varying } from './lowered_values.ts';
import type { DriverCell, IndicatorCell, Program, ProgramCell } from './program.ts';

/** Where a column that is computed goes. */
export type Target =
  | { to: 'row'; cell: number }
  | { to: 'state'; column: number }
  | { to: 'criterion'; index: number };

/** What one function computes, with the number that each uniform has there, by its id. */
export interface Step {
  stores: readonly Store[];
  numbers: readonly number[];
}

export interface Store {
  target: Target;
  value: Value;
}

/** Where the values of a cell in one year are to be found. */
export type Location = { number: number } | { invariant: Varying } | { row: number; year: number };

/** A program as the machine will run it: one step a year, then the criteria. */
export interface LoweredProgram {
  values: Values;
  /** Steps of the years after the base year, in order. */
  years: readonly Step[];
  criteria: Step;
  /** Ids of the cells with a row a year, in the order of their columns, and their base-year values. */
  rows: readonly { id: string; start: number }[];
  /** First value of each state column. */
  states: readonly number[];
  /** Longest lag of an equation. */
  longestLag: number;
  /** Per cell and year (from the base year on). */
  locations: ReadonlyMap<string, readonly Location[]>;
}

/**
 * Lowers a program year by year: the same operations as interpretProgram, with equal parts computed once, what is the
 * same on every path turned into numbers, and what is the same in every year marked as such.
 */
export function lowerProgram(program: Program): LoweredProgram {
  const values = new Values();
  const byId = new Map(program.cells.map((cell) => [cell.id, cell]));
  const { lagged, summed, longestLag } = scan(program);
  const rowOf = new Map(
    program.cells
      .filter(({ kind, id }) => kind !== 'fixed' && (lagged.has(id) || isSeen(program, id)))
      .map(({ id }, index) => [id, index]),
  );
  const states: number[] = [];
  const sums = new Map([...summed].map((id) => [id, newState(firstSum(id))]));
  const factors = new Map<string, Value>();
  const locations = new Map<string, Location[]>();
  for (const cell of program.cells) locations.set(cell.id, [{ number: startOf(cell) }]);

  const years: Step[] = [];
  for (let t = 1; t <= program.years; t++) years.push(lowerYear(t));
  return {
    values,
    years,
    criteria: lowerCriteria(),
    rows: [...rowOf.keys()].map((id) => ({ id, start: startOf(byId.get(id) as ProgramCell) })),
    states,
    longestLag,
    locations,
  };

  function newState(first: number): number {
    states.push(first);
    return states.length - 1;
  }

  function firstSum(id: string): number {
    if (program.planStart > 0) return 0;
    const cell = byId.get(id);
    return program.planStart < 0 || cell === undefined ? Number.NaN : 0 + startOf(cell);
  }

  function lowerYear(t: number): Step {
    const current = new Map<string, Value>();
    const stores: Store[] = [];
    const reads = readsIn(t, (id, lag) => {
      if (lag === 0) return current.get(id) as Value;
      return values.read({ at: 'row', cell: rowOf.get(id) as number, lag });
    });
    for (const cell of program.cells) {
      if (cell.kind === 'fixed') {
        locations.get(cell.id)?.push({ number: cell.values[t] as number });
        continue;
      }
      const value =
        cell.kind === 'driver' ? lowerDriver(cell, t, reads) : lowerIndicator(cell, t, reads, stores);
      current.set(cell.id, value);
      const row = rowOf.get(cell.id);
      const aliased = value.kind === 'uniform' || value.invariant;
      if (row !== undefined && (lagged.has(cell.id) || !aliased)) {
        stores.push({ target: { to: 'row', cell: row }, value });
      }
      if (value.kind === 'uniform') locations.get(cell.id)?.push({ number: values.numberOf(value) });
      else if (value.invariant) locations.get(cell.id)?.push({ invariant: value });
      else locations.get(cell.id)?.push({ row: row ?? -1, year: t });
      const sum = sums.get(cell.id);
      if (sum !== undefined && t >= program.planStart) {
        stores.push({ target: { to: 'state', column: sum }, value: planSum(sum, value) });
      }
    }
    return { stores, numbers: values.numbers() };

    function planSum(sum: number, value: Value): Value {
      return values.apply('add', values.read({ at: 'state', column: sum }), value);
    }
  }

  /** What expressions read in year t; `at` reads a cell that hangs on inputs. */
  function readsIn(t: number, at: (id: string, lag: number) => Value): Reads {
    const yearly = (origin: string, of: (year: number) => number): Uniform =>
      values.uniform(origin, of(t), () => sameInAllYears(program.years, of));
    return {
      value(id, lag) {
        const cell = byId.get(id);
        if (cell === undefined) return values.literal(Number.NaN);
        if (cell.kind !== 'fixed') return at(id, lag);
        return yearly(`value ${id} ${lag}`, (year) => cell.values[year - lag] ?? Number.NaN);
      },
      base(id) {
        const cell = byId.get(id);
        return values.uniform(`base ${id}`, cell === undefined ? Number.NaN : startOf(cell), () => true);
      },
      baseline: (id) => yearly(`baseline ${id}`, (year) => program.baseline[id]?.[year] ?? Number.NaN),
      planSum(id) {
        const cell = byId.get(id);
        if (cell === undefined && t >= program.planStart) return values.literal(Number.NaN);
        if (t < program.planStart) return values.literal(0);
        if (cell?.kind !== 'fixed') {
          return values.apply('add', values.read({ at: 'state', column: sums.get(id) as number }), at(id, 0));
        }
        return yearly(`plan_sum ${id}`, (year) => sumOf(cell.values, program.planStart, year));
      },
      year: () => values.uniform('year', program.baseYear + t, () => false),
    };
  }

  function lowerDriver(cell: DriverCell, t: number, reads: Reads): Value {
    const part = (name: string, column: Float64Array): Uniform => {
      const constant = () => sameInAllYears(program.years, (year) => column[year - 1] as number);
      return values.uniform(`${name} ${cell.id}`, column[t - 1] as number, constant);
    };
    let value: Value = part('level', cell.level);
    if (cell.to !== null && cell.elasticity[t - 1] !== 0) {
      const away = values.apply('subtract', reads.value(cell.to, 0), part('to_baseline', cell.toBaseline));
      value = values.apply('add', value, values.apply('multiply', part('elasticity', cell.elasticity), away));
    }
    value = values.apply('add', value, part('change', cell.change));
    const input = cell.input[t - 1] as number;
    if (input < 0) return value;
    const steady = sameInAllYears(program.years, (year) => cell.input[year - 1] as number);
    value = values.apply(
      'add',
      value,
      steady ? values.read({ at: 'input', column: input }) : yearlyInput(cell, input),
    );
    if (cell.low > -Infinity)
      value = values.apply(
        'raise_to',
        value,
        values.uniform(`low ${cell.id}`, cell.low, () => true),
      );
    if (cell.high < Infinity)
      value = values.apply(
        'lower_to',
        value,
        values.uniform(`high ${cell.id}`, cell.high, () => true),
      );
    return value;
  }

  function yearlyInput(cell: DriverCell, input: number): Value {
    return values.read({ at: 'yearly_input', column: values.column(`input ${cell.id}`, input) });
  }

  function lowerIndicator(cell: IndicatorCell, t: number, reads: Reads, stores: Store[]): Value {
    const factor = factors.get(cell.id) ?? values.uniform(`factor ${cell.id}`, cell.factor, () => true);
    const pin = cell.pinned[t - 1] as number;
    if (Number.isNaN(pin)) {
      const computed = lowerExpression(cell.expression, reads, values);
      const neutral = cell.factor === 1 && !factors.has(cell.id);
      return neutral ? computed : values.apply('multiply', factor, computed);
    }
    const pinned = values.uniform(`pinned ${cell.id}`, pin, () => false);
    if (cell.stock) return pinned;
    const computed = lowerExpression(cell.expression, reads, values);
    const moved = values.apply('divide', pinned, computed);
    const state = factors.get(cell.id) ?? values.read({ at: 'state', column: newState(cell.factor) });
    const column = (state as Varying).from as { column: number };
    let value: Value = state;
    if (computed.kind === 'varying') value = values.select(computed, moved, state);
    else if (values.numberOf(computed) !== 0) value = moved;
    stores.push({ target: { to: 'state', column: column.column }, value });
    factors.set(cell.id, state);
    return pinned;
  }

  function lowerCriteria(): Step {
    const last = program.years;
    const reads = readsIn(last, (id, lag) => {
      const location = locations.get(id)?.[last - lag];
      if (location === undefined) return values.literal(Number.NaN);
      if ('number' in location)
        return values.uniform(`criteria ${id} ${last - lag}`, location.number, () => false);
      return 'invariant' in location
        ? location.invariant
        : values.read({ at: 'year', cell: location.row, year: location.year });
    });
    const withSum: Reads = {
      ...reads,
      planSum(id) {
        const sum = sums.get(id);
        if (sum === undefined || last < program.planStart) return reads.planSum(id);
        return values.read({ at: 'state', column: sum });
      },
    };
    const stores = program.criteria.map(({ expression }, index) => ({
      target: { to: 'criterion', index } as const,
      value: lowerExpression(expression, withSum, values),
    }));
    return { stores, numbers: values.numbers() };
  }
}

function startOf(cell: ProgramCell): number {
  if (cell.kind === 'driver') return Number.NaN;
  return cell.kind === 'fixed' ? (cell.values[0] as number) : cell.start;
}

function isSeen(program: Program, id: string): boolean {
  if (program.wanted.includes(id)) return true;
  return program.criteria.some(({ expression }) => {
    let seen = false;
    walkExpression(expression, (part) => {
      if (part.node === 'value' && part.id === id) seen = true;
    });
    return seen;
  });
}

/** Which cells are read from earlier years or summed over the plan period, and how far back equations look. */
function scan(program: Program): { lagged: Set<string>; summed: Set<string>; longestLag: number } {
  const lagged = new Set<string>();
  const summed = new Set<string>();
  let longestLag = 1;
  const hangsOnInputs = new Set(program.cells.filter(({ kind }) => kind !== 'fixed').map(({ id }) => id));
  const note = (part: Expression, inEquation: boolean) => {
    if (part.node === 'plan_sum' && hangsOnInputs.has(part.id)) summed.add(part.id);
    if (!inEquation || part.node !== 'value' || part.lag === 0) return;
    lagged.add(part.id);
    longestLag = Math.max(longestLag, part.lag);
  };
  for (const cell of program.cells) {
    if (cell.kind === 'indicator') walkExpression(cell.expression, (part) => note(part, true));
  }
  for (const { expression } of program.criteria) walkExpression(expression, (part) => note(part, false));
  return { lagged, summed, longestLag };
}

function sameInAllYears(years: number, of: (year: number) => number): boolean {
  for (let year = 2; year <= years; year++) if (!Object.is(of(year), of(1))) return false;
  return true;
}

/** Sum over the plan period up to a year. */
function sumOf(column: Float64Array, planStart: number, until: number): number {
  let sum = 0;
  for (let year = planStart; year <= until; year++) sum += column[year] ?? Number.NaN;
  return sum;
}
