import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildReport } from '../report/build_report.ts';
import type { ReportDocument } from '../report/document.ts';
import { documentStamp, readStamp } from '../report/document_stamp.ts';
import { runData, writeJson } from '../report/run_data.ts';
import { writeHtml } from '../report/write_html.ts';
import { writeMarkdown } from '../report/write_markdown.ts';
import { loadLibrary } from '../scenarios/loader/load_library.ts';
import { type CarriedOut, carryOutFound } from './carry_out.ts';
import type { Context } from './context.ts';
import { findScenarios } from './find_scenario.ts';
import { inputError } from './input_error.ts';
import type { OverrideOptions } from './read_overrides.ts';
import { tell } from './words.ts';
import { writeFile } from './write_file.ts';

/** What a format makes of a report; a new format is one new entry. */
const WRITERS = {
  md: writeMarkdown,
  html: writeHtml,
  json: (_: ReportDocument, { run, library, scenario, reference }: CarriedOut) =>
    writeJson(runData(run, library, { scenario, ...(reference === null ? {} : { reference }) })),
} as const;

type Format = keyof typeof WRITERS;

export interface ReportOptions extends OverrideOptions {
  format: string;
  out?: string | undefined;
  force?: true | undefined;
}

/**
 * Writes one document a scenario and format. A document that would not change is left alone: the file carries the hash
 * of everything in it, and the run it was made from.
 *
 * @throws PlancastError for an unknown format or scenario, or a folder that cannot be written to
 */
export async function writeReports(
  names: readonly string[],
  options: ReportOptions,
  context: Context,
): Promise<void> {
  const { language, terminal } = context;
  const formats = readFormats(options.format);
  const library = await loadLibrary();
  const found = (await Promise.all(names.map((name) => findScenarios(name, library, terminal)))).flat();
  const count = found.length * formats.length;
  if (options.out === undefined && count > 1) {
    throw inputError('report_needs_out', (l) => tell(l, 'report_needs_out', { count }));
  }
  for (const one of found) {
    const carried = await carryOutFound(one, options, context);
    const { run, scenario, reference } = carried;
    const report = buildReport(run, carried.library, language, {
      scenario,
      ...(reference === null ? {} : { reference }),
    });
    for (const format of formats) {
      const content = () => WRITERS[format](report, carried);
      if (options.out === undefined) terminal.out(content());
      else {
        const name = `${run.scenario.replaceAll('/', '-')}.${language}.${format}`;
        writeOne(path.join(options.out, name), report, content, options.force === true, context);
      }
    }
  }
}

function readFormats(text: string): Format[] {
  const known = Object.keys(WRITERS) as Format[];
  const names = [...new Set(text.split(/[,，\s]+/).filter((name) => name !== ''))];
  return names.map((name) => {
    const format = known.find((candidate) => candidate === name.toLowerCase());
    if (format !== undefined) return format;
    throw inputError(
      'unknown_format',
      (l) => tell(l, 'unknown_format', { name, known: known.join(', ') }),
      '--format',
    );
  });
}

function writeOne(
  name: string,
  report: ReportDocument,
  content: () => string,
  force: boolean,
  { language, terminal }: Context,
): void {
  if (!force && isFresh(path.resolve(terminal.folder, name), report, content)) {
    terminal.out(`${tell(language, 'report_fresh', { file: name })}\n`);
    return;
  }
  writeFile(name, content(), terminal);
  terminal.out(`${tell(language, 'report_written', { file: name })}\n`);
}

/** A document is fresh when its stamp is that of the report; data, which carries none, when it is the same text. */
function isFresh(file: string, report: ReportDocument, content: () => string): boolean {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  const written = readFileSync(file, 'utf8');
  const stamp = readStamp(written);
  return stamp === null ? written === content() : stamp.document === documentStamp(report).document;
}
