import type { Issue, Language, Text } from '../../engine/types.ts';
import { apiWords, sayApi } from '../words.ts';

/** Kinds of problem and the status each is answered with. */
export const PROBLEM_STATUS = {
  bad_request: 400,
  identity_missing: 401,
  read_only: 403,
  foreign_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_slow: 408,
  conflict: 409,
  gone: 410,
  version_conflict: 412,
  precondition_failed: 412,
  body_too_large: 413,
  unsupported_media_type: 415,
  wrong_host: 421,
  invalid_request: 422,
  too_complex: 422,
  version_required: 428,
  too_many_requests: 429,
  headers_too_large: 431,
  internal: 500,
  busy: 503,
  took_too_long: 503,
  stopping: 503,
  store_unavailable: 503,
  job_failed: 422,
} as const;

export type ProblemKind = keyof typeof PROBLEM_STATUS;

/** What goes with a problem beside its words. */
export interface ProblemExtras {
  issues?: readonly Issue[];
  headers?: Readonly<Record<string, string>>;
  /** Further members of the answer: both versions of a conflict. */
  members?: Readonly<Record<string, unknown>>;
}

/** Thrown wherever a request cannot be answered; the one place that writes answers makes problem+json of it. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly text: Text;
  readonly extras: ProblemExtras;
  constructor(kind: ProblemKind, text: Text, extras: ProblemExtras = {}) {
    super(text.en);
    this.name = 'Problem';
    this.kind = kind;
    this.text = text;
    this.extras = extras;
  }
}

/** A problem as RFC 9457 writes it (https://www.rfc-editor.org/rfc/rfc9457), with the issues of the command line. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  issues?: readonly (Issue & { message: string })[];
  [member: string]: unknown;
}

/** The address of the page that says what a kind of problem is. */
export function problemType(kind: ProblemKind): string {
  return `/api/problems/${kind}`;
}

/** The body of a problem in one language. */
export function problemBody({ kind, text, extras }: Problem, language: Language): ProblemBody {
  const issues = extras.issues?.map((issue) => ({ ...issue, message: issue.text[language] }));
  return {
    type: problemType(kind),
    title: apiWords[kind][language],
    status: PROBLEM_STATUS[kind],
    detail: text[language],
    ...(issues === undefined ? {} : { issues }),
    ...extras.members,
  };
}

type Key = Extract<keyof typeof apiWords, `say_${string}`>;
type Values = Readonly<Record<string, string | number | Text>>;

/** The sentence to say is known when the program runs, so its values are not checked by the compiler. */
const say = sayApi as (
  language: Language,
  key: Key,
  values: Readonly<Record<string, string | number>>,
) => string;

function valuesIn(language: Language, values: Values): Readonly<Record<string, string | number>> {
  const spoken = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return Object.fromEntries(spoken);
}

/**
 * A sentence of the API in both languages; a value that is words itself is said in the language of the sentence.
 *
 * @example
 * bothLanguages('say_no_job', { id: 'x' }).en // => 'Cannot find the job "x": there is no such job'
 */
export function bothLanguages(key: Key, values: Values = {}): Text {
  return { zh: say('zh', key, valuesIn('zh', values)), en: say('en', key, valuesIn('en', values)) };
}

/** A problem that one sentence says. */
export function problem(
  kind: ProblemKind,
  key: Key,
  values: Values = {},
  extras: ProblemExtras = {},
): Problem {
  return new Problem(kind, bothLanguages(key, values), extras);
}

/** What is wrong with a request that was read, every issue at once; the first one is the detail. */
export function invalidRequest(issues: readonly Issue[]): Problem {
  const first = issues.find(({ level }) => level === 'error') ?? issues[0];
  return new Problem('invalid_request', first?.text ?? { zh: '', en: '' }, { issues });
}
