import type { Library } from '../../scenarios/library.ts';
import type { Simulator } from '../../scenarios/run_scenario.ts';
import { withSaved } from './saved_source.ts';
import type { Answer, Task, Watch } from './task.ts';
import { VERBS } from './verbs.ts';

/**
 * Answers a task: on the server's own thread, or in a worker.
 *
 * @throws PlancastError with everything that is wrong with it
 */
export async function answerTask(
  library: Library,
  { verb, request, language, saved }: Task,
  watch: Watch = {},
  simulator?: Simulator,
): Promise<Answer> {
  const desk = {
    extended: withSaved(library, saved),
    language,
    watch,
    ...(simulator === undefined ? {} : { simulator }),
  };
  return VERBS[verb](request as never, desk);
}
