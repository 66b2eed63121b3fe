import type { Run } from '../engine/run_types.ts';
import type { Language } from '../engine/types.ts';
import type { Library } from '../scenarios/library.ts';
import type { Block, ReportDocument, Section } from './document.ts';
import { type Facts, type FactsOptions, gatherFacts } from './facts.ts';
import { footerFacts, subtitle } from './heading_facts.ts';
import { planTable } from './plan_table.ts';
import { scenarioName } from './scenario_name.ts';
import { assumptionBlocks } from './sections/assumption_blocks.ts';
import { expectationBlocks } from './sections/expectation_blocks.ts';
import { oddsBlocks } from './sections/odds_blocks.ts';
import { projectionBlocks } from './sections/projection_blocks.ts';
import { remarkBlocks } from './sections/remark_blocks.ts';
import { sourceBlocks } from './sections/source_blocks.ts';
import { summaryBlocks } from './sections/summary_blocks.ts';
import { unusedBlocks } from './sections/unused_blocks.ts';
import { verdictBlocks } from './sections/verdict_blocks.ts';
import { say } from './words.ts';

/**
 * Puts a run into one document: summary, verdicts in sentences, the plan's own table, odds, projections, assumptions with the
 * layer that set each, remarks, sources with quotes, and what it was made from. The same run gives the same document.
 *
 * @param run a scenario carried out
 * @param library the library that the run was made with
 * @param language zh or en
 * @param options the scenario, when the library does not hold it; a run to compare with
 * @throws Error when the run is of a region or plan that the library does not hold
 */
export function buildReport(
  run: Run,
  library: Library,
  language: Language,
  options: FactsOptions = {},
): ReportDocument {
  const facts = gatherFacts(run, library, language, options);
  const sections = [
    section(facts, 'summary', summaryBlocks(facts)),
    section(
      facts,
      'plan_table',
      run.verdicts.length === 0 ? [] : [{ block: 'table', table: planTable(facts) }],
    ),
    section(facts, 'verdicts', verdictBlocks(facts)),
    section(facts, 'odds', oddsBlocks(facts)),
    section(facts, 'projections', projectionBlocks(facts)),
    section(facts, 'unused', unusedBlocks(facts)),
    section(facts, 'assumptions', assumptionBlocks(facts)),
    section(facts, 'expectations', expectationBlocks(facts)),
    section(facts, 'remarks', remarkBlocks(facts)),
    section(facts, 'sources', sourceBlocks(facts)),
  ];
  return {
    language,
    title: say(language, 'title', { region: facts.region.label[language], scenario: scenarioName(facts) }),
    subtitle: subtitle(facts),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    madeFrom: {
      run: run.id,
      result: run.resultHash,
      engine: run.engineVersion,
      data: run.dataVersion,
      scenario: run.scenario,
    },
    footer: footerFacts(facts),
  };
}

function section(facts: Facts, id: SectionId, blocks: readonly Block[]): Section {
  return { id, heading: say(facts.language, id), blocks };
}

type SectionId =
  | 'summary'
  | 'plan_table'
  | 'verdicts'
  | 'odds'
  | 'projections'
  | 'unused'
  | 'assumptions'
  | 'expectations'
  | 'remarks'
  | 'sources';
