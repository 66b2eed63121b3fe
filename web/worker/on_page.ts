import type { Language, Text } from '../../engine/types.ts';
import { unitName } from '../../report/numbers.ts';
import type { Library } from '../../scenarios/library.ts';

/**
 * A mistake as it is read on the page: labels for ids, units as they are shown, and what a command line calls `--set`
 * is set here.
 *
 * @example see test/web/on_page.test.ts
 */
export function onPage({ zh, en }: Text, library: Library): Text {
  const read = (text: string, language: Language) =>
    text
      .replace(/ (percent\/yr|percent|pp\/yr|pp)(?![\w/])/g, (_, unit: string) => {
        return `${language === 'zh' ? '' : ' '}${unitName(unit, language, library.units)}`;
      })
      .replace(/[a-z][a-z0-9_]*(\/[a-z][a-z0-9_]*)?/g, (id) => nameOf(id, language, library) ?? id);
  return {
    // Chinese is set without spaces, also beside numbers.
    zh: read(zh.replaceAll('--set ', '本页'), 'zh').replace(
      /(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])/g,
      '',
    ),
    en: read(en.replaceAll('--set ', 'this page '), 'en'),
  };
}

/** Label of an indicator or a driver, title of a scenario; an English word that is also an id stays. */
function nameOf(id: string, language: Language, { indicators, scenarios }: Library): string | undefined {
  if (id.includes('/')) return scenarios[id]?.title[language];
  if (language === 'en' && !id.includes('_')) return undefined;
  const known =
    indicators[id] ??
    Object.values(indicators)
      .flatMap(({ drivers }) => drivers)
      .find((driver) => driver.id === id);
  return known?.label[language];
}
