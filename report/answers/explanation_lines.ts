import type { BaselineWorkings } from '../../engine/analyses/baseline_workings.ts';
import type { Explanation } from '../../engine/analyses/explain.ts';
import type { Measure, Observation, Text } from '../../engine/types.ts';
import { driverName, type Facts, indicatorName } from '../facts.ts';
import { bracket, joinList } from '../language.ts';
import { layerName } from '../layer_name.ts';
import { formatNumber, unitName } from '../numbers.ts';
import { sourceTitle } from '../source_quotes.ts';
import { say } from '../words.ts';
import { sayAnswer } from './say_answer.ts';

/** A traced number in words: the number itself, and what it comes from. */
export interface ExplanationLines {
  headline: string;
  reasons: readonly string[];
}

/** Evidence that was laid out already in a tree, and the number it was laid out for: `rd_growth@2021`. */
export type Said = Map<string, string>;

/**
 * One number of a traced tree in words; its inputs are put into words by calling this again. Evidence that an earlier call
 * laid out is not repeated but referred back to.
 *
 * @param said filled by each call; one map a tree
 */
export function explanationLines(node: Explanation, facts: Facts, said: Said): ExplanationLines {
  return { headline: headline(node, facts), reasons: reasons(node, facts, said) };
}

function headline({ id, year, value, unit, basis }: Explanation, facts: Facts): string {
  const { language, units, run } = facts;
  const isDriver = id in facts.drivers;
  const name = isDriver ? driverName(facts, id) : indicatorName(facts, id);
  const decimals = Math.max(2, facts.indicators[id]?.decimals ?? 2);
  const index = basis === 'index' && !isDriver;
  const year0 = say(language, 'index_year', { year: run.baseYear });
  const shown = index ? bracket(year0, language) : ` ${unitName(unit, language, units)}`;
  const number = value === null ? '-' : `${formatNumber(value, decimals)}${shown}`.trimEnd();
  return `${name} (${id}@${year}) = ${number}`;
}

function reasons(node: Explanation, facts: Facts, laidOut: Said): string[] {
  const { language } = facts;
  if (node.repeated) return [sayAnswer(language, 'explain_repeated')];
  const said: string[] = [];
  if (node.equation !== null) said.push(sayAnswer(language, 'explain_equation', { equation: node.equation }));
  if (node.set !== null) {
    const driver = facts.run.drivers.find(({ driver }) => driver === node.id);
    const layer = driver?.layers[node.year - facts.run.baseYear - 1] ?? null;
    said.push(
      layer === null
        ? sayAnswer(language, 'explain_baseline', { basis: node.set[language] })
        : sayAnswer(language, layer === '--set' ? 'explain_set_now' : 'explain_set', {
            layer: layerName(layer, language),
          }),
    );
  }
  if (node.workings !== null) {
    const groups = workingsLines(node.workings, facts);
    said.push(...newOnly(groups, `${node.id}@${node.year}`, laidOut, facts));
  }
  if (node.observation !== null) said.push(...printedLines(node.observation, null, facts));
  const starts = node.year === facts.run.baseYear && node.basis === 'index' && node.inputs.length === 0;
  if (starts && node.observation === null && !(node.id in facts.drivers))
    said.push(sayAnswer(language, 'explain_base_index'));
  return said;
}

/** Groups of lines that were not laid out before, and one line that says where the others stand. */
function newOnly(
  groups: readonly (readonly string[])[],
  here: string,
  laidOut: Said,
  facts: Facts,
): string[] {
  const places = new Set<string>();
  const lines = groups.flatMap((group) => {
    const key = group.join('\n');
    const place = laidOut.get(key);
    if (place === undefined) {
      laidOut.set(key, here);
      return group;
    }
    places.add(place);
    return [];
  });
  if (places.size === 0) return lines;
  const where = joinList([...places], facts.language);
  return [...lines, sayAnswer(facts.language, 'explain_said_before', { where })];
}

/** How the number of a measure is said. */
const BEHIND: Partial<
  Record<Measure, 'explain_behind_growth' | 'explain_behind_average' | 'explain_behind_change'>
> = {
  annual_growth: 'explain_behind_growth',
  average_growth: 'explain_behind_average',
  cumulative_change: 'explain_behind_change',
};

/** What a baseline was made from, a group a piece: each observation with its words, the steps of the arithmetic, the rule. */
function workingsLines({ behind, arithmetic, source }: BaselineWorkings, facts: Facts): string[][] {
  const { language, units } = facts;
  return [
    ...behind.map(({ observation, national }) => {
      const { indicator, measure, period, value, unit } = observation;
      const country = national === null ? '' : sayAnswer(language, 'explain_national');
      const number = `${value} ${unitName(unit, language, units)}`.trimEnd();
      const values = { name: `${country}${indicatorName(facts, indicator)}`, period, number };
      return [
        sayAnswer(language, BEHIND[measure] ?? 'explain_behind', values),
        ...printedLines(observation, national, facts),
      ];
    }),
    ...arithmetic.map((step) => [sayAnswer(language, 'explain_arithmetic', { step: step[language] })]),
    [sayAnswer(language, 'explain_rule_source', { title: sourceTitle(source, language) })],
  ];
}

/** The words of the document that an observation stands in, or how it was implied. */
function printedLines(
  { quote, where, source, implied }: Observation,
  national: Text | null,
  facts: Facts,
): string[] {
  const { language } = facts;
  const own = facts.region.documents.find(({ id }) => id === source)?.title[language];
  const title = national?.[language] ?? own ?? source;
  const spot = language === 'zh' ? where.replace(/^paragraph (\d+)/, '第$1段') : where;
  const place = where === '' ? title : `${title}${language === 'zh' ? '，' : ', '}${spot}`;
  return [
    quote === ''
      ? sayAnswer(language, 'explain_place', { where: place })
      : sayAnswer(language, 'explain_printed', { quote, where: place }),
    ...(implied === null ? [] : [sayAnswer(language, 'explain_implied', { arithmetic: implied[language] })]),
  ];
}
