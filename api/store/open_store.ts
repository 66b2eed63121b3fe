import { Kysely, Migrator, PostgresDialect, type PostgresPool } from 'kysely';
import { migrationProvider } from './migration_provider.ts';
import { hasStore, openPglitePool } from './pglite_pool.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Where the store is. */
export interface StorePlace {
  /** Address of a PostgreSQL, null for the embedded one. */
  databaseUrl: string | null;
  /** Folder of the embedded one. */
  folder: string;
}

/** A store that opens when it is first needed. */
export interface Store {
  /** Whether there can be anything in it: it is open, or was made before. */
  readonly exists: boolean;
  /** It answers; false while it opens, which may take seconds. */
  readonly isOpen: boolean;
  /** Nobody else can have it open, so whatever was running in it when it opens has stopped. */
  readonly alone: boolean;
  /** The database, opened and brought to the newest schema. A failed opening is tried again by the next caller. */
  open(): Promise<Database>;
  close(): Promise<void>;
}

/** The store at a place; nothing is opened yet. */
export function openStore({ databaseUrl, folder }: StorePlace): Store {
  let opened: Promise<Database> | null = null;
  let ready = false;
  return {
    get exists() {
      return opened !== null || databaseUrl !== null || hasStore(folder);
    },
    get isOpen() {
      return ready;
    },
    alone: databaseUrl === null,
    open() {
      opened ??= connect(databaseUrl, folder, () => {
        opened = null;
        ready = false;
      }).then(
        (database) => {
          ready = true;
          return database;
        },
        (error: unknown) => {
          opened = null;
          throw error;
        },
      );
      return opened;
    },
    async close() {
      const database = await opened?.catch(() => null);
      opened = null;
      ready = false;
      await database?.destroy();
    },
  };
}

async function connect(databaseUrl: string | null, folder: string, lost: () => void): Promise<Database> {
  const pool = databaseUrl === null ? await openPglitePool(folder, lost) : await openServerPool(databaseUrl);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error } = await new Migrator({ db: database, provider: migrationProvider }).migrateToLatest();
    if (error !== undefined) throw error;
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function openServerPool(connectionString: string): Promise<PostgresPool> {
  const { default: pg } = await import('pg');
  // Whole numbers of 8 bytes come as text, and counts as numbers from the embedded engine.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString, max: 8, connectionTimeoutMillis: 5_000 });
  // A connection that breaks is replaced by the next query; whoever uses it gets the error of the query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
