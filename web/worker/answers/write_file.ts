import type { Language } from '../../../engine/types.ts';
import { runWithReference, seenWith } from '../../../report/answers/run_with_reference.ts';
import { buildReport } from '../../../report/build_report.ts';
import { seriesCsv } from '../../../report/series_csv.ts';
import { writeHtml } from '../../../report/write_html.ts';
import { writeMarkdown } from '../../../report/write_markdown.ts';
import type { Library } from '../../../scenarios/library.ts';
import { writeScenario } from '../../../scenarios/loader/write_scenario.ts';
import type { SavedFile, SaveKind } from '../../answers.ts';
import type { Simulated } from '../../state/page_state.ts';
import { tell } from '../../words/tell.ts';
import type { BaseWorkings } from '../base_workings.ts';
import { settingsOf } from './settings_of.ts';

/** Marks a file as UTF-8 for spreadsheets that would guess otherwise. */
const BOM = '\uFEFF';

/** The run shown on the page as a file: the same bytes as the command line writes for the same settings. */
export async function writeFile(
  base: BaseWorkings,
  whole: Library,
  simulated: Simulated,
  { kind, language, title }: { kind: SaveKind; language: Language; title: string | null },
): Promise<SavedFile> {
  const { scenario } = base;
  const carried = await runWithReference(whole, scenario, settingsOf(base, simulated));
  const stem = scenario.id.replace('/', '_');
  const report = () => buildReport(carried.run, whole, language, seenWith(carried));
  switch (kind) {
    case 'yaml': {
      const file = asFile(base, simulated);
      const named = title === null ? file : { ...file, title: { zh: title, en: title } };
      const text = writeScenario(named, whole);
      return { name: `${stem}.yaml`, type: 'application/yaml', text };
    }
    case 'csv':
      return { name: `${stem}.csv`, type: 'text/csv', text: seriesCsv(carried.run) };
    case 'csv_bom':
      return { name: `${stem}.csv`, type: 'text/csv', text: BOM + seriesCsv(carried.run) };
    case 'html':
      return { name: `${stem}.${language}.html`, type: 'text/html', text: writeHtml(report()) };
    case 'markdown':
      return { name: `${stem}.${language}.md`, type: 'text/markdown', text: writeMarkdown(report()) };
  }
}

/** The loaded scenario with what the page changed: a child of it where it is shipped, else the file itself amended. */
function asFile({ scenario, library }: BaseWorkings, simulated: Simulated) {
  const shipped = library.scenarios[scenario.id] !== undefined && simulated.file === null;
  if (!shipped) {
    return {
      ...scenario,
      horizon: simulated.horizon ?? scenario.horizon,
      assumptions: { ...scenario.assumptions, ...simulated.set },
    };
  }
  return {
    id: `${scenario.region}/my_scenario`,
    region: scenario.region,
    // Says no numbers: whoever goes on from this file changes them and keeps the title.
    title: { zh: adjusted('zh'), en: adjusted('en') },
    description: null,
    extends: [scenario.id],
    wins: [],
    plan: null,
    baseYear: null,
    horizon: simulated.horizon,
    asOf: null,
    assumptions: simulated.set,
    elasticities: {},
    events: [],
    bases: [],
    targets: scenario.targets.filter(({ id, authority }) => authority === 'own' && id.startsWith('own.')),
    expect: [],
    seed: null,
    draws: null,
    file: null,
  };

  function adjusted(language: Language): string {
    return tell(language, 'adjusted', { scenario: scenario.title[language] });
  }
}
