import { expect, test } from 'vitest';
import type { Library } from '../../scenarios/library.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';
import { joinLibrary, splitLibrary } from '../../scenarios/split_library.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Library;
const library = plain(await loadLibrary());
const { core, proofs } = splitLibrary(library);

test('a library split and joined again is the library it was', () => {
  expect(joinLibrary(plain(core), JSON.parse(JSON.stringify(proofs)))).toEqual(library);
});

test('the part to compute with gives the runs of the whole', () => {
  for (const scenario of Object.values(library.scenarios)) {
    expect(runScenario(core, scenario).resultHash).toBe(runScenario(library, scenario).resultHash);
    expect(runScenario(core, scenario).id).toBe(runScenario(library, scenario).id);
  }
});

test('the part to compute with holds no quote', () => {
  expect(JSON.stringify(core)).not.toMatch(/"quote":"[^"]/);
});
