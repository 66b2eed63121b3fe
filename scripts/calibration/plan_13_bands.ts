import type { Band, Run, Scenario } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';

/** An outcome of the 13th plan beside the band that was projected from 2015. */
export interface Outcome {
  region: string;
  indicator: string;
  what: string;
  unit: string;
  band: Band;
  value: number;
}

/** National growth as it could be known at the end of 2015: the mean of the last two published years, 7.3 and 6.9. */
const NATIONAL_2015 = 7.1;

/**
 * Runs a region's baseline from 2015 as if nothing after it were known, and puts what came out beside it: outcomes
 * printed for targets that can be judged, then levels observed in 2020; one outcome an indicator.
 */
export function plan13Bands(library: Library, region: string): { run: Run; outcomes: Outcome[] } {
  const baseline = library.scenarios[`${region}/baseline`] as Scenario;
  const run = runScenario(
    library,
    { ...baseline, plan: 'plan_13' },
    {
      draws: 100_000,
      seed: 7,
      set: {
        national_gdp_growth_path: { path: 'constant', value: NATIONAL_2015, uncertain: { by: 'class' } },
      },
    },
  );
  const outcomes = new Map<string, Outcome>();
  const add = (outcome: Outcome) => {
    if (!outcomes.has(outcome.indicator)) outcomes.set(outcome.indicator, outcome);
  };
  for (const { indicator, kind, unit, odds, outcome } of run.verdicts) {
    if (odds === null || outcome === null || outcome.verdict === 'not_assessable') continue;
    add({ region, indicator, what: kind.replace('_', ' '), unit, band: odds.band, value: outcome.value });
  }
  for (const { indicator, measure, period, value, unit, annual, bound } of library.regions[region]
    ?.observations ?? []) {
    const band = run.uncertainty?.bands[indicator]?.at(-1);
    const series = run.series.find((row) => row.indicator === indicator);
    if (measure !== 'level' || period !== '2020' || !annual || bound !== null) continue;
    if (band === undefined || series?.basis !== 'level') continue;
    add({ region, indicator, what: 'level', unit, band, value });
  }
  return { run, outcomes: [...outcomes.values()] };
}
