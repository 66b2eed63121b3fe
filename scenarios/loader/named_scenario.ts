import type { Scenario } from '../../engine/run_types.ts';
import type { Issue } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { showHidden } from './hidden_characters.ts';
import { hint } from './suggest.ts';

/** The scenario of a name: `region/scenario`, or a region, which stands for its baseline; null when there is none. */
export function namedScenario(name: string, library: Library): Scenario | null {
  const known = Object.hasOwn(library.regions, name) ? `${name}/baseline` : name;
  return Object.hasOwn(library.scenarios, known) ? (library.scenarios[known] ?? null) : null;
}

/** What to say of a name that nothing goes by. */
export function unknownScenario(name: string, library: Library): Issue {
  const [region = '', own] = name.split('/');
  const inRegion = Object.hasOwn(library.regions, region) && own !== undefined;
  const scenarios = Object.values(library.scenarios).filter(
    (scenario) => !inRegion || scenario.region === region,
  );
  const candidates = [
    ...(inRegion ? [] : runnable(library)),
    ...scenarios.map(({ id, title }) => ({ id, label: title })),
  ];
  const near = hint(name, candidates);
  const shown = showHidden(name);
  return {
    code: 'unknown_scenario',
    level: 'error',
    path: '',
    text: {
      zh: `无法找到情景“${shown}”：没有这个地区、情景或文件；${near.zh}`,
      en: `Cannot find the scenario "${shown}": there is no such region, scenario or file; ${near.en}`,
    },
  };
}

/** Regions that have a baseline to run. */
function runnable(library: Library) {
  return Object.values(library.regions)
    .filter(({ id }) => Object.hasOwn(library.scenarios, `${id}/baseline`))
    .map(({ id, label }) => ({ id, label }));
}
