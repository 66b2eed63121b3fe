import { hashOf } from '../engine/run_hash.ts';
import type { ReportDocument } from './document.ts';
import { reportStyle } from './report_style.ts';

/** What a written document says of itself, so that one that is up to date need not be written again. */
export interface DocumentStamp {
  /** Id of the run it was made from. */
  run: string;
  /** SHA-256 of everything in the document: numbers, words, sources, versions, and how it is set out. */
  document: string;
}

/** The stamp of a document. */
export function documentStamp(document: ReportDocument): DocumentStamp {
  return { run: document.madeFrom.run, document: hashOf({ ...document, style: reportStyle }) };
}

const STAMP = /plancast run=([0-9a-f]{64}) document=([0-9a-f]{64})/;

/** The stamp as every writer puts it into a file. */
export function stampLine({ run, document }: DocumentStamp): string {
  return `plancast run=${run} document=${document}`;
}

/** Reads the stamp back from a written document; null when there is none. */
export function readStamp(text: string): DocumentStamp | null {
  const [, run, document] = STAMP.exec(text) ?? [];
  return run === undefined || document === undefined ? null : { run, document };
}
