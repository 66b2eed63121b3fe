import { baselineGroups, givenAssumptions } from '../assumptions.ts';
import { type Block, cell, type Table } from '../document.ts';
import type { Facts } from '../facts.ts';
import { joinList } from '../language.ts';
import { mentionedDrivers } from '../mentioned.ts';
import { say } from '../words.ts';

/**
 * What the scenario sets and which layer set it, then the drivers left at the baseline that this region's plan and documents
 * have to do with, and what each rests on.
 */
export function assumptionBlocks(facts: Facts): Block[] {
  const { language } = facts;
  const given = givenAssumptions(facts).map(({ label, values, layer }) => [label, values, layer]);
  const behind = mentionedDrivers(facts);
  const drivers = facts.run.drivers.filter(({ driver, given }) => given || behind.has(driver));
  const groups = baselineGroups({ ...facts, run: { ...facts.run, drivers } });
  const left = groups.map(({ basis, values, response, labels }) => [
    joinList(labels, language),
    values,
    response,
    basis,
  ]);
  const blocks: Block[] = [
    given.length === 0
      ? { block: 'paragraph', text: say(language, 'no_given') }
      : { block: 'table', table: table([say(language, 'column_layer')], given, facts) },
  ];
  if (left.length > 0) {
    blocks.push({ block: 'subheading', text: say(language, 'baseline_drivers') });
    blocks.push({
      block: 'table',
      table: table([say(language, 'column_response'), say(language, 'column_basis')], left, facts),
    });
    const count = facts.run.drivers.length - drivers.length;
    if (count > 0) blocks.push({ block: 'paragraph', text: say(language, 'unmentioned_drivers', { count }) });
  }
  return blocks;
}

function table(last: readonly string[], rows: readonly string[][], { language }: Facts): Table {
  const headings = [say(language, 'column_driver'), say(language, 'column_values'), ...last];
  return {
    caption: '',
    columns: headings.map((text) => ({ text, align: 'left' })),
    rows: rows.map((texts) => ({ cells: texts.map((text) => cell(text)) })),
  };
}
