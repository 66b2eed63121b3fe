import type { Run } from '../../engine/run_types.ts';
import type { Library } from '../../scenarios/library.ts';
import { hint } from '../../scenarios/loader/suggest.ts';
import { inputError } from './input_error.ts';
import { sayQuestion } from './say_question.ts';

/** One number of a run. */
export interface Quantity {
  indicator: string;
  year: number;
}

/**
 * Reads `rd_intensity@2025`.
 *
 * @throws PlancastError when it is not written so, or the run has no such number
 */
export function readQuantity(text: string, library: Library, run: Run): Quantity {
  const [, id, year] = /^\s*([a-z][a-z0-9_]*)@(\d{4})\s*$/.exec(text.normalize('NFKC')) ?? [];
  if (id === undefined)
    throw inputError('bad_quantity', (language) => sayQuestion(language, 'bad_quantity', { text }));
  const indicator = Object.hasOwn(library.indicators, id) ? library.indicators[id] : undefined;
  const isDriver = run.drivers.some(({ driver }) => driver === id);
  if (indicator === undefined && !isDriver) {
    const near = hint(id, Object.values(library.indicators));
    throw inputError('unknown_quantity', (language) =>
      sayQuestion(language, 'unknown_quantity', { text, id, hint: near[language] }),
    );
  }
  if (!isDriver && !run.series.some((row) => row.indicator === id)) {
    throw inputError('not_projected', (language) =>
      sayQuestion(language, 'not_projected', { text, id: indicator?.label[language] ?? id }),
    );
  }
  const wanted = Number(year);
  if (wanted < run.baseYear || wanted > run.horizon) {
    throw inputError('year_outside', (language) =>
      sayQuestion(language, 'year_outside', { text, first: run.baseYear, last: run.horizon }),
    );
  }
  return { indicator: id, year: wanted };
}
