import type { z } from '@hono/zod-openapi';
import type { Language } from '../../engine/types.ts';
import type { jobSchema } from '../schema/answers.ts';
import type { JobStatus } from '../store/saved_jobs.ts';
import type { JobFailure } from './job_runner.ts';

/**
 * A job as the API shows it.
 *
 * @param share what the server that works on it says is done; null when that is another one
 */
export function jobView(
  row: JobStatus,
  share: number | null,
  language: Language,
): z.output<typeof jobSchema> {
  const { id, verb, state, parts, done, attempts, author } = row;
  const failure = row.failure === null ? null : (JSON.parse(row.failure) as JobFailure);
  const self = `/api/jobs/${id}`;
  const kept = state === 'done' ? 1 : done / parts;
  return {
    id,
    verb,
    state,
    progress: Math.round(Math.max(kept, state === 'running' ? (share ?? 0) : 0) * 1000) / 1000,
    parts,
    done,
    attempts,
    author,
    created_at: row.created_at.toISOString(),
    changed_at: row.changed_at.toISOString(),
    failure: failure === null ? null : { message: failure.text[language], issues: [...failure.issues] },
    links: { self, events: `${self}/events`, result: `${self}/result` },
  };
}
