import type { Verdict } from '../../engine/run_types.ts';
import type { Language } from '../../engine/types.ts';
import { type Facts, type FactsOptions, gatherFacts } from '../../report/facts.ts';
import type { Library } from '../../scenarios/library.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import type { Overrides } from '../../scenarios/loader/resolve_scenario.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';

export const library: Library = await loadLibrary();

/** Facts of a shipped scenario, carried out. */
export function factsOf(
  scenario: string,
  language: Language,
  overrides: Overrides = {},
  options: FactsOptions = {},
): Facts {
  const found = library.scenarios[scenario];
  if (found === undefined) throw new Error(`no scenario ${scenario}`);
  return gatherFacts(runScenario(library, found, overrides), library, language, options);
}

/** The verdict on a target of the run. */
export function verdictOn(target: string, facts: Facts): Verdict {
  const verdict = facts.run.verdicts.find((candidate) => candidate.target === target);
  if (verdict === undefined)
    throw new Error(`no target ${target}; there are ${facts.run.verdicts.map((v) => v.target).join(' ')}`);
  return verdict;
}
