import { targetQuestion } from '../../engine/analyses/target_question.ts';
import type { Projection, ResolvedTarget, Run } from '../../engine/run_types.ts';
import { PlancastError } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import type { Workings } from '../../scenarios/work_out.ts';
import type { QuestionPlaces } from './question_places.ts';
import { readQuantity } from './read_quantity.ts';

/** What a sensitivity or a sweep is about: the criterion of a target, or one number of a run. */
export interface Asked {
  /** `rd_expenditure.average_growth` or `rd_intensity@2025`. */
  id: string;
  indicator: string;
  unit: string;
  year: number;
  target: ResolvedTarget | null;
  /** The number a target is held against, null for a plain number. */
  required: number | null;
  /** Indicators that it is read from. */
  reads: readonly string[];
  measure(projection: Projection): number;
}

/**
 * Reads a target's id, or a quantity such as `rd_intensity@2025`.
 *
 * @param places what mistakes are said of
 * @throws PlancastError when there is no such number, or the target holds none
 */
export function readAsked(
  text: string,
  library: Library,
  run: Run,
  { resolved }: Workings,
  places: QuestionPlaces,
): Asked {
  const target = resolved.targets.find(({ id }) => id === text.trim());
  if (target !== undefined) return askedTarget(target, library, places);
  const { indicator, year } = readQuantity(text, library, run, places);
  const unit =
    library.indicators[indicator]?.unit ?? resolved.drivers.find(({ id }) => id === indicator)?.unit ?? '';
  return {
    id: `${indicator}@${year}`,
    indicator,
    unit,
    year,
    target: null,
    required: null,
    reads: [indicator],
    measure: ({ values, baseYear }) => values[indicator]?.[year - baseYear] ?? Number.NaN,
  };
}

/**
 * The criterion of a target as what is asked for.
 *
 * @param places what mistakes are said of
 * @throws PlancastError when the target holds no number
 */
export function askedTarget(target: ResolvedTarget, library: Library, places: QuestionPlaces): Asked {
  const question = targetQuestion(target, library.indicators[target.indicator]?.better ?? 'neither');
  if (typeof question === 'string') throw new PlancastError([notAskable(target.id, places.quantity)]);
  const { measure, required, year } = question;
  const reads = target.to === null ? [target.indicator] : [target.indicator, target.to];
  return {
    id: target.id,
    indicator: target.indicator,
    unit: target.unit,
    year,
    target,
    required,
    reads,
    measure,
  };
}

function notAskable(id: string, path: string) {
  return {
    code: 'not_askable',
    level: 'error' as const,
    path,
    text: {
      zh: `无法分析目标“${id}”：该目标没有可以比较的数值；请换一项目标，或写 指标@年份`,
      en: `Cannot analyse the target "${id}": it holds no number to compare with; choose another, or write indicator@year`,
    },
  };
}
