import type { Language } from '../../engine/types.ts';
import { subtitle } from '../../report/heading_facts.ts';
import type { Opened } from '../protocol.ts';
import type { BaseWorkings } from './base_workings.ts';
import { describeDrivers } from './describe_drivers.ts';
import { describeIndicators } from './describe_indicators.ts';
import { factsOf, makeView } from './make_view.ts';

/** Describes a loaded scenario: all that stays while sliders move. */
export function openScenario(base: BaseWorkings, language: Language): Opened {
  const { loaded, scenario } = base;
  const facts = factsOf(base, loaded, language);
  const { region, plan, run } = facts;
  const described = {
    indicators: describeIndicators(facts),
    drivers: describeDrivers(base, facts),
    baseYear: run.baseYear,
    horizon: run.horizon,
  };
  return {
    ...described,
    region: { id: region.id, label: region.label[language] },
    scenario: {
      id: scenario.id,
      title: scenario.title[language],
      description: scenario.description?.[language] ?? null,
    },
    plan: { id: plan.id, label: plan.label[language], period: plan.period },
    subtitle: subtitle(facts),
    notes: region.notes.map((note) => note[language]),
    asOf: run.asOf,
    ownHorizon: ownHorizon(base, facts),
    values: makeView(loaded.projection, facts, described, 0).values,
  };
}

/** The horizon without one chosen on the page. */
function ownHorizon(
  { overrides, library, scenario }: BaseWorkings,
  { run, plan }: ReturnType<typeof factsOf>,
): number {
  if (overrides.horizon === undefined) return run.horizon;
  const layers = [scenario, ...scenario.extends.map((parent) => library.scenarios[parent])];
  const said = layers.find((layer) => layer !== undefined && layer.horizon !== null)?.horizon ?? null;
  return said ?? Math.max(plan.period[1], run.baseYear + 1);
}
