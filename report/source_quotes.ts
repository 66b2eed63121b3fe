import type { Observation, Source } from '../engine/types.ts';
import type { Quote } from './document.ts';
import { type Facts, indicatorName } from './facts.ts';
import { bracket } from './language.ts';

/** Quotes of one document. */
export interface DocumentQuotes {
  title: string;
  href: string | null;
  quotes: Quote[];
}

/** Printed words of every target and its place, by document. */
export function targetQuotes(facts: Facts): DocumentQuotes[] {
  const quotes: SourcedQuote[] = [];
  for (const { target: id } of facts.run.verdicts) {
    const target = facts.targets.get(id);
    if (target === undefined || target.printed === '') continue;
    quotes.push({ text: target.printed, source: target.source, where: target.where });
    if (target.outcome !== null && target.outcome.printed !== target.printed) {
      quotes.push({ text: target.outcome.printed, source: target.outcome.source, where: target.where });
    }
  }
  return byDocument(quotes, facts);
}

/** Printed words of every base-year level, and of every observed year, of the indicators that targets are about. */
export function baseQuotes(facts: Facts): DocumentQuotes[] {
  const wanted = new Set(facts.run.verdicts.map(({ indicator }) => indicator));
  const used = facts.region.observations.filter((o) => wanted.has(o.indicator) && isUsed(o, facts));
  const quotes = used.map((o) => ({ text: o.quote, source: o.source, where: placeOf(o, facts) }));
  return byDocument(quotes, facts);
}

function isUsed(observation: Observation, facts: Facts): boolean {
  const { baseYear, asOf } = facts.run;
  const year = Number(observation.period);
  return (
    observation.annual && observation.bound === null && year >= baseYear && year <= Math.max(asOf, baseYear)
  );
}

function placeOf(observation: Observation, facts: Facts): string {
  const about = `${indicatorName(facts, observation.indicator)} ${observation.period}`;
  return observation.where === ''
    ? about
    : `${about}${facts.language === 'zh' ? '，' : ', '}${observation.where}`;
}

interface SourcedQuote {
  text: string;
  source: string;
  where: string;
}

function byDocument(quotes: readonly SourcedQuote[], facts: Facts): DocumentQuotes[] {
  const groups = new Map<string, Map<string, Quote>>();
  for (const { text, source, where } of quotes.filter(({ text }) => text !== '')) {
    const own = groups.get(source) ?? new Map<string, Quote>();
    own.set(`${text}\n${where}`, { text, where, href: null });
    groups.set(source, own);
  }
  return [...groups].map(([source, own]) => {
    const document = facts.region.documents.find(({ id }) => id === source);
    const title = document?.title[facts.language] ?? source;
    return {
      title: facts.language === 'zh' && document !== undefined ? `《${title}》` : title,
      href: document?.href ?? null,
      quotes: [...own.values()],
    };
  });
}

/** Where the definitions and methods of the indicators come from that targets are about, each source once. */
export function methodSources(facts: Facts): Quote[] {
  const found = new Map<string, { source: Source; labels: string[] }>();
  for (const id of new Set(facts.run.verdicts.map(({ indicator }) => indicator))) {
    const indicator = facts.indicators[id];
    if (indicator === undefined) continue;
    const sources = [
      ...indicator.sources,
      ...indicator.drivers.flatMap(({ baseline, response }) =>
        response === null ? [baseline.source] : [baseline.source, response.source],
      ),
    ];
    for (const source of sources) {
      const key = `${source.title} ${source.page ?? ''}`;
      const entry = found.get(key) ?? { source, labels: [] };
      if (!entry.labels.includes(indicator.label[facts.language]))
        entry.labels.push(indicator.label[facts.language]);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ source, labels }) => {
    const page = source.page === undefined ? '' : bracket(source.page, facts.language);
    const joined = labels.join(facts.language === 'zh' ? '、' : ', ');
    return {
      text: `${sourceTitle(source, facts.language)}${page}`,
      where: joined,
      href: source.href ?? null,
    };
  });
}

/** The title of a source, in Chinese where it has one and Chinese is asked for. */
export function sourceTitle({ title, zh }: Source, language: Facts['language']): string {
  return language === 'zh' ? (zh ?? title) : title;
}
