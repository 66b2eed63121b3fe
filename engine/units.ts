import type { Expression } from './expression.ts';
import type { Indicator, Issue, Prices, Text } from './types.ts';

/** A unit of the registry: powers of base dimensions, and how many base units it is. */
export interface Unit {
  zh: string;
  en: string;
  dims: Readonly<Record<string, number>>;
  scale: number;
}

export type Units = Readonly<Record<string, Unit>>;

/** Powers of dimensions; money at current and at constant prices are different dimensions, and time is not tracked (a step is a year). */
type Dimensions = Readonly<Record<string, number>>;

const NONE: Dimensions = {};

/**
 * The dimensions of a number with this unit and price basis: money becomes money_current or money_constant.
 *
 * @example
 * dimensionsOf({ zh: '亿元', en: '100m yuan', dims: { money: 1 }, scale: 1e8 }, 'current') // => { money_current: 1 }
 */
export function dimensionsOf(unit: Unit, prices: Prices): Dimensions {
  const dims: Record<string, number> = {};
  for (const [name, power] of Object.entries(unit.dims)) {
    if (name === 'time' || power === 0) continue;
    dims[name === 'money' && prices !== 'none' ? `money_${prices}` : name] = power;
  }
  return dims;
}

/** A constant this far from the unit conversion is a slip (percent, 万, 亿 left out); any other is a coefficient. */
const CONVERSION_SLIPS = [1e2, 1e3, 1e4, 1e6, 1e8].flatMap((factor) => [factor, 1 / factor]);

/** What `checkUnits` needs to know of every name an equation reads. */
export interface Measured {
  unit: string;
  prices: Prices;
}

/**
 * Checks that an equation's units and price bases agree: sums add like with like, functions take pure numbers, the
 * result has the indicator's own dimensions, and the constant of a pure product is not off by a unit conversion.
 *
 * @returns one issue for the first disagreement, or null
 */
export function checkUnits(
  indicator: Indicator,
  expression: Expression,
  measured: (id: string) => Measured | undefined,
  units: Units,
): Issue | null {
  try {
    const found = infer(expression);
    const own = dimensions({ unit: indicator.unit, prices: indicator.prices });
    if (!same(found, own)) {
      throw new Mismatch({
        zh: `公式的量纲是 ${say(found)}，而指标的单位“${indicator.unit}”是 ${say(own)}；请检查单位和价格口径(现价、不变价)`,
        en: `the equation gives ${say(found)} but its unit "${indicator.unit}" is ${say(own)}; check units and price bases (current, constant)`,
      });
    }
    const product = asProduct(expression);
    if (product !== null) {
      const wanted = product.scale / (units[indicator.unit]?.scale ?? 1);
      if (CONVERSION_SLIPS.some((slip) => Math.abs(product.constant / wanted / slip - 1) < 1e-12)) {
        throw new Mismatch({
          zh: `换算系数是 ${product.constant}；由单位换算应为 ${Number(wanted.toPrecision(12))}`,
          en: `its constant is ${product.constant}; its units need ${Number(wanted.toPrecision(12))}`,
        });
      }
    }
    return null;
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return {
      code: 'unit_mismatch',
      level: 'error',
      path: 'equation',
      text: {
        zh: `无法使用指标“${indicator.id}”的公式：${error.text.zh}`,
        en: `Cannot use the equation of "${indicator.id}": ${error.text.en}`,
      },
    };
  }

  function dimensions(what: Measured): Dimensions {
    const unit = units[what.unit];
    return unit === undefined ? NONE : dimensionsOf(unit, what.prices);
  }

  function read(id: string): Dimensions {
    const what = measured(id);
    return what === undefined ? NONE : dimensions(what);
  }

  function infer(part: Expression): Dimensions {
    switch (part.node) {
      case 'number':
      case 'year':
        return NONE;
      case 'value':
      case 'base':
      case 'baseline':
      case 'plan_sum':
        return read(part.id);
      case 'negate':
        return infer(part.argument);
      case 'conditional':
        infer(part.test);
        return alike(infer(part.then), infer(part.otherwise), 'cases', '两种情形');
      case 'call':
        return inferCall(part);
      case 'operation': {
        const left = infer(part.left);
        const right = infer(part.right);
        if (part.name === 'multiply') return combine(left, right, 1);
        if (part.name === 'divide') return combine(left, right, -1);
        if (part.name === 'add' || part.name === 'subtract')
          return alike(left, right, 'terms', '相加减的两项');
        alike(left, right, 'compared values', '相比较的两项');
        return NONE;
      }
    }
  }

  function inferCall(part: Expression & { node: 'call' }): Dimensions {
    const [first, second] = part.arguments.map(infer);
    if (part.name === 'min' || part.name === 'max') {
      return alike(first ?? NONE, second ?? NONE, 'arguments', '参数');
    }
    if (part.name === 'abs') return first ?? NONE;
    const exponent = part.arguments[1];
    if (part.name === 'pow' && exponent?.node === 'number') {
      return combine(NONE, first ?? NONE, exponent.value);
    }
    if (part.name === 'sqrt') return combine(NONE, first ?? NONE, 0.5);
    for (const argument of [first, second]) {
      if (argument !== undefined && !same(argument, NONE)) {
        throw new Mismatch({
          zh: `函数 ${part.name} 的参数带有单位(${say(argument)})；应为无量纲的数`,
          en: `${part.name} is given ${say(argument)}; a pure number is wanted`,
        });
      }
    }
    return NONE;
  }

  /** The constant and scale of an equation that only multiplies and divides; null for any other. */
  function asProduct(part: Expression): { constant: number; scale: number } | null {
    if (part.node === 'number') return { constant: part.value, scale: 1 };
    if (part.node === 'value' && part.lag === 0) {
      const scale = units[measured(part.id)?.unit ?? '']?.scale;
      return scale === undefined ? null : { constant: 1, scale };
    }
    if (part.node !== 'operation' || (part.name !== 'multiply' && part.name !== 'divide')) return null;
    const left = asProduct(part.left);
    const right = asProduct(part.right);
    if (left === null || right === null) return null;
    return part.name === 'multiply'
      ? { constant: left.constant * right.constant, scale: left.scale * right.scale }
      : { constant: left.constant / right.constant, scale: left.scale / right.scale };
  }
}

class Mismatch extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

function alike(left: Dimensions, right: Dimensions, en: string, zh: string): Dimensions {
  if (!same(left, right)) {
    throw new Mismatch({
      zh: `${zh}的量纲不同：${say(left)} 与 ${say(right)}`,
      en: `its ${en} differ: ${say(left)} and ${say(right)}`,
    });
  }
  return left;
}

function combine(left: Dimensions, right: Dimensions, power: number): Dimensions {
  const result: Record<string, number> = { ...left };
  for (const [name, exponent] of Object.entries(right)) {
    const sum = (result[name] ?? 0) + exponent * power;
    if (sum === 0) delete result[name];
    else result[name] = sum;
  }
  return result;
}

function same(left: Dimensions, right: Dimensions): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

function say(dims: Dimensions): string {
  const parts = Object.entries(dims).map(([name, power]) => (power === 1 ? name : `${name}^${power}`));
  return parts.length === 0 ? 'a pure number' : parts.join(' * ');
}
