import path from 'node:path';
import picocolors from 'picocolors';
import type { Issue, Language } from '../engine/types.ts';
import type { Terminal } from './terminal.ts';
import { tell } from './words.ts';

/** Writes issues to standard error, one line each: `file:line:column: error: what is wrong; what would be right`. */
export function printIssues(issues: readonly Issue[], terminal: Terminal, language: Language): void {
  for (const issue of issues) terminal.error(`${issueLine(issue, terminal, language)}\n`);
}

/** One issue as a line of text. */
function issueLine(issue: Issue, terminal: Terminal, language: Language): string {
  const colours = picocolors.createColors(terminal.errorColour);
  const colour = issue.level === 'error' ? colours.red : colours.yellow;
  const place = placeOf(issue, terminal);
  const level = colour(
    `${tell(language, issue.level === 'error' ? 'error' : 'warning')}${language === 'zh' ? '：' : ':'}`,
  );
  const text = issue.text[language].replace(/\s*\n\s*/g, ' ');
  const short =
    issue.file === undefined ? text : text.replaceAll(issue.file, shownPath(issue.file, terminal));
  return `${place === '' ? '' : `${place}: `}${level}${language === 'zh' ? '' : ' '}${short}`;
}

function placeOf({ file, line, column, path: inside }: Issue, terminal: Terminal): string {
  if (file === undefined) return inside.startsWith('--') ? inside : '';
  const parts = [shownPath(file, terminal), line, line === undefined ? undefined : column];
  return parts.filter((part) => part !== undefined).join(':');
}

/** A path as seen from where the command is run, where that is shorter. */
function shownPath(file: string, terminal: Terminal): string {
  const near = path.relative(terminal.folder, path.resolve(terminal.folder, file));
  return near.startsWith('..') || near === '' ? file : near;
}
