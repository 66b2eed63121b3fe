import { expect, test } from 'vitest';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { runScenario } from '../../../scenarios/run_scenario.ts';
import { settled, usePage } from './browser.ts';

const library = await loadLibrary();
const browser = usePage();

test('the page runs every shipped scenario to the same bits as the command line', async () => {
  const one = await browser.open();
  const { page } = one;
  for (const scenario of Object.values(library.scenarios)) {
    await page.evaluate((id) => {
      location.hash = `#1/${id}`;
    }, scenario.id);
    await page.waitForFunction(
      (id) =>
        document.querySelector('.status [data-run]') !== null &&
        document.documentElement.dataset.scenario === id,
      scenario.id,
    );
    const { id, resultHash } = runScenario(library, scenario);
    expect({ scenario: scenario.id, ...(await settled(page)) }).toEqual({
      scenario: scenario.id,
      run: id,
      result: resultHash,
    });
  }
  await browser.close(one);
});

test('what is set on the page is the run that --set gives', async () => {
  const one = await browser.open('#1/sanmenxia/plan?gdp_growth=6&rd_growth=2021-2022:15,2024:12');
  const set = {
    gdp_growth: { path: 'constant' as const, value: 6 },
    rd_growth: { path: 'by_year' as const, values: { 2021: 15, 2022: 15, 2024: 12 } },
  };
  const scenario = library.scenarios['sanmenxia/plan'];
  if (scenario === undefined) throw new Error('no such scenario');
  const { id, resultHash } = runScenario(library, scenario, { set });
  expect(await settled(one.page)).toEqual({ run: id, result: resultHash });
  await browser.close(one);
});
