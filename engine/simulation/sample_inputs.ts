import type { Distribution } from '../distributions/distribution.ts';
import { distributionKinds } from '../distributions/distribution_kinds.ts';
import { truncated } from '../distributions/truncated.ts';
import { exp } from '../math/exp.ts';
import type { Drawn, DrawnValue } from '../run_types.ts';
import type { NormalSource } from './normal_source.ts';
import { type DrawnDriver, type InputPlan, MACRO_FACTOR, streamName } from './uncertain_inputs.ts';

/** Fills the input columns of a block of paths. */
export type InputSampler = (block: number, columns: readonly Float64Array[]) => void;

/**
 * Prepares the drawing of a scenario's inputs: measured errors as deviations from the central path, distributions as
 * the values themselves.
 *
 * A distribution's draw is its value at a standard normal number z (a Gaussian copula): z is correlated with the macro
 * factor by `loading`, with other drivers by a matrix, and with itself from year to year by `persistence`,
 * z_t = persistence * z_(t-1) + sqrt(1 - persistence^2) * e_t, which leaves the distribution of each year as it is.
 *
 * @param length paths of a block
 *
 * @example see test/engine/simulation/sample_inputs.test.ts: another driver moves no number
 */
export function sampleInputs(plan: InputPlan, source: NormalSource, length: number): InputSampler {
  const scratch = createScratch(length);
  const distributions = new Map<string, Distribution>();
  return (block, columns) => {
    const factor = plan.drivers.some(usesFactor)
      ? source.fill(MACRO_FACTOR, block, scratch.factor)
      : scratch.factor;
    for (const driver of plan.drivers) sampleDriver(driver, block, factor, columns);
  };

  function sampleDriver(
    driver: DrawnDriver,
    block: number,
    factor: Float64Array,
    columns: readonly Float64Array[],
  ): void {
    const done = new Set<number>();
    let held: Float64Array | null = null;
    let earlier: Float64Array | null = null;
    let wandered: Float64Array | null = null;
    driver.drawn.forEach((drawn, index) => {
      const year = plan.baseYear + 1 + index;
      const place = driver.columns[index] ?? -1;
      const out = columns[place];
      if (drawn?.by === 'distribution' && drawn.persistence > 0 && (out !== undefined || earlier !== null)) {
        earlier = persist(driver, drawn.persistence, earlier, year, block);
      }
      if (drawn?.by === 'class' && drawn.spread.wandering !== 0) {
        const step = normals(driver, 'step', year, block, scratch.step);
        wandered = wandered === null ? scratch.wandered.fill(0) : wandered;
        addTimes(wandered, 1, step);
      }
      if (drawn === null || out === undefined || done.has(place)) return;
      done.add(place);
      if (needsPath(drawn)) held ??= normals(driver, 'path', year, block, scratch.held);
      if (drawn.by === 'class') {
        const ofYear = drawn.spread.yearly === 0 ? null : normals(driver, 'year', year, block, scratch.year);
        addErrors(out, drawn.spread, driver.centre[index] as number, { factor, held, wandered, ofYear });
      } else {
        const z =
          drawn.per === 'path'
            ? (held as Float64Array)
            : drawn.persistence > 0
              ? (earlier as Float64Array)
              : normals(driver, 'year', year, block, scratch.year);
        drawValues(out, distributionOf(drawn), driver.loading, z, factor);
      }
    });
  }

  /** Numbers of one of a driver's streams, correlated with those of its matrix. */
  function normals(
    { id, member }: DrawnDriver,
    of: 'path' | 'year' | 'step',
    year: number,
    block: number,
    out: Float64Array,
  ): Float64Array {
    if (member === null) return source.fill(streamName(plan.region, id, of, year), block, out);
    const { between, factor } = plan.matrices[member.matrix] as InputPlan['matrices'][number];
    const weights = factor[member.row] as readonly number[];
    out.fill(0);
    for (let other = 0; other <= member.row; other++) {
      const weight = weights[other] as number;
      if (weight === 0) continue;
      const name = streamName(plan.region, between[other] as string, of, year);
      const column = source.fill(name, block, scratch.other);
      addTimes(out, weight, column);
    }
    return out;
  }

  function persist(
    driver: DrawnDriver,
    persistence: number,
    earlier: Float64Array | null,
    year: number,
    block: number,
  ): Float64Array {
    if (earlier === null) return normals(driver, 'year', year, block, scratch.earlier);
    const fresh = normals(driver, 'year', year, block, scratch.year);
    const rest = Math.sqrt(1 - persistence * persistence);
    for (let i = 0; i < length; i++) {
      earlier[i] = persistence * (earlier[i] as number) + rest * (fresh[i] as number);
    }
    return earlier;
  }

  function distributionOf(drawn: DrawnValue): Distribution {
    const key = JSON.stringify([drawn.kind, drawn.parameters, drawn.truncate]);
    let distribution = distributions.get(key);
    if (distribution === undefined) {
      distribution = makeDistribution(drawn);
      distributions.set(key, distribution);
    }
    return distribution;
  }
}

/** The distribution of a drawn value, cut where it says so. */
function makeDistribution({ kind, parameters, truncate }: DrawnValue): Distribution {
  const family = distributionKinds[kind];
  if (family === undefined) throw new Error(`the engine has no distribution "${kind}"`);
  const whole = family.make(parameters);
  return truncate === null ? whole : truncated(whole, truncate);
}

function createScratch(length: number) {
  const column = () => new Float64Array(length);
  return {
    factor: column(),
    held: column(),
    year: column(),
    step: column(),
    wandered: column(),
    earlier: column(),
    other: column(),
  };
}

function usesFactor({ drawn, loading }: DrawnDriver): boolean {
  return drawn.some((year) =>
    year?.by === 'class' ? year.spread.common !== 0 : year !== null && loading !== 0,
  );
}

function needsPath(drawn: Drawn): boolean {
  return drawn.by === 'class' ? drawn.spread.regional !== 0 : drawn.per === 'path';
}

interface ErrorParts {
  factor: Float64Array;
  held: Float64Array | null;
  wandered: Float64Array | null;
  ofYear: Float64Array | null;
}

type ClassSpread = Extract<Drawn, { by: 'class' }>['spread'];

function addErrors(out: Float64Array, spread: ClassSpread, centre: number, parts: ErrorParts): void {
  const { common, regional, wandering, yearly, scale } = spread;
  out.fill(0);
  if (common !== 0) addTimes(out, common, parts.factor);
  if (parts.held !== null) addTimes(out, regional, parts.held);
  if (parts.wandered !== null) addTimes(out, wandering, parts.wandered);
  if (parts.ofYear !== null) addTimes(out, yearly, parts.ofYear);
  if (scale === 'points') return;
  for (let i = 0; i < out.length; i++) out[i] = (100 + centre) * (exp((out[i] as number) / 100) - 1);
}

function addTimes(out: Float64Array, weight: number, column: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + weight * (column[i] as number);
}

function drawValues(
  out: Float64Array,
  distribution: Distribution,
  loading: number,
  z: Float64Array,
  factor: Float64Array,
): void {
  const rest = Math.sqrt(1 - loading * loading);
  for (let i = 0; i < out.length; i++) {
    const own = z[i] as number;
    out[i] = distribution.fromNormal(loading === 0 ? own : loading * (factor[i] as number) + rest * own);
  }
}
