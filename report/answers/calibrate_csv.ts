import { type Calibration, calibrate } from '../../engine/analyses/calibrate.ts';
import { type Language, PlancastError } from '../../engine/types.ts';
import { hint } from '../../scenarios/loader/suggest.ts';
import { inputError } from './input_error.ts';
import type { QuestionPlaces } from './question_places.ts';
import { readCsv } from './read_csv.ts';
import { sayQuestion } from './say_question.ts';

/** An estimate, and what it was made from. */
export interface CalibratedSeries extends Calibration {
  x: string;
  y: string;
  years: readonly number[];
}

/**
 * Estimates how the series of one column of a CSV text answers that of another; years in which either is empty are left
 * out.
 *
 * @param text a column `year` and one column a series
 * @param fallback the default elasticity, toward which the estimate is shrunk
 * @param places what mistakes are said of
 * @param file its path, where it has one: mistakes are said of its lines
 * @throws PlancastError when a column is missing, a cell is no positive number, or too few
 *   years are left
 */
export function calibrateCsv(
  text: string,
  x: string,
  y: string,
  fallback: number,
  places: QuestionPlaces,
  file?: string,
): CalibratedSeries {
  const [first, ...rows] = readCsv(text);
  const head = first?.cells ?? [];
  const columnOf = (name: string, path: string) => {
    const index = head.indexOf(name);
    if (index >= 0) return index;
    const near = hint(
      name,
      head.map((id) => ({ id })),
    );
    throw inputError(
      'calibrate_no_column',
      (l) => sayQuestion(l, 'calibrate_no_column', { name, hint: near[l] }),
      path,
    );
  };
  const [yearColumn, xColumn, yColumn] = [
    columnOf('year', places.csv),
    columnOf(x, places.x),
    columnOf(y, places.y),
  ];
  const levels = new Map<number, { x: number; y: number }>();
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const place = { path: places.csv, line, ...(file === undefined ? {} : { file }) };
    const year = cells[yearColumn]?.trim() ?? '';
    if (!/^\d{4}$/.test(year) || seen.has(year)) {
      throw mistake('calibrate_bad_year', place, { name: 'year', value: year });
    }
    seen.add(year);
    const level = { x: readLevel(cells[xColumn], x, place), y: readLevel(cells[yColumn], y, place) };
    if (level.x !== null && level.y !== null) levels.set(Number(year), { x: level.x, y: level.y });
  }
  const years = [...levels.keys()].sort((a, b) => a - b);
  if (years.length < 3) refuse((l) => sayQuestion(l, 'calibrate_few', { count: years.length }), places.csv);
  const series = (which: 'x' | 'y') => years.map((year) => levels.get(year)?.[which] ?? 0);
  try {
    return { x, y, years, ...calibrate(years, series('x'), series('y'), fallback) };
  } catch {
    // With three years and positive levels, what remains is an x whose growth never changes.
    return refuse((l) => sayQuestion(l, 'calibrate_flat'), places.csv);
  }
}

interface Place {
  path: string;
  file?: string;
  line: number;
}

function mistake(
  key: 'calibrate_bad_year' | 'calibrate_bad_cell',
  place: Place,
  values: { name: string; value: string },
): PlancastError {
  const said = (language: Language) => sayQuestion(language, key, { line: place.line, ...values });
  return new PlancastError([
    { code: key, level: 'error', ...place, text: { zh: said('zh'), en: said('en') } },
  ]);
}

function readLevel(cell: string | undefined, name: string, place: Place): number | null {
  const value = cell?.trim() ?? '';
  if (value === '') return null;
  const number = Number(value);
  if (number > 0 && Number.isFinite(number)) return number;
  throw mistake('calibrate_bad_cell', place, { name, value });
}

function refuse(reason: (language: Language) => string, path: string): never {
  throw inputError(
    'calibrate_refused',
    (l) => sayQuestion(l, 'calibrate_refused', { reason: reason(l) }),
    path,
  );
}
