import type { Issue, Plan, Text } from '../../engine/types.ts';
import type { Library } from '../library.ts';
import { EnoughIssues, MAX_ISSUES } from './limit_issues.ts';
import type { Path } from './locate.ts';
import type { ScenarioDocument } from './read_scenario.ts';
import { issueAt } from './read_yaml.ts';

/** What every check of a scenario file looks at, and where it reports. */
export interface ScenarioCheck {
  document: ScenarioDocument;
  library: Library;
  /** Scenarios that can be parents, by id. */
  id: string;
  region: string;
  report(
    path: Path,
    code: string,
    text: Text,
    options?: { at?: 'value' | 'key'; level?: Issue['level'] },
  ): void;
}

/** Years and plan that hold for a scenario once its parents are counted in. */
export interface Frame {
  plan: Plan | null;
  baseYear: number;
  horizon: number;
}

/**
 * A function that puts an issue, placed by its path in the document, into a list.
 *
 * @throws EnoughIssues, from that function, where there are as many already as are shown of a file
 */
export function reporter(document: ScenarioDocument, issues: Issue[]): ScenarioCheck['report'] {
  return (path, code, text, options) => {
    if (issues.length >= MAX_ISSUES) throw new EnoughIssues();
    issues.push(issueAt(document, path, code, text, options));
  };
}

/** The map that stands under a key of the file, empty when nothing or something else does. */
export function mapAt(document: ScenarioDocument, key: string): [string, unknown][] {
  const value = fieldOf(document, key);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value) : [];
}

/** The list that stands under a key of the file, empty when nothing or something else does. */
export function listAt(document: ScenarioDocument, key: string): unknown[] {
  const value = fieldOf(document, key);
  return Array.isArray(value) ? value : [];
}

/** The value of a key of the file when its form is right, undefined otherwise. */
export function fieldOf(document: ScenarioDocument, key: string): unknown {
  const data = document.data;
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !Object.hasOwn(data, key))
    return undefined;
  const value = (data as Record<string, unknown>)[key];
  const isContainer = typeof value === 'object' && value !== null;
  return isContainer || document.sound([key]) ? value : undefined;
}

/** Names written as one or as a list, each with its path. */
export function namesAt(document: ScenarioDocument, key: string): { name: string; path: Path }[] {
  const value = fieldOf(document, key);
  if (typeof value === 'string') return [{ name: value, path: [key] }];
  return listAt(document, key).flatMap((name, index) =>
    typeof name === 'string' ? [{ name, path: [key, index] }] : [],
  );
}

/** Words in one language stand for both. */
export function textOf(value: unknown): Text | null {
  if (typeof value === 'string') return { zh: value, en: value };
  const text = value as Partial<Text> | null | undefined;
  return typeof text?.zh === 'string' && typeof text.en === 'string' ? { zh: text.zh, en: text.en } : null;
}
