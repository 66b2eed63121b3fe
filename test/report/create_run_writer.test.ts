import { expect, it } from 'vitest';
import { createRunWriter } from '../../report/create_run_writer.ts';
import { runData, writeJson } from '../../report/run_data.ts';
import { loadLibrary } from '../../scenarios/loader/load_library.ts';
import { runScenario } from '../../scenarios/run_scenario.ts';

const library = await loadLibrary();
const write = createRunWriter();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it.each(Object.values(library.scenarios))(
  'writes $id after the one before as if it came alone',
  (scenario) => {
    const growths = scenario.region === 'china' ? [] : [5, 6.25];
    const runs = [
      runScenario(library, scenario),
      ...growths.map((value) =>
        runScenario(library, scenario, { set: { gdp_growth: { path: 'constant', value } } }),
      ),
      runScenario(library, scenario, { draws: 500, horizon: 2030 }),
    ];
    for (const run of runs)
      expect(text(write(run, library, { scenario }))).toBe(writeJson(runData(run, library, { scenario })));
  },
);

it('gives bytes of their own: a later run leaves an earlier answer as it is', () => {
  const scenario = library.scenarios['sanmenxia/baseline'];
  if (scenario === undefined) throw new Error('no baseline');
  const [one, other] = [5, 6].map((value) =>
    runScenario(library, scenario, { set: { gdp_growth: { path: 'constant', value } } }),
  );
  if (one === undefined || other === undefined) throw new Error('two runs are wanted');
  const first = write(one, library);
  const before = text(first);
  write(other, library);
  expect(text(first)).toBe(before);
});
