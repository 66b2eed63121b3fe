import type { Run } from '../../engine/run_types.ts';
import type { Language } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { hint } from '../../scenarios/loader/suggest.ts';
import { inputError } from './input_error.ts';
import type { QuestionPlaces } from './question_places.ts';
import { sayQuestion } from './say_question.ts';

/** One number of a run. */
export interface Quantity {
  indicator: string;
  year: number;
}

/**
 * Reads `rd_intensity@2025`.
 *
 * @param places what mistakes are said of
 * @throws PlancastError when it is not written so, or the run has no such number
 */
export function readQuantity(text: string, library: Library, run: Run, places: QuestionPlaces): Quantity {
  const refuse = (code: string, words: (language: Language) => string) =>
    inputError(code, words, places.quantity);
  const [, id, year] = /^\s*([a-z][a-z0-9_]*)@(\d{4})\s*$/.exec(text.normalize('NFKC')) ?? [];
  if (id === undefined) throw refuse('bad_quantity', (l) => sayQuestion(l, 'bad_quantity', { text }));
  const indicator = Object.hasOwn(library.indicators, id) ? library.indicators[id] : undefined;
  const isDriver = run.drivers.some(({ driver }) => driver === id);
  if (indicator === undefined && !isDriver) {
    const near = hint(id, Object.values(library.indicators));
    throw refuse('unknown_quantity', (l) => sayQuestion(l, 'unknown_quantity', { text, id, hint: near[l] }));
  }
  if (!isDriver && !run.series.some((row) => row.indicator === id)) {
    throw refuse('not_projected', (l) =>
      sayQuestion(l, 'not_projected', { text, id: indicator?.label[l] ?? id }),
    );
  }
  const wanted = Number(year);
  if (wanted < run.baseYear || wanted > run.horizon) {
    const words = { text, first: run.baseYear, last: run.horizon, horizon: places.horizon };
    throw refuse('year_outside', (l) => sayQuestion(l, 'year_outside', words));
  }
  return { indicator: id, year: wanted };
}
