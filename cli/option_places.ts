import type { QuestionPlaces } from '../report/answers/question_places.ts';
import type { OverridePlaces } from '../scenarios/loader/read_overrides.ts';

/** What mistakes in a command line are said of. */
export const OPTION_PLACES: OverridePlaces & QuestionPlaces = {
  quantity: '',
  atLeast: '--at-least',
  atMost: '--at-most',
  levers: '--lever',
  over: '--over',
  steps: '--steps',
  year: '--year',
  csv: '',
  x: '--x',
  y: '--y',
  plan: '--plan',
  asOf: '--as-of',
  horizon: '--horizon',
  set: (driver) => `--set ${driver}`,
};
