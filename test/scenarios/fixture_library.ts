import { fileURLToPath } from 'node:url';
import type { Issue } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { checkScenario } from '../../scenarios/loader/check_scenario.ts';
import { readLibrary } from '../../scenarios/loader/read_library.ts';
import { readScenario } from '../../scenarios/loader/read_scenario.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** A small made-up library: six indicators, one region, one plan, three scenarios. */
export const fixtureLibrary: Library = readLibrary(`${fixtures}library`).library;

/** Checks the text of a scenario of the made-up region, with a title put before it. */
export function check(body: string, library: Library = fixtureLibrary) {
  return checkScenario(readScenario(`title: test\n${body}`, 'testville/test.yaml'), library);
}

/** `line:column message`, in English; lines are counted without the title. */
export function lines(issues: readonly Issue[]): string[] {
  return issues.map(({ line = 0, column, text }) => `${line - 1}:${column} ${text.en}`);
}
