import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inputError } from '../report/answers/input_error.ts';
import { REPORT_FORMATS, type ReportFormat } from '../report/answers/report_formats.ts';
import { seenWith } from '../report/answers/run_with_reference.ts';
import { sayQuestion } from '../report/answers/say_question.ts';
import { buildReport } from '../report/build_report.ts';
import type { ReportDocument } from '../report/document.ts';
import { documentStamp, readStamp } from '../report/document_stamp.ts';
import { loadLibrary } from '../scenarios/loader/load_library.ts';
import { carryOutFound } from './carry_out.ts';
import type { Context } from './context.ts';
import { findScenarios } from './find_scenario.ts';
import type { OverrideOptions } from './read_override_options.ts';
import { tell } from './words.ts';
import { outFolder, writeFile } from './write_file.ts';

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
  const folder = options.out === undefined ? null : outFolder(options.out);
  const library = await loadLibrary();
  const found = (await Promise.all(names.map((name) => findScenarios(name, library, terminal)))).flat();
  const count = found.length * formats.length;
  if (folder === null && count > 1) {
    throw inputError('report_needs_out', (l) => tell(l, 'report_needs_out', { count }));
  }
  for (const one of found) {
    const carried = await carryOutFound(one, options, context);
    const { run } = carried;
    const report = buildReport(run, carried.library, language, seenWith(carried));
    for (const format of formats) {
      const content = () => REPORT_FORMATS[format].write(report, carried);
      if (folder === null) terminal.out(content());
      else {
        const name = `${run.scenario.replaceAll('/', '-')}.${language}.${format}`;
        writeOne(path.join(folder, name), report, content, options.force === true, context);
      }
    }
  }
}

function readFormats(text: string): ReportFormat[] {
  const known = Object.keys(REPORT_FORMATS) as ReportFormat[];
  const names = [...new Set(text.split(/[,，\s]+/).filter((name) => name !== ''))];
  return names.map((name) => {
    const format = known.find((candidate) => candidate === name.toLowerCase());
    if (format !== undefined) return format;
    throw inputError(
      'unknown_format',
      (l) => sayQuestion(l, 'unknown_format', { name, known: known.join(', ') }),
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
