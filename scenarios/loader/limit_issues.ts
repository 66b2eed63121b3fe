import type { Issue } from '../../engine/types.ts';

/** Most issues that are shown of one file: nobody mends more at once, and each costs a search for the nearest name. */
export const MAX_ISSUES = 100;

/** Thrown where a file has more mistakes than are shown, so that the rest of it is not looked at. */
export class EnoughIssues extends Error {}

/**
 * The issues of one file, at most a hundred of them; a last one says how many more there are.
 *
 * @param more issues that were found and not put into words
 * @param stopped whether the file was not looked at to its end
 */
export function limitIssues(issues: readonly Issue[], more = 0, stopped = false): Issue[] {
  const rest = Math.max(0, issues.length - MAX_ISSUES) + more;
  if (rest === 0 && !stopped) return [...issues];
  const shown = issues.slice(0, MAX_ISSUES);
  const { file, line, column } = shown.at(-1) ?? {};
  return [
    ...shown,
    {
      code: 'more_issues',
      level: stopped || more > 0 || issues.some(({ level }) => level === 'error') ? 'error' : 'warning',
      path: '',
      text: stopped
        ? {
            zh: `无法列出全部问题：已有 ${issues.length + more} 处，检查到此为止；请先改正以上各处`,
            en: `Cannot list every mistake: there are ${issues.length + more} already, and the rest is not checked; mend those above first`,
          }
        : {
            zh: `无法列出全部问题：此外还有 ${rest} 处；请先改正以上各处`,
            en: `Cannot list every mistake: there are ${rest} more; mend those above first`,
          },
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    },
  ];
}
