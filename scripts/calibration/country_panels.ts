import { join } from 'node:path';
import type { BaselineRule } from '../../engine/types.ts';
import { combineSeries, readSeries, type Series } from './read_series.ts';

/** A panel of countries that stands for an indicator of the catalogue. */
export interface Panel {
  name: string;
  indicator: string;
  driver: string;
  /** Reference class whose spread is laid about the baseline. */
  family: string;
  /** What the spread was measured on: the same panel, or another. */
  measuredOn: string;
  series: Series;
  /** Last year whose value may be an outcome. */
  latest: number;
  /** Rule in place of the driver's own, from what was known in the origin; undefined keeps the own one. */
  rule?: (origin: number) => BaselineRule;
  /** Path of another driver that the rule leans on, percent a year. */
  toward?: (place: string, origin: number) => number;
}

/** The panels of countries in a folder with the World Bank's files. */
export function countryPanels(folder: string): Panel[] {
  const wdi = (column: string) =>
    readSeries(join(folder, 'countries_wdi.csv'), 'geo', (number) => number(column));
  const gdp = wdi('gdp_real_2015usd');
  const perHead = wdi('gdp_pc_real_2015usd');
  const gerd = readSeries(join(folder, 'countries_gerd_pct_gdp.csv'), 'iso3', (number) =>
    number('gerd_pct_gdp'),
  );
  const byIso = new Map([...gerd].map(([place, years]) => [place.toLowerCase(), years] as const));
  const source = { title: 'calibration' };
  const shrunk = (toward: string | number, damping: number): BaselineRule => ({
    rule: 'shrunk_growth',
    weight: 0.3,
    toward,
    damping,
    source,
  });
  return [
    {
      name: 'urban share',
      indicator: 'urbanization_rate',
      driver: 'urbanization_change',
      family: 'urban_countries(<=2015)',
      measuredOn: 'the same countries, stretched by 1.36',
      series: wdi('urban_pct'),
      latest: 2015,
    },
    {
      name: 'energy intensity',
      indicator: 'energy_intensity',
      driver: 'energy_intensity_cut',
      family: 'energy_intensity_countries',
      measuredOn: 'the same countries',
      series: combineSeries(wdi('energy_kgoe_pc'), perHead, (energy, income) => energy / income),
      latest: 2020,
    },
    {
      name: 'life expectancy',
      indicator: 'life_expectancy',
      driver: 'life_expectancy_change',
      family: 'life_exp_countries',
      measuredOn: 'the same countries',
      series: wdi('life_exp_ihme'),
      latest: 2019,
    },
    {
      name: 'real GDP, whole spread of a Chinese city',
      indicator: 'gdp_real',
      driver: 'gdp_growth',
      family: 'gdp_real_cn_cities',
      measuredOn: 'Chinese cities',
      series: gdp,
      latest: 2019,
      rule: (origin) => shrunk(meanGrowth(gdp, origin), 1),
    },
    {
      name: 'R&D spending, constant prices',
      indicator: 'rd_expenditure',
      driver: 'rd_growth',
      family: 'rd_spend_cn_prov',
      measuredOn: 'Chinese provinces',
      series: combineSeries(byIso, gdp, (share, product) => (share * product) / 100),
      latest: 2018,
      rule: () => shrunk('gdp_nominal_growth', 0.9),
      toward: (place, origin) => {
        const own = growthOf(gdp, place, origin);
        const mean = meanGrowth(gdp, origin);
        return Number.isFinite(own) ? mean + 0.3 * (own - mean) : mean;
      },
    },
  ];
}

/** Average growth of a place over the five years up to one, percent a year; NaN where a value is missing. */
function growthOf(series: Series, place: string, year: number): number {
  const from = series.get(place)?.get(year - 5) ?? Number.NaN;
  const to = series.get(place)?.get(year) ?? Number.NaN;
  return from > 0 && to > 0 ? 100 * ((to / from) ** 0.2 - 1) : Number.NaN;
}

function meanGrowth(series: Series, year: number): number {
  const all = [...series.keys()].map((place) => growthOf(series, place, year)).filter(Number.isFinite);
  return all.reduce((sum, growth) => sum + growth, 0) / all.length;
}
