import type { Library } from '../../scenarios/library.ts';
import { namedScenario } from '../../scenarios/loader/named_scenario.ts';
import { layersOf } from '../../scenarios/loader/resolve_scenario.ts';
import type { RequestOf, VerbName } from '../schema/requests.ts';
import type { ScenarioRequest } from '../schema/scenario_request.ts';
import { namedIn, writtenData } from './requested_scenario.ts';
import type { Task } from './task.ts';

/** What a task will take. */
export interface Weight {
  /** Paths that are simulated, at most. */
  paths: number;
  /** It takes a few milliseconds, and need not leave the server's own thread. */
  light: boolean;
}

/** Scenarios that are run on the server's own thread for one request, and characters that are read there. */
const MOST_LIGHT = 2;
const LONGEST_LIGHT = 10_000;

/** Verbs that run a scenario many times. */
const HEAVY: readonly VerbName[] = ['solve', 'sensitivity', 'sweep'];

/** Estimates a task before it is worked on, from what it names and says. */
export function weighTask({ verb, request }: Task, library: Library): Weight {
  const requests = scenariosOf({ verb, request });
  const draws = requests.map((each) => drawsOf(each, library));
  const paths = draws.reduce((sum, count) => sum + count, 0);
  const few = paths === 0 && requests.length <= MOST_LIGHT && !HEAVY.includes(verb);
  return { paths, light: few && JSON.stringify(request).length <= LONGEST_LIGHT };
}

/** The scenarios that a request of a verb is about. */
export function scenariosOf({ verb, request }: Pick<Task, 'verb' | 'request'>): ScenarioRequest[] {
  switch (verb) {
    case 'audit':
    case 'calibrate':
      return [];
    case 'batch':
      return (request as RequestOf<'batch'>).runs;
    case 'compare': {
      const { scenarios, overrides } = request as RequestOf<'compare'>;
      return scenarios.map((named) => {
        const each = typeof named === 'string' ? { id: named } : named;
        return { ...each, overrides: { ...overrides, ...each.overrides } };
      });
    }
    default:
      return [request as ScenarioRequest];
  }
}

/** Paths of one run: what is laid over the scenario, else what it or a parent says. */
function drawsOf(request: ScenarioRequest, library: Library): number {
  if (request.overrides?.draws !== undefined) return request.overrides.draws;
  const own = (writtenData(request) as { draws?: unknown } | null | undefined)?.draws;
  if (typeof own === 'number') return own;
  const inherited = namedIn(request).flatMap((name) => {
    const scenario = namedScenario(name, library);
    return scenario === null ? [] : layersOf(library, scenario).map(({ draws }) => draws ?? 0);
  });
  return Math.max(0, ...inherited);
}
