import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CanonicalText, canonicalJson } from './canonical_json.ts';
import type {
  Projection,
  ResolvedDriver,
  ResolvedScenario,
  ResolvedTarget,
  Uncertainty,
  Verdict,
} from './run_types.ts';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits (FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4). */
export type Sha256 = (text: string) => string;

/**
 * SHA-256 in plain JavaScript, the same in every runtime.
 *
 * @example
 * sha256Of('abc').slice(0, 8) // => 'ba7816bf'
 */
export const sha256Of: Sha256 = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of the canonical JSON of a value, as 64 hexadecimal digits. */
export function hashOf(value: unknown, hash: Sha256 = sha256Of): string {
  return hash(canonicalJson(value));
}

/**
 * The id of a run: what it is made from, in numbers. Titles, labels, languages, layer names and time are left out, so
 * the same numbers by another way (`--set gdp_growth=6%` or a file that says so) are the same run.
 */
export function runId(
  scenario: ResolvedScenario,
  versions: { engine: string; data: string },
  hash?: Sha256,
): string {
  const { drivers, targets, known, pinned, region, plan, baseYear, horizon, asOf, period, seed, draws } =
    scenario;
  const { correlations = null } = scenario;
  const parts = {
    versions,
    region,
    plan,
    baseYear,
    horizon,
    asOf,
    period,
    seed,
    draws,
    known: writtenOnce(known, itself),
    pinned: writtenOnce(pinned, itself),
    correlations,
    drivers: drivers.map((driver) => writtenOnce(driver, numbersOfDriver)),
    targets: writtenOnce(targets, (all) => all.map(numbersOfTarget)),
  };
  return hashOf(parts, hash);
}

function numbersOfDriver({ id, baseline, given, change, response, drawn = [] }: ResolvedDriver) {
  return {
    id,
    response,
    baseline: numbers(baseline),
    given: numbers(given),
    change: numbers(change),
    drawn: drawn.some((year) => year !== null) ? drawn : [],
  };
}

function numbersOfTarget({ id, indicator, kind, period: years, ...target }: ResolvedTarget) {
  const { atLeast, atMost, above, below, about, decimals, publishedDecimals = decimals } = target;
  const { everyYear, approximate, unit, to, authority } = target;
  const limits = { atLeast, atMost, above, below, about, decimals, publishedDecimals };
  return { id, indicator, kind, years, ...limits, everyYear, approximate, unit, to, authority };
}

/** Canonical text of what runs have in common: most drivers of a run are those of the run before. */
const written = new WeakMap<object, CanonicalText>();

function writtenOnce<T extends object>(part: T, read: (part: T) => unknown): CanonicalText {
  let text = written.get(part);
  if (text === undefined) {
    text = new CanonicalText(canonicalJson(read(part)));
    written.set(part, text);
  }
  return text;
}

function itself<T>(part: T): T {
  return part;
}

/** The hash of a run's numeric result: equal hashes are equal numbers, bit for bit. */
export function resultHash(
  projection: Projection,
  verdicts: readonly Verdict[],
  uncertainty: Uncertainty | null = null,
  hash?: Sha256,
): string {
  const parts = {
    values: columnsText(projection.values),
    basis: writtenOnce(projection.basis, itself),
    verdicts: verdicts.map(
      ({ target, verdict, projected, required, margin, paceNow, paceNeeded, progress }) => ({
        target,
        verdict,
        projected,
        required,
        margin,
        paceNow,
        paceNeeded,
        progress,
      }),
    ),
    ...(uncertainty === null ? {} : simulatedNumbers(verdicts, uncertainty)),
  };
  return hashOf(parts, hash);
}

/** Columns under their ids, in order: the runtime writes so many numbers faster than a walk through them. */
function columnsText(columns: Projection['values']): CanonicalText {
  const sorted: Record<string, (number | null)[]> = {};
  for (const id of Object.keys(columns).sort()) sorted[id] = numbers(columns[id] as Float64Array);
  return new CanonicalText(JSON.stringify(sorted));
}

/** What a simulation adds to the numbers of a run. */
function simulatedNumbers(verdicts: readonly Verdict[], { bands, joint }: Uncertainty) {
  return { odds: verdicts.map(({ target, odds, noOdds }) => ({ target, odds, noOdds })), bands, joint };
}

/** A column as plain numbers, with null where there is none (a growth rate in the base year). */
export function numbers(column: Float64Array): (number | null)[] {
  const plain: (number | null)[] = [];
  for (const value of column) plain.push(Number.isFinite(value) ? value : null);
  return plain;
}
