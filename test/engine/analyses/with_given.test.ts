import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withGiven } from '../../../engine/analyses/with_given.ts';
import { prepareProjection, projectPrepared, projectUnchecked } from '../../../engine/project.ts';
import { runId } from '../../../engine/run_hash.ts';
import type { GrowthPath } from '../../../engine/run_types.ts';
import { startModel } from '../../../engine/start_model.ts';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { resolveScenario } from '../../../scenarios/loader/resolve_scenario.ts';
import { modelOf } from '../../../scenarios/model_of.ts';

const library = await loadLibrary();
const model = modelOf(library);
const versions = { engine: '0', data: '0' };

const rate = fc.double({ min: -2, max: 9, noNaN: true });
const path: fc.Arbitrary<GrowthPath> = fc.oneof(
  rate.map((value): GrowthPath => ({ path: 'constant', value })),
  fc
    .tuple(fc.integer({ min: 2021, max: 2026 }), rate)
    .map(([year, value]): GrowthPath => ({ path: 'by_year', values: { [year]: value } })),
  fc.tuple(rate, rate).map(([from, to]): GrowthPath => ({ path: 'ramp', from, to, years: null })),
  fc
    .tuple(rate, fc.double({ min: 0.1, max: 0.9, noNaN: true }))
    .map(([to, speed]): GrowthPath => ({ path: 'converge', from: null, to, rate: speed })),
);

describe('withGiven', () => {
  for (const scenario of Object.values(library.scenarios)) {
    it(`gives the run that resolving ${scenario.id} anew gives`, () => {
      const base = resolveScenario(library, model, scenario);
      const ids = base.drivers.map(({ id }) => id);
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...ids), path, { maxKeys: 4 }), (set) => {
          const changed = withGiven(base, set);
          if (changed === null) return;
          const anew = resolveScenario(library, model, scenario, { set });
          expect(runId(changed, versions)).toBe(runId(anew, versions));
          expect(changed.drivers.map(({ layers }) => layers)).toEqual(
            anew.drivers.map(({ layers }) => layers),
          );
        }),
        { numRuns: 5, seed: 5 },
      );
    });
  }

  it('says that only resolving anew can do it when a driver has no baseline', () => {
    const base = resolveScenario(library, model, Object.values(library.scenarios)[0]!);
    expect(withGiven(base, { no_such_driver: { path: 'constant', value: 1 } })).toBeNull();
  });
});

describe('projectPrepared', () => {
  it('gives the bits that projecting anew gives', () => {
    for (const scenario of Object.values(library.scenarios)) {
      const base = resolveScenario(library, model, scenario);
      const prepared = prepareProjection(startModel(model, base), base);
      const changed = withGiven(base, { gdp_growth: { path: 'constant', value: 4.25 } });
      if (changed === null) continue;
      expect(projectPrepared(prepared, changed)).toEqual(
        projectUnchecked(startModel(model, changed), changed),
      );
    }
  });
});
