import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ErrorFamily } from '../engine/uncertainty/reference_class.ts';
import type { Library } from '../scenarios/library.ts';
import { readLibrary } from '../scenarios/loader/read_library.ts';
import { type Case, countryBands } from './calibration/country_bands.ts';
import { countryPanels, type Panel } from './calibration/country_panels.ts';
import { coverageOf, percent } from './calibration/coverage.ts';
import { errorsUntil } from './calibration/errors_until.ts';
import { type Outcome, plan13Bands } from './calibration/plan_13_bands.ts';
import { markdownTable } from './markdown_table.ts';

/** Panels whose spread was measured on themselves, with the year that parts what it may see from what it is held to. */
const SPLIT: Readonly<Record<string, number>> = {
  'urban share': 1990,
  'energy intensity': 2005,
  'life expectancy': 2005,
};

const REGIONS = ['sanmenxia', 'weidu'];

/**
 * Writes docs/accuracy.md: how often outcomes lay inside the bands that the engine gives from what was known before.
 * Called with the folder that holds the World Bank's files.
 */
function writeAccuracy(folder: string): void {
  const { library } = readLibrary(fileURLToPath(new URL('../scenarios', import.meta.url)));
  const outcomes = REGIONS.flatMap((region) => plan13Bands(library, region).outcomes);
  const panels = countryPanels(folder);
  const page = [OPENING, planSection(library, outcomes), countrySection(library, panels), CLOSING].join('\n');
  writeFileSync(new URL('../docs/accuracy.md', import.meta.url), page);
}

const OPENING = `# Accuracy of the bands

Written by \`npx tsx scripts/calibration.ts <folder of data>\` from the shipped scenarios and, for the countries, from World
Bank data that is not part of the project. How the bands are made: [uncertainty.md](uncertainty.md).

A band of 80 % should hold 80 outcomes of 100, one of 90 % should hold 90. Both are counted here, with the number of
outcomes, because a share of a few outcomes says little: of 16 independent outcomes with true 80 % bands, 10 to 16 lie
inside in 19 cases of 20, of 26 it is 17 to 25.
`;

function planSection(library: Library, outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const { region, indicator, what, unit, band, value } = outcome;
    const label = library.indicators[indicator]?.label.en ?? indicator;
    const range = (low: number, high: number) => `${shown(low)} .. ${shown(high)}`;
    return [
      library.regions[region]?.label.en ?? region,
      label,
      `${what}, ${unit}`,
      range(band.p05, band.p95),
      range(band.p10, band.p90),
      shown(band.p50),
      shown(value),
      inside(outcome),
    ];
  });
  const pooled = REGIONS.map((region) => outcomes.filter((outcome) => outcome.region === region));
  const counted = [...pooled, outcomes].map((cases, index) => {
    const { count, inside80, inside90 } = coverageOf(cases);
    const name = library.regions[REGIONS[index] ?? '']?.label.en ?? 'both';
    return [
      name,
      `${count}`,
      `${inside80} (${percent(inside80, count)})`,
      `${inside90} (${percent(inside90, count)})`,
    ];
  });
  return `## The 13th plan, 2015 to 2020

Each region's baseline from 2015, as if nothing later were known: national growth is put at 7.1 % (the mean of 2014 and
2015) with its own spread, not at what came out. One outcome an indicator, pooled over indicators:

${markdownTable(['region', 'outcomes', 'inside 80 %', 'inside 90 %'], counted)}
${markdownTable(['region', 'indicator', 'of', '90 % band', '80 % band', 'median', 'outcome', 'inside'], rows)}
The bands were too narrow for these places in these years. Investment, retail sales and foreign investment carry no
spread of their own, only what GDP and the deflator give them.

What it does not prove. One outcome an indicator proves nothing about that indicator. Two places share one country,
one plan and one slowdown, and indicators of a place share its GDP and its deflator, so these are far fewer independent
cases than outcomes. From 2015 there is one point and no history, so that every baseline is the mean of a reference
class. What lies far outside is instructive: energy and CO2 intensity were cut by two to three times what the class knows
(one smelter weighs more than any trend), R&D intensity jumped when its statistics were extended, trade quintupled with
one importer, and urbanization followed China's pace, not the mean of countries.
`;
}

function countrySection(library: Library, panels: readonly Panel[]): string {
  const rows: string[][] = [];
  for (const panel of panels) {
    const family = library.referenceClass.families[panel.family] as ErrorFamily;
    rows.push(rowOf(panel.name, panel.measuredOn, countryBands(library, panel, family)));
    const until = SPLIT[panel.name];
    if (until === undefined) continue;
    const earlier = errorsUntil(library, panel, { ...family, stretch: null }, until);
    rows.push(
      rowOf(
        panel.name,
        `the same countries up to ${until} only`,
        countryBands(library, panel, earlier, until),
      ),
    );
  }
  const head = [
    'panel',
    'spread measured on',
    'cases',
    'places',
    'origins',
    'inside 80 %',
    'inside 90 %',
    'worst, best origin (80 %)',
  ];
  return `## Countries, five years ahead

From two values five years apart the driver's own baseline rule gives the path, the reference class its spread, and the
engine the band of the level five years later (1,024 Sobol paths a case, every fifth year as origin). GDP and R&D
spending have no class of countries: there the spread of Chinese cities and provinces is tried on countries. Their
centre is 0.3 of the own growth of the last five years and 0.7 of the mean of all countries (for R&D: of GDP so projected).

${markdownTable(head, rows)}
What it does not prove. Where the class was measured on the same countries, the coverage is that of the sample it came
from; the rows "up to ... only" fit the spread to outcomes before that year and are held to what came after. Final,
revised data were used: what was known at the time was noisier. WDI interpolates urban shares between censuses, so
their errors are too small (targets after 2015 are left out). Origins of one crisis fail together: the last column
shows how far a single origin may be from the average. No Chinese city is among these cases.
`;
}

function rowOf(name: string, measuredOn: string, cases: readonly Case[]): string[] {
  const judged = cases.map(({ band, outcome, origin }) => ({ band, value: outcome, origin }));
  const { count, inside80, inside90 } = coverageOf(judged);
  const origins = [...new Set(judged.map(({ origin }) => origin))].sort((a, b) => a - b);
  const shares = origins.map((origin) => {
    const of = coverageOf(judged.filter((each) => each.origin === origin));
    return of.inside80 / of.count;
  });
  const places = new Set(cases.map(({ place }) => place)).size;
  return [
    name,
    measuredOn,
    `${count}`,
    `${places}`,
    `${origins.length} (${origins[0]}-${origins.at(-1)})`,
    percent(inside80, count),
    percent(inside90, count),
    `${percent(Math.min(...shares), 1)}, ${percent(Math.max(...shares), 1)}`,
  ];
}

const CLOSING = `## What follows

- Bands of indicators with a class of their own hold about what they claim, over many origins; in a single origin they
  may hold anything.
- A Chinese city is more volatile than the mean of its class suggests where one plant, one importer or one change of
  statistics decides. Nothing in two observations tells which city that is.
- Displayed odds are kept between 5 and 95 % unless the class has more than 200 independent cases: these figures show why.
`;

function inside({ band, value }: Outcome): string {
  if (value >= band.p10 && value <= band.p90) return '80 %';
  return value >= band.p05 && value <= band.p95 ? '90 %' : 'no';
}

function shown(value: number): string {
  return `${Number(value.toPrecision(4))}`;
}

const folder = process.argv[2];
if (process.argv[1] === fileURLToPath(import.meta.url) && folder !== undefined) writeAccuracy(folder);
