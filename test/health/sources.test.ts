import { describe, expect, it } from 'vitest';
import {
  type Fields,
  indicatorFiles,
  isFields,
  listUnder,
  observations,
  planFiles,
  regionFiles,
  scenarioFiles,
  targets,
  textUnder,
  under,
} from './shipped_data.ts';

const hasTitle = (source: unknown) => isFields(source) && textUnder(source, 'title') !== '';
const isDouble = (text: Fields) => textUnder(text, 'zh') !== '' && textUnder(text, 'en') !== '';

describe('every number says where it comes from', () => {
  it('reads files of every kind', () => {
    const counts = [indicatorFiles, regionFiles, planFiles, scenarioFiles, observations(), targets()].map(
      (all) => all.length,
    );
    for (const count of counts) expect(count).toBeGreaterThan(4);
  });

  it('has sources for every indicator', () => {
    const wrong = indicatorFiles.filter(({ data }) => {
      const sources = listUnder(data, 'sources');
      return sources.length === 0 || !sources.every(hasTitle);
    });
    expect(
      wrong.map(({ file }) => `${file}: say under "sources" where its definition or method comes from`),
    ).toEqual([]);
  });

  it('has a source for every baseline and every answer to growth', () => {
    const wrong = indicatorFiles.flatMap(({ file, data }) =>
      Object.keys(under(data, 'drivers')).flatMap((id) => {
        const driver = under(under(data, 'drivers'), id);
        return ['baseline', 'response']
          .filter((part) => driver[part] !== undefined && !hasTitle(under(driver, part).source))
          .map(
            (part) => `${file}: give drivers.${id}.${part} a source with a title; "assumption: ..." is one`,
          );
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has a document and a place in it for every observation', () => {
    const wrong = observations().filter(
      ({ observation, documents }) =>
        !Object.hasOwn(documents, textUnder(observation, 'source')) || textUnder(observation, 'where') === '',
    );
    expect(
      wrong.map(
        ({ file, name }) => `${file}: ${name} needs "source" (a document of the region) and "where" in it`,
      ),
    ).toEqual([]);
  });

  it('has the arithmetic beside every implied number, and the reason beside every assumption', () => {
    const wrong = observations().filter(({ observation }) => {
      if (observation.status === 'implied') return !isDouble(under(observation, 'implied'));
      return observation.status === 'assumption' && !isDouble(under(observation, 'note'));
    });
    expect(
      wrong.map(
        ({ file, name }) =>
          `${file}: ${name} needs "implied" (the arithmetic) or, as an assumption, a "note", in zh and en`,
      ),
    ).toEqual([]);
  });

  it('has the reason and the other readings beside every doubt', () => {
    const doubts = [
      ...observations().map(({ file, name, observation }) => ({ file, name, doubt: observation.doubt })),
      ...targets().map(({ file, name, target }) => ({ file, name, doubt: target.doubt })),
    ].filter(({ doubt }) => doubt !== undefined);
    const wrong = doubts.filter(
      ({ doubt }) =>
        !isFields(doubt) ||
        !isDouble(under(doubt, 'why')) ||
        !Array.isArray(doubt.rivals) ||
        doubt.rivals.length === 0,
    );
    expect(
      wrong.map(
        ({ file, name }) =>
          `${file}: the doubt about ${name} needs "why" in zh and en and at least one rival reading`,
      ),
    ).toEqual([]);
  });

  it('has a document with a title and a date behind every source', () => {
    const wrong = regionFiles.flatMap(({ file, data }) =>
      Object.keys(under(data, 'documents'))
        .filter((id) => {
          const document = under(under(data, 'documents'), id);
          return !isDouble(under(document, 'title')) || document.published === undefined;
        })
        .map((id) => `${file}: document ${id} needs a title in zh and en, and when it was published`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a document, a place and the printed words for every target', () => {
    const wrong = targets().filter(({ documents, source, target }) => {
      const document = documents[source];
      if (!isFields(document) || textUnder(target, 'where') === '') return true;
      return document.file !== undefined && textUnder(target, 'printed') === '';
    });
    expect(
      wrong.map(
        ({ file, name }) => `${file}: ${name} needs "where" and "printed", from a document of the region`,
      ),
    ).toEqual([]);
  });

  it('has the reason beside every base and a source beside every target that a scenario brings', () => {
    const wrong = scenarioFiles.flatMap(({ file, data }) => [
      ...(data.bases === undefined || under(data, 'bases').why !== undefined
        ? []
        : [`${file}: say under bases.why where the base comes from`]),
      ...listUnder(data, 'targets')
        .filter((target) => target.authority === 'national' && target.source === undefined)
        .map(
          (target) =>
            `${file}: cite the source of the national value for ${target.delegated ?? target.indicator}`,
        ),
    ]);
    expect(wrong).toEqual([]);
  });
});
