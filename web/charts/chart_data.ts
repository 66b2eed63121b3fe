import type { TargetMark } from '../../report/target_marks.ts';
import type { GrowthPrint, IndicatorInfo, Opened, View } from '../protocol.ts';

export interface Point {
  x: number;
  y: number;
}

/**
 * One line of a chart, from left to right. An `average` is one number observed over several years: a level stroke, no
 * years' dots; what is `later` was observed in years that the run projects.
 */
export interface ChartLine {
  role: 'observed' | 'average' | 'later' | 'projected' | 'loaded' | 'beside';
  name: string;
  points: readonly Point[];
}

/** A target drawn over the years in which it holds; with a band where 左右 allows one. */
export interface ChartMark {
  words: string;
  first: number;
  last: number;
  value: number;
  band: readonly [number, number] | null;
  /** Its words stand below it, for the projection runs above. */
  below: boolean;
}

/** Where so many of the simulated paths run: between a low and a high value in each year. */
export interface ChartBand {
  /** Share of the paths in percent: 90, 50. */
  share: number;
  points: readonly { x: number; low: number; high: number }[];
}

/** What a chart shows, whoever draws it: canvas, SVG, table. */
export interface ChartData {
  title: string;
  unit: string;
  decimals: number;
  first: number;
  last: number;
  /** Last year that is not projected. */
  known: number;
  lines: readonly ChartLine[];
  /** The widest first; empty while there is none. */
  bands: readonly ChartBand[];
  marks: readonly ChartMark[];
}

/** Whether a chart shows levels or their yearly change. */
export type ChartMode = 'level' | 'growth';

/** A scenario drawn behind. */
export interface BesideSeries {
  id: string;
  name: string;
  points: readonly Point[];
}

/** Names of lines and units, in the language of the page. */
export interface ChartWords {
  observed: string;
  later: string;
  average: (first: number, last: number) => string;
  projected: string;
  loaded: string;
  growthUnit: string;
  pointsUnit: string;
}

/**
 * Gathers what a chart of one indicator shows.
 *
 * @example see test/web/chart_data.test.ts
 */
export function chartData(
  info: IndicatorInfo,
  opened: Opened,
  view: View,
  mode: ChartMode,
  beside: readonly BesideSeries[],
  bands: readonly ChartBand[],
  words: ChartWords,
): ChartData {
  const row = opened.indicators.findIndex(({ id }) => id === info.id);
  const known = Math.max(opened.asOf, opened.baseYear);
  const projected = seriesAt(view.values, row, opened);
  const loaded = seriesAt(opened.values, row, opened);
  const before = info.history
    .filter(({ year }) => year <= known)
    .map(({ year, value }) => ({ x: year, y: value }));
  const later = info.history
    .filter(({ year }) => year > known)
    .map(({ year, value }) => ({ x: year, y: value }));
  const changed = projected.some(({ y }, index) => y !== loaded[index]?.y);
  const points = (line: readonly Point[]) => (mode === 'level' ? line : yearly(changes(line, info)));
  const prints = mode === 'growth' && !inPoints(info) ? info.growthHistory : [];
  const observed: ChartLine[] =
    mode === 'level'
      ? [{ role: 'observed', name: words.observed, points: before }]
      : growthLines(prints.length > 0 ? prints : changes(before, info), known, words);
  const lines: ChartLine[] = [
    ...beside.map(({ name, points: own }) => ({ role: 'beside' as const, name, points: points(own) })),
    ...(changed ? [{ role: 'loaded' as const, name: words.loaded, points: points(loaded) }] : []),
    ...observed,
    { role: 'later', name: words.later, points: mode === 'level' ? later : [] },
    { role: 'projected', name: words.projected, points: points(projected) },
  ];
  const shown = lines.filter((line) => line.points.length > 0);
  const years = shown.flatMap((line) => line.points.map(({ x }) => x));
  return {
    title: info.label,
    unit: mode === 'level' ? info.unitName : inPoints(info) ? words.pointsUnit : words.growthUnit,
    decimals: mode === 'level' ? info.decimals : inPoints(info) ? 2 : 1,
    first: Math.min(...years, opened.baseYear),
    last: opened.horizon,
    known,
    lines: shown,
    bands: mode === 'level' ? bands : [],
    marks: info.marks.flatMap((mark) => chartMark(mark, mode, points(projected))),
  };
}

/** Observed growth: that of single years as points, an average over several as a stroke over them. */
function growthLines(growth: readonly GrowthPrint[], known: number, words: ChartWords): ChartLine[] {
  const single = growth.filter(({ first, last }) => first === last);
  const averages = growth.filter(({ first, last }) => first < last);
  return [
    ...averages.map((average) => ({
      role: 'average' as const,
      name: words.average(average.first, average.last),
      points: yearly([average]),
    })),
    {
      role: 'observed',
      name: words.observed,
      points: yearly(single.filter(({ first }) => first <= known)),
    },
    { role: 'later', name: words.later, points: yearly(single.filter(({ first }) => first > known)) },
  ];
}

/** Growth at every year that it is about, in the order of the years. */
function yearly(growth: readonly GrowthPrint[]): Point[] {
  return growth
    .flatMap(({ first, last, value }) =>
      Array.from({ length: last - first + 1 }, (_, index) => ({ x: first + index, y: value })),
    )
    .sort((a, b) => a.x - b.x);
}

/** Values of one indicator from the base year to the horizon; years without a number left out. */
function seriesAt(values: Float64Array, row: number, { baseYear, horizon }: Opened): Point[] {
  const width = horizon - baseYear + 1;
  return Array.from(values.subarray(row * width, (row + 1) * width), (y, t) => ({
    x: baseYear + t,
    y,
  })).filter(({ y }) => Number.isFinite(y));
}

/** Percentages change by points, everything else by percent. */
function inPoints({ unit, basis }: IndicatorInfo): boolean {
  return unit === 'percent' && basis === 'level';
}

/** Yearly change between neighbouring points, an average where years lie between them. */
function changes(line: readonly Point[], info: IndicatorInfo): GrowthPrint[] {
  return line.slice(1).flatMap(({ x, y }, index) => {
    const from = line[index];
    if (from === undefined) return [];
    const years = x - from.x;
    const change = inPoints(info) ? (y - from.y) / years : 100 * ((y / from.y) ** (1 / years) - 1);
    if (!Number.isFinite(change)) return [];
    return [{ first: from.x + 1, last: x, value: change }];
  });
}

function chartMark(mark: TargetMark, mode: ChartMode, projected: readonly Point[]): ChartMark[] {
  const value = mode === 'level' ? mark.level : mark.growth;
  if (value === null) return [];
  const band = mode === 'level' ? mark.levelBand : mark.growthBand;
  const first = mode === 'level' && mark.growth !== null ? mark.last : mark.first;
  const there = projected.find(({ x }) => x === mark.last);
  const below = there !== undefined && there.y >= value;
  const words = mode === 'level' ? mark.levelWords : mark.words;
  return [{ words, first, last: mark.last, value, band, below }];
}

/** The lines without those whose name stands before them already: what a key lists. */
export function oneOfAName(lines: readonly ChartLine[]): ChartLine[] {
  return lines.filter(({ name }, index) => lines.findIndex((other) => other.name === name) === index);
}
