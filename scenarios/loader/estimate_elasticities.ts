import { calibrate } from '../../engine/analyses/calibrate.ts';
import { annualLevels } from '../../engine/history.ts';
import type { Indicator, Region } from '../../engine/types.ts';
import type { EstimatedElasticity } from '../library.ts';

/** Fewest years that both series must have. */
const LEAST_YEARS = 3;

/**
 * Elasticities of a region's own history, by driver: estimated where both series have three or more yearly levels, and
 * shrunk to the driver's default. Drivers that are not linked to growth, or without such a history, are left out.
 */
export function estimateElasticities(
  region: Region,
  indicators: Readonly<Record<string, Indicator>>,
): Record<string, EstimatedElasticity> {
  const elasticities: Record<string, EstimatedElasticity> = {};
  const seriesOf = growingSeries(indicators);
  for (const { id, drivers } of Object.values(indicators)) {
    const y = annualLevels(region.observations, id, Number.POSITIVE_INFINITY);
    for (const driver of drivers) {
      const other = driver.response === null ? undefined : seriesOf[driver.response.to];
      if (driver.response === null || other === undefined) continue;
      const x = annualLevels(region.observations, other, Number.POSITIVE_INFINITY);
      const years = [...y.keys()].filter((year) => x.has(year)).sort((a, b) => a - b);
      const levels = (series: typeof x) => years.map((year) => series.get(year)?.value ?? 0);
      if (years.length < LEAST_YEARS || [...levels(x), ...levels(y)].some((value) => value <= 0)) continue;
      try {
        const { shrunk } = calibrate(years, levels(x), levels(y), driver.response.elasticity);
        elasticities[driver.id] = { value: shrunk, until: years.at(-1) ?? 0 };
      } catch {
        // Growth that never changed teaches nothing: the default stands.
      }
    }
  }
  return elasticities;
}

/** The indicator whose growth a name stands for: a driver's own, or the level behind `gdp_nominal_growth`. */
function growingSeries(indicators: Readonly<Record<string, Indicator>>): Record<string, string> {
  const series: Record<string, string> = {};
  for (const { id, drivers } of Object.values(indicators)) {
    series[`${id}_growth`] = id;
    for (const driver of drivers) series[driver.id] = id;
  }
  return series;
}
