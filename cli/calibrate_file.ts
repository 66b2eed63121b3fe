import path from 'node:path';
import { PlancastError } from '../engine/types.ts';
import { type CalibratedSeries, calibrateCsv } from '../report/answers/calibrate_csv.ts';
import { readFile } from '../scenarios/loader/read_file.ts';
import { OPTION_PLACES } from './option_places.ts';
import type { Terminal } from './terminal.ts';

/**
 * Estimates how the series of one column of a file answers that of another.
 *
 * @throws PlancastError when the file cannot be read, or its content does not allow it
 */
export function calibrateFile(
  file: string,
  x: string,
  y: string,
  fallback: number,
  terminal: Terminal,
): CalibratedSeries {
  const full = path.resolve(terminal.folder, file);
  const { text, issue } = readFile(full);
  if (issue !== null) throw new PlancastError([issue]);
  return calibrateCsv(text, x, y, fallback, OPTION_PLACES, full);
}
