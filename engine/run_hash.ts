import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical_json.ts';
import type { Projection, ResolvedScenario, Uncertainty, Verdict } from './run_types.ts';

/** SHA-256 of the canonical JSON of a value, as 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/**
 * The id of a run: what it is made from, in numbers. Titles, labels, languages, layer names and time are left out, so
 * the same numbers by another way (`--set gdp_growth=6%` or a file that says so) are the same run.
 */
export function runId(scenario: ResolvedScenario, versions: { engine: string; data: string }): string {
  const { drivers, targets, known, pinned, region, plan, baseYear, horizon, asOf, period, seed, draws } =
    scenario;
  const { correlations = null } = scenario;
  return hashOf({
    versions,
    region,
    plan,
    baseYear,
    horizon,
    asOf,
    period,
    seed,
    draws,
    known,
    pinned,
    correlations,
    drivers: drivers.map(({ id, baseline, given, change, response, drawn = [] }) => ({
      id,
      response,
      baseline: numbers(baseline),
      given: numbers(given),
      change: numbers(change),
      drawn: drawn.some((year) => year !== null) ? drawn : [],
    })),
    targets: targets.map(
      ({ id, indicator, kind, period: years, atLeast, atMost, above, below, about, ...rest }) => {
        const { everyYear, approximate, unit, decimals, publishedDecimals, to, authority } = rest;
        const numbersOf = {
          atLeast,
          atMost,
          above,
          below,
          about,
          decimals,
          publishedDecimals: publishedDecimals ?? decimals,
        };
        return { id, indicator, kind, years, ...numbersOf, everyYear, approximate, unit, to, authority };
      },
    ),
  });
}

/** The hash of a run's numeric result: equal hashes are equal numbers, bit for bit. */
export function resultHash(
  projection: Projection,
  verdicts: readonly Verdict[],
  uncertainty: Uncertainty | null = null,
): string {
  return hashOf({
    values: Object.fromEntries(
      Object.entries(projection.values).map(([id, column]) => [id, numbers(column)]),
    ),
    basis: projection.basis,
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
  });
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
