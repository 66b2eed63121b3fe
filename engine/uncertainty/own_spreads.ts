import type { Model } from '../compile_model.ts';
import { readsNow } from '../expression.ts';
import { interpret } from '../interpret.ts';
import type { Spread } from './spread.ts';

/** Smallest share of a measured part that stays a driver's own, whatever it inherits (a judgement). */
export const OWN_FLOOR = 0.5;

/** A driver as far as its errors go. */
export interface ErrorSource {
  id: string;
  /** What is known of its errors; null when nothing is. */
  measured: Spread | null;
  /** `total`: what it inherits through its response is part of the measurement; `own`: it comes on top. */
  covers: 'total' | 'own';
  response: { to: string; elasticity: number } | null;
}

/** Variances, but for the common part, which keeps its sign. */
interface Parts {
  common: number;
  regional: number;
  yearly: number;
  wandering: number;
}

const NONE: Parts = { common: 0, regional: 0, yearly: 0, wandering: 0 };

/**
 * The error each driver has of its own, beside what it inherits from the driver it answers.
 *
 * A measurement covers the whole error of an indicator, and some of that is growth's: own variance = measured -
 * elasticity^2 * variance of what it answers, part by part, and at least a quarter of the measured one (half of the
 * standard deviation). Where the measured common part is known, what is inherited of it is subtracted with its sign;
 * where it is not, the inherited common part is taken off the fixed part.
 *
 * @param model for indicators that are answered (nominal growth), whose own drivers count as they enter at zero growth
 * @returns spread by driver; null where nothing is measured
 *
 * @example see test/engine/uncertainty/own_spreads.test.ts: GDP keeps 1.7 and 1.3 when the country carries 1.5
 */
export function ownSpreads(model: Model, sources: readonly ErrorSource[]): Record<string, Spread | null> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const made = new Map<string, { own: Spread | null; total: Parts }>();
  const own: Record<string, Spread | null> = {};
  for (const { id } of sources) own[id] = make(id).own;
  return own;

  function make(id: string): { own: Spread | null; total: Parts } {
    const known = made.get(id);
    if (known !== undefined) return known;
    made.set(id, { own: null, total: NONE });
    const source = byId.get(id) as ErrorSource;
    const inherited = times(totalOf(source.response?.to ?? null), source.response?.elasticity ?? 0);
    const { measured } = source;
    const spread =
      measured === null || source.covers === 'own' || measured.scale === 'log'
        ? measured
        : beyond(measured, inherited);
    const total = spread === null ? inherited : plus(partsOf(spread), inherited);
    const result = { own: spread, total };
    made.set(id, result);
    return result;
  }

  /** Whole error of a driver, or of an indicator that is made of drivers. */
  function totalOf(id: string | null): Parts {
    if (id === null) return NONE;
    if (byId.has(id)) return make(id).total;
    const cell = model.cells[model.position[id] ?? -1];
    if (cell?.kind !== 'indicator') return NONE;
    const reads = [...readsNow(cell.expression)].filter((read) => byId.has(read));
    const value = (moved: string | null) => {
      const values = Object.fromEntries(
        reads.map((read) => [read, Float64Array.of(Number.NaN, read === moved ? 1 : 0)]),
      );
      return interpret(cell.expression, 1, { values, baseline: null, baseYear: 0, planStart: 1 });
    };
    return reads.reduce((sum, read) => {
      const slope = value(read) - value(null);
      return Number.isFinite(slope) ? plus(sum, times(make(read).total, slope)) : sum;
    }, NONE);
  }
}

function partsOf({ common, regional, yearly, wandering }: Spread): Parts {
  return { common, regional: regional * regional, yearly: yearly * yearly, wandering: wandering * wandering };
}

function plus(a: Parts, b: Parts): Parts {
  return {
    common: a.common + b.common,
    regional: a.regional + b.regional,
    yearly: a.yearly + b.yearly,
    wandering: a.wandering + b.wandering,
  };
}

function times({ common, regional, yearly, wandering }: Parts, elasticity: number): Parts {
  const squared = elasticity * elasticity;
  return {
    common: common * elasticity,
    regional: regional * squared,
    yearly: yearly * squared,
    wandering: wandering * squared,
  };
}

function beyond(measured: Spread, inherited: Parts): Spread {
  const split = measured.common !== 0;
  const fixed = split ? inherited.regional : inherited.regional + inherited.common * inherited.common;
  const left = (sd: number, variance: number) =>
    Math.sqrt(Math.max(sd * sd - variance, OWN_FLOOR * OWN_FLOOR * sd * sd));
  return {
    common: split ? measured.common - inherited.common : 0,
    regional: left(measured.regional, fixed),
    yearly: left(measured.yearly, inherited.yearly),
    wandering: left(measured.wandering, inherited.wandering),
    scale: measured.scale,
  };
}
