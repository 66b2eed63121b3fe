import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outcomeCsv } from '../../report/outcome_csv.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';

const library = await loadLibrary();

test.each(Object.values(library.scenarios))(
  '$id leads to the outcome checked in beside it (npm run outcomes writes it anew)',
  (scenario) => {
    const file = new URL(`../../scenarios/regions/${scenario.id}.out.csv`, import.meta.url);
    expect(outcomeCsv(runScenario(library, scenario))).toBe(readFileSync(file, 'utf8'));
  },
);

test.each(Object.values(library.scenarios))('$id finds what its file expects', (scenario) => {
  const { expectations } = runScenario(library, scenario);
  expect(scenario.expect.length).toBeGreaterThan(0);
  expect(expectations.filter(({ held }) => !held)).toEqual([]);
});

test('every region shows GDP, energy use and both intensity cuts in every scenario', () => {
  for (const scenario of Object.values(library.scenarios)) {
    const shown = new Set(runScenario(library, scenario).series.map(({ indicator }) => indicator));
    for (const id of ['gdp_real', 'energy_use', 'energy_intensity_cut_total', 'co2_intensity_cut_total']) {
      expect(`${scenario.id} ${id}: ${shown.has(id)}`).toBe(`${scenario.id} ${id}: true`);
    }
  }
});
