import type { OverridePlaces } from '../../scenarios/loader/read_overrides.ts';

/** What the parts of a question are called by the one who asks it: `--at-least`, or `at_least`. */
export interface QuestionPlaces extends Pick<OverridePlaces, 'asOf' | 'horizon'> {
  /** Empty where the quantity is an argument, which has no name. */
  quantity: string;
  atLeast: string;
  atMost: string;
  levers: string;
  over: string;
  steps: string;
  year: string;
  /** The text of a table of series; empty where it is a file. */
  csv: string;
  x: string;
  y: string;
}

/** The names of a question that is data. */
export const FIELD_PLACES: QuestionPlaces = {
  quantity: 'quantity',
  atLeast: 'at_least',
  atMost: 'at_most',
  levers: 'levers',
  over: 'over',
  steps: 'steps',
  year: 'year',
  csv: 'csv',
  x: 'x',
  y: 'y',
  asOf: 'as_of',
  horizon: 'horizon',
};
