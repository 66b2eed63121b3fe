import type { ReportDocument } from '../document.ts';
import { runData, writeJson } from '../run_data.ts';
import { writeHtml } from '../write_html.ts';
import { writeMarkdown } from '../write_markdown.ts';
import { type CarriedOut, seenWith } from './run_with_reference.ts';

/** What each format makes of a report; a new format is one new entry. */
export const REPORT_FORMATS = {
  md: { type: 'text/markdown; charset=utf-8', write: writeMarkdown },
  html: { type: 'text/html; charset=utf-8', write: writeHtml },
  json: {
    type: 'application/json; charset=utf-8',
    write: (_: ReportDocument, carried: CarriedOut) =>
      writeJson(runData(carried.run, carried.library, seenWith(carried))),
  },
} as const;

export type ReportFormat = keyof typeof REPORT_FORMATS;
