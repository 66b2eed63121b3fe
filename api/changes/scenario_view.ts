import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { Scenario } from '../../engine/run_types.ts';
import type { Text } from '../../engine/types.ts';
import type { Library } from '../../scenarios/library.ts';
import { readYaml } from '../../scenarios/loader/read_yaml.ts';
import { textOf } from '../../scenarios/loader/scenario_check.ts';
import { writeScenario } from '../../scenarios/loader/write_scenario.ts';
import type { scenarioResourceSchema, scenarioRowSchema, versionSchema } from '../schema/answers.ts';
import type { SavedScenario, SavedVersion } from '../store/saved_scenarios.ts';

type Row = z.output<typeof scenarioRowSchema>;
type Resource = z.output<typeof scenarioResourceSchema>;
type Version = z.output<typeof versionSchema>;

/** The tag of a saved version, by which a change says what it starts from. */
export function tagOf({ version, digest }: Pick<SavedVersion, 'version' | 'digest'>): string {
  return `"v${version}-${digest}"`;
}

/** A saved scenario without its content. */
export function savedRow(saved: SavedScenario): Row {
  const { id, version, author, note, madeBy, restoredFrom, savedAt, deleted } = saved;
  return {
    id,
    region: regionOf(id),
    title: titleOf(saved.source, id),
    origin: 'saved',
    version,
    author,
    note,
    made_by: madeBy,
    restored_from: restoredFrom,
    saved_at: savedAt.toISOString(),
    etag: tagOf(saved),
    deleted,
  };
}

/** A saved scenario with its content. */
export function savedResource(saved: SavedScenario): Resource {
  return { ...savedRow(saved), scenario: dataOf(saved.source), yaml: saved.source };
}

/** A shipped scenario without its content. */
export function shippedRow(scenario: Scenario, library: Library): Row {
  return {
    id: scenario.id,
    region: scenario.region,
    title: scenario.title,
    origin: 'shipped',
    version: null,
    author: null,
    note: null,
    made_by: null,
    restored_from: null,
    saved_at: null,
    etag: `"shipped-${createHash('sha256').update(writeScenario(scenario, library)).digest('hex').slice(0, 12)}"`,
    deleted: false,
  };
}

/** A shipped scenario with its content. */
export function shippedResource(scenario: Scenario, library: Library): Resource {
  const yaml = writeScenario(scenario, library);
  return { ...shippedRow(scenario, library), scenario: dataOf(yaml), yaml };
}

/** One version of a saved scenario. */
export function versionView(saved: SavedVersion): Version {
  const { id, version, author, note, madeBy, restoredFrom, savedAt, source } = saved;
  return {
    id,
    version,
    author,
    note,
    made_by: madeBy,
    restored_from: restoredFrom,
    saved_at: savedAt.toISOString(),
    etag: tagOf(saved),
    yaml: source,
  };
}

function dataOf(source: string): Record<string, unknown> {
  return (readYaml(source, '').data ?? {}) as Record<string, unknown>;
}

function titleOf(source: string, id: string): Text {
  const name = id.slice(id.indexOf('/') + 1);
  return textOf(dataOf(source).title) ?? { zh: name, en: name };
}

function regionOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
