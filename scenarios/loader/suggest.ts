import { nearestName } from '../../engine/nearest_name.ts';
import type { Text } from '../../engine/types.ts';

const MAX_LISTED = 16;
/** Longest name that is looked for. */
const MAX_NAME = 100;

/** What is said for short, as it stands in labels. */
const SYNONYMS = [
  ['地区生产总值', 'gdp'],
  ['国内生产总值', 'gdp'],
  ['生产总值', 'gdp'],
  ['研究与试验发展', 'rd'],
  ['研发', 'rd'],
  ['rdrd', 'rd'],
] as const;

/** Something that can be meant: its id, and what people call it. */
export interface Candidate {
  id: string;
  label?: Text;
}

/**
 * The id most likely meant: nearest in spelling, else the one whose Chinese or English label is nearest or holds the
 * words given. Null when none is near.
 *
 * @example
 * suggest('gdp_grwth', [{ id: 'gdp_growth' }, { id: 'rd_growth' }]) // => 'gdp_growth'
 */
export function suggest(name: string, candidates: Iterable<Candidate>): string | null {
  if (name.length > MAX_NAME) return null;
  const known = [...candidates];
  const byId = nearestName(
    name,
    known.map(({ id }) => id),
  );
  if (byId !== null) return byId;
  const idOfLabel = new Map<string, string>();
  for (const { id, label } of known) {
    for (const words of label === undefined ? [] : normalLabel(label)) {
      if (!idOfLabel.has(words)) idOfLabel.set(words, id);
    }
  }
  const wanted = normal(name);
  if (wanted.length < 2) return null;
  const near = nearestName(wanted, idOfLabel.keys());
  if (near !== null && (near.length > 3 || near.includes(wanted))) return idOfLabel.get(near) ?? null;
  const holding = [...idOfLabel.keys()].filter((label) => label.includes(wanted) || wanted.includes(label));
  holding.sort(
    (a, b) => Math.abs(a.length - wanted.length) - Math.abs(b.length - wanted.length) || (a < b ? -1 : 1),
  );
  return idOfLabel.get(holding[0] ?? '') ?? null;
}

/**
 * The end of a message about an unknown name: the nearest one as a question, else the list of what exists.
 *
 * @example
 * hint('gdp_grwth', [{ id: 'gdp_growth' }]).en // => 'did you mean "gdp_growth"?'
 */
export function hint(name: string, candidates: Iterable<Candidate>): Text {
  const known = [...candidates];
  const near = suggest(name, known);
  const label = known.find(({ id }) => id === near)?.label;
  if (near !== null) {
    return {
      zh: `是否想写“${near}”${label === undefined ? '' : `（${label.zh}）`}？`,
      en: `did you mean "${near}"${label === undefined ? '' : ` (${label.en})`}?`,
    };
  }
  if (known.length === 0) return { zh: '没有可用的名称', en: 'there is none to choose from' };
  if (known.length > MAX_LISTED) {
    return {
      zh: `${known.length} 个已知名称都不相近`,
      en: `none of the ${known.length} known names is like it`,
    };
  }
  const names = known.map(({ id }) => id);
  return { zh: `可用的有 ${names.join('、')}`, en: `known are ${names.join(', ')}` };
}

const normalLabels = new WeakMap<Text, readonly string[]>();

/** Both words of a label, made comparable once. */
function normalLabel(label: Text): readonly string[] {
  const known = normalLabels.get(label) ?? [normal(label.zh), normal(label.en)];
  normalLabels.set(label, known);
  return known;
}

function normal(words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()“”"'_&-]/g, '');
  return SYNONYMS.reduce((text, [long, short]) => text.replaceAll(long, short), plain);
}
