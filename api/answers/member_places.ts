import { FIELD_PLACES, type QuestionPlaces } from '../../report/answers/question_places.ts';
import type { OverridePlaces } from '../../scenarios/loader/read_overrides.ts';

/** What mistakes in a request are said of: the members of its body. */
export const MEMBER_PLACES: OverridePlaces & QuestionPlaces = {
  ...FIELD_PLACES,
  plan: 'overrides.plan',
  asOf: 'overrides.as_of',
  horizon: 'overrides.horizon',
  set: (driver) => `overrides.set.${driver}`,
};
