import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';

/** Steps of the schema in their order. A step that has landed is never changed: the next change is a step of its own. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_scenarios': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('scenarios')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('region', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('deleted', 'boolean', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('scenario_versions')
        .addColumn('id', 'text', (column) => column.notNull().references('scenarios.id'))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('author', 'text')
        .addColumn('note', 'text')
        .addColumn('made_by', 'text', (column) => column.notNull())
        .addColumn('restored_from', 'integer')
        .addColumn('saved_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addPrimaryKeyConstraint('scenario_versions_key', ['id', 'version'])
        .execute();
    },
  },
  '0002_jobs': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('jobs')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('verb', 'text', (column) => column.notNull())
        .addColumn('task', 'text', (column) => column.notNull())
        .addColumn('made_with', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('parts', 'integer', (column) => column.notNull())
        .addColumn('done', 'integer', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('owner', 'text')
        .addColumn('lease_until', 'timestamptz')
        .addColumn('author', 'text')
        .addColumn('answer', 'text')
        .addColumn('failure', 'text')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addColumn('changed_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      await db.schema.createIndex('jobs_by_state').on('jobs').columns(['state', 'created_at']).execute();
      await db.schema
        .createTable('job_parts')
        .addColumn('job', 'text', (column) => column.notNull().references('jobs.id').onDelete('cascade'))
        .addColumn('part', 'integer', (column) => column.notNull())
        .addColumn('result', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('job_parts_key', ['job', 'part'])
        .execute();
    },
  },
};

/** Hands the steps to Kysely's migrator. */
export const migrationProvider: MigrationProvider = {
  getMigrations: () => Promise.resolve({ ...MIGRATIONS }),
};
