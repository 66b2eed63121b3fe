import { z } from 'zod';
import type { Scenario } from '../../../engine/run_types.ts';
import type { Issue } from '../../../engine/types.ts';
import type { Library } from '../../../scenarios/library.ts';
import { checkScenario } from '../../../scenarios/loader/check_scenario.ts';
import { readScenario } from '../../../scenarios/loader/read_scenario.ts';

// The page's content-security policy allows no code made from text, which zod would otherwise try.
z.config({ jitless: true });

/**
 * Reads and checks a scenario file as the command line does, with the same located issues.
 *
 * @param folder region that it is taken to stand in, unless it names one
 */
export function readOwnFile(
  name: string,
  text: string,
  folder: string,
  library: Library,
): { scenario: Scenario | null; issues: Issue[] } {
  const stem = name
    .replace(/\.(ya?ml|json)$/i, '')
    .replace(/[^A-Za-z0-9_]/g, '_')
    .toLowerCase();
  const { scenario, issues } = checkScenario(readScenario(text, `${folder}/${stem}.yaml`), library);
  return { scenario, issues: issues.map((issue) => ({ ...issue, file: name })) };
}
