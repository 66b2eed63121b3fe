import { writeJson } from '../../report/run_data.ts';
import type { RequestOf } from '../schema/requests.ts';
import { type Answer, JSON_TYPE, type Task } from './task.ts';

/** Most parts of a job. */
const MOST_PARTS = 100;

/** The parts of a task that can be worked on apart: the same ones whenever it is asked; one for all but a batch. */
export function splitTask(task: Task): Task[] {
  if (task.verb !== 'batch') return [task];
  const { runs } = task.request as RequestOf<'batch'>;
  const size = Math.ceil(runs.length / MOST_PARTS);
  const parts: Task[] = [];
  for (let from = 0; from < runs.length; from += size) {
    parts.push({ ...task, request: { runs: runs.slice(from, from + size) } });
  }
  return parts;
}

/** The answers of the parts, in their order, as the answer of the task. */
export function joinAnswers(answers: readonly Answer[]): Answer {
  const [first] = answers;
  if (first !== undefined && answers.length === 1) return first;
  const runs = answers.flatMap(
    ({ body }) => (JSON.parse(Buffer.from(body).toString('utf8')) as { runs: unknown[] }).runs,
  );
  return { type: JSON_TYPE, body: Buffer.from(writeJson({ runs }), 'utf8'), file: null, run: null };
}
