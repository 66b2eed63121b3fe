import type { ColumnType, Generated } from 'kysely';

/** Set by the database when the row is written. */
type Moment = ColumnType<Date, undefined, never>;

/** A saved scenario: which version is the current one. */
interface ScenarioTable {
  /** `sanmenxia/my_scenario` */
  id: string;
  region: string;
  version: number;
  deleted: boolean;
}

/** Every version ever saved; never changed, never removed. */
interface ScenarioVersionTable {
  id: string;
  version: number;
  /** The file as it was sent: YAML, or JSON. */
  source: string;
  /** First 12 hex digits of the SHA-256 of the source. */
  digest: string;
  author: string | null;
  note: string | null;
  /** What made it: a save, a restore of an older version, a deletion. */
  made_by: 'save' | 'restore' | 'delete';
  restored_from: number | null;
  saved_at: Moment;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Work that was asked for: what to do, how far it is, and who does it. */
interface JobTable {
  /** Hash of what is asked and of what it is answered from. */
  id: string;
  verb: string;
  /** The task as JSON: everything the answer depends on. */
  task: string;
  /** Engine and data the parts were made with. */
  made_with: string;
  state: JobState;
  parts: number;
  done: number;
  attempts: number;
  /** The server that runs it, until `lease_until`. */
  owner: string | null;
  lease_until: Date | null;
  author: string | null;
  /** The answer as JSON: type, name and body. */
  answer: string | null;
  /** Why it failed, as a problem in both languages. */
  failure: string | null;
  created_at: Moment;
  changed_at: Generated<Date>;
}

/** Finished parts of a job, so that a restart goes on from there. */
interface JobPartTable {
  job: string;
  part: number;
  result: string;
}

/** The tables of the store, the same on both engines. */
export interface Tables {
  scenarios: ScenarioTable;
  scenario_versions: ScenarioVersionTable;
  jobs: JobTable;
  job_parts: JobPartTable;
}
