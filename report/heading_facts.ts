import type { Fact } from './document.ts';
import type { Facts } from './facts.ts';
import { say } from './words.ts';

/** What a run was made from, as named facts: versions and both hashes. */
export function footerFacts(facts: Facts): Fact[] {
  const { language, run } = facts;
  return [
    { name: say(language, 'scenario'), value: run.scenario },
    { name: say(language, 'plan'), value: facts.plan.label[language] },
    { name: say(language, 'engine'), value: run.engineVersion },
    { name: say(language, 'data'), value: run.dataVersion },
    { name: say(language, 'run'), value: run.id },
    { name: say(language, 'result'), value: run.resultHash },
  ];
}

/** The plan, its base year and how far the projection goes. */
export function subtitle(facts: Facts): string {
  const { language, run, plan } = facts;
  const values = { plan: plan.label[language], base: run.baseYear, horizon: run.horizon };
  return run.asOf > run.baseYear
    ? say(language, 'subtitle_as_of', { ...values, asOf: run.asOf })
    : say(language, 'subtitle', values);
}
