import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from './open_store.ts';
import type { Tables } from './tables.ts';

/** One version of a saved scenario. */
export interface SavedVersion {
  id: string;
  version: number;
  /** The file as it was sent. */
  source: string;
  /** First 12 hex digits of the SHA-256 of the source. */
  digest: string;
  author: string | null;
  note: string | null;
  madeBy: 'save' | 'restore' | 'delete';
  restoredFrom: number | null;
  savedAt: Date;
}

/** A scenario as it stands: its current version, and whether that is a deletion. */
export interface SavedScenario extends SavedVersion {
  deleted: boolean;
}

/** What is to become the next version. */
export interface Change {
  id: string;
  source: string;
  author: string | null;
  note: string | null;
  madeBy: SavedVersion['madeBy'];
  restoredFrom?: number;
  /** Decides on the current version whether the change may be made; throws when not. */
  allow(current: SavedScenario | null): void;
}

/** First 12 hex digits of the SHA-256 of a scenario's source. */
export function digestOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 12);
}

/**
 * Makes the next version of a scenario, or the first. Whoever comes second waits for whoever came first, and then sees
 * what that one saved.
 */
export function changeScenario(database: Database, change: Change): Promise<SavedScenario> {
  return database.transaction().execute(async (transaction) => {
    const { id, source, author, note, madeBy, restoredFrom } = change;
    const region = id.slice(0, id.indexOf('/'));
    // Version 0 stands for a scenario that is being saved for the first time: there is then a row to wait for.
    await transaction
      .insertInto('scenarios')
      .values({ id, region, version: 0, deleted: false })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await transaction.selectFrom('scenarios').select('id').where('id', '=', id).forUpdate().execute();
    const current = await findSaved(transaction, id);
    change.allow(current);
    const version = (current?.version ?? 0) + 1;
    const deleted = madeBy === 'delete';
    await transaction.updateTable('scenarios').set({ version, deleted }).where('id', '=', id).execute();
    await transaction
      .insertInto('scenario_versions')
      .values({
        id,
        version,
        source,
        digest: digestOf(source),
        author,
        note,
        made_by: madeBy,
        restored_from: restoredFrom ?? null,
      })
      .execute();
    return (await findSaved(transaction, id)) as SavedScenario;
  });
}

/** The current version of a scenario, deleted or not; null when it was never saved. */
export async function findSaved(
  database: Database | Transaction<Tables>,
  id: string,
): Promise<SavedScenario | null> {
  const row = await currentVersions(database).where('scenarios.id', '=', id).executeTakeFirst();
  return row === undefined ? null : { ...versionOf(row), deleted: row.deleted };
}

/** Current versions of all scenarios that are not deleted, or of those that are, by id. */
export async function listSaved(
  database: Database,
  { region, deleted }: { region?: string | undefined; deleted: boolean },
): Promise<SavedScenario[]> {
  let query = currentVersions(database).where('deleted', '=', deleted);
  if (region !== undefined) query = query.where('region', '=', region);
  const rows = await query.orderBy('scenarios.id').execute();
  return rows.map((row) => ({ ...versionOf(row), deleted: row.deleted }));
}

/** All versions of a scenario, the newest first. */
export async function listVersions(database: Database, id: string): Promise<SavedVersion[]> {
  const rows = await database
    .selectFrom('scenario_versions')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(versionOf);
}

function currentVersions(database: Database | Transaction<Tables>) {
  return database
    .selectFrom('scenarios')
    .innerJoin('scenario_versions', (join) =>
      join
        .onRef('scenario_versions.id', '=', 'scenarios.id')
        .onRef('scenario_versions.version', '=', 'scenarios.version'),
    )
    .selectAll('scenario_versions')
    .select('scenarios.deleted');
}

interface VersionRow extends Pick<SavedVersion, 'id' | 'version' | 'source' | 'digest' | 'author' | 'note'> {
  made_by: SavedVersion['madeBy'];
  restored_from: number | null;
  saved_at: Date;
}

function versionOf(row: VersionRow): SavedVersion {
  const { id, version, source, digest, author, note } = row;
  return {
    id,
    version,
    source,
    digest,
    author,
    note,
    madeBy: row.made_by,
    restoredFrom: row.restored_from,
    savedAt: row.saved_at,
  };
}
