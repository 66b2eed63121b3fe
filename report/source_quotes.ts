import type { Observation, Source } from '../engine/types.ts';
import type { Quote } from './document.ts';
import { type Facts, indicatorName } from './facts.ts';
import { bracket } from './language.ts';

/** Printed words of every target, with the document and the place in it. */
export function targetQuotes(facts: Facts): Quote[] {
  const quotes: Quote[] = [];
  for (const { target: id } of facts.run.verdicts) {
    const target = facts.targets.get(id);
    if (target === undefined || target.printed === '') continue;
    quotes.push(quoteOf(target.printed, target.source, target.where, facts));
    if (target.outcome !== null && target.outcome.printed !== target.printed) {
      quotes.push(quoteOf(target.outcome.printed, target.outcome.source, target.where, facts));
    }
  }
  return distinct(quotes);
}

/** Printed words of every base-year level, and of every observed year, of the indicators that targets are about. */
export function baseQuotes(facts: Facts): Quote[] {
  const wanted = new Set(facts.run.verdicts.map(({ indicator }) => indicator));
  const used = facts.region.observations.filter((o) => wanted.has(o.indicator) && isUsed(o, facts));
  return distinct(used.map((o) => quoteOf(o.quote, o.source, placeOf(o, facts), facts)));
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

function quoteOf(text: string, source: string, where: string, facts: Facts): Quote {
  const document = facts.region.documents.find(({ id }) => id === source);
  const title = document?.title[facts.language] ?? source;
  const book = facts.language === 'zh' ? `《${title}》` : title;
  return {
    text,
    where: where === '' ? book : `${book}${facts.language === 'zh' ? '，' : ', '}${where}`,
    href: document?.href ?? null,
  };
}

function distinct(quotes: readonly Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [`${quote.text}\n${quote.where}`, quote])).values()];
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
    return { text: `${source.title}${page}`, where: joined, href: source.href ?? null };
  });
}
