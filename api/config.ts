import { type Issue, PlancastError } from '../engine/types.ts';

/** What kind of value a setting takes: words, a whole number, yes or no, words separated by commas. */
type Kind = 'text' | 'count' | 'flag' | 'list';

interface Setting {
  /** The variable of the environment that sets it. */
  variable: string;
  kind: Kind;
  /** As it would be written in the environment; empty: not set. */
  fallback: string;
  /** Smallest number that makes sense. */
  least?: number;
}

/** Every setting of the server; docs/api.md says what each is for. */
export const SETTINGS = {
  host: { variable: 'PLANCAST_HOST', kind: 'text', fallback: '127.0.0.1' },
  port: { variable: 'PLANCAST_PORT', kind: 'count', fallback: '8080' },
  store: { variable: 'PLANCAST_STORE', kind: 'text', fallback: 'plancast_store' },
  databaseUrl: { variable: 'DATABASE_URL', kind: 'text', fallback: '' },
  readOnly: { variable: 'PLANCAST_READ_ONLY', kind: 'flag', fallback: '' },
  workers: { variable: 'PLANCAST_WORKERS', kind: 'count', fallback: '', least: 1 },
  hosts: { variable: 'PLANCAST_HOSTS', kind: 'list', fallback: '' },
  origins: { variable: 'PLANCAST_ORIGINS', kind: 'list', fallback: '' },
  identityHeader: { variable: 'PLANCAST_IDENTITY_HEADER', kind: 'text', fallback: '' },
  trustedProxies: { variable: 'PLANCAST_TRUSTED_PROXIES', kind: 'list', fallback: '127.0.0.1,::1' },
  maxBody: { variable: 'PLANCAST_MAX_BODY', kind: 'count', fallback: '1000000', least: 1000 },
  maxPaths: { variable: 'PLANCAST_MAX_PATHS', kind: 'count', fallback: '100000000', least: 1 },
  maxRequests: { variable: 'PLANCAST_MAX_REQUESTS', kind: 'count', fallback: '256', least: 1 },
  maxPerClient: { variable: 'PLANCAST_MAX_PER_CLIENT', kind: 'count', fallback: '64', least: 1 },
  maxWaiting: { variable: 'PLANCAST_MAX_WAITING', kind: 'count', fallback: '64', least: 1 },
  maxJobs: { variable: 'PLANCAST_MAX_JOBS', kind: 'count', fallback: '100', least: 1 },
  timeLimit: { variable: 'PLANCAST_TIME_LIMIT', kind: 'count', fallback: '30000', least: 10 },
  stopTime: { variable: 'PLANCAST_STOP_TIME', kind: 'count', fallback: '10000', least: 0 },
  cacheBytes: { variable: 'PLANCAST_CACHE', kind: 'count', fallback: '32000000', least: 0 },
  workerMemory: { variable: 'PLANCAST_WORKER_MEMORY', kind: 'count', fallback: '2048', least: 64 },
  jobAttempts: { variable: 'PLANCAST_JOB_ATTEMPTS', kind: 'count', fallback: '5', least: 1 },
  jobDays: { variable: 'PLANCAST_JOB_DAYS', kind: 'count', fallback: '30', least: 1 },
  lease: { variable: 'PLANCAST_LEASE', kind: 'count', fallback: '15000', least: 500 },
  log: { variable: 'PLANCAST_LOG', kind: 'text', fallback: 'info' },
} as const satisfies Record<string, Setting>;

type ValueOf<S extends Setting> = S['kind'] extends 'count'
  ? S['fallback'] extends ''
    ? number | null
    : number
  : S['kind'] extends 'flag'
    ? boolean
    : S['kind'] extends 'list'
      ? readonly string[]
      : S['fallback'] extends ''
        ? string | null
        : string;

/** The settings as values. Times are in milliseconds, sizes in bytes, memory of a worker in megabytes. */
export type Config = { readonly [K in keyof typeof SETTINGS]: ValueOf<(typeof SETTINGS)[K]> };

/** Levels of the log, from everything to nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/**
 * Reads the settings from an environment; what is left out keeps its default.
 *
 * @throws PlancastError with every setting that cannot be read
 * @example
 * readConfig({ PLANCAST_PORT: '9000' }).port // => 9000
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  given: Partial<Config> = {},
): Config {
  const issues: Issue[] = [];
  const values = Object.entries(SETTINGS).map(([name, setting]: [string, Setting]) => {
    const written = environment[setting.variable]?.trim() || setting.fallback;
    return [name, readValue(written, setting, issues)];
  });
  const config = { ...(Object.fromEntries(values) as Config), ...given };
  if (!(LOG_LEVELS as readonly string[]).includes(config.log)) {
    issues.push(
      wrong('PLANCAST_LOG', config.log, `: ${LOG_LEVELS.join(', ')}`, `: ${LOG_LEVELS.join(', ')}`),
    );
  }
  if (issues.length > 0) throw new PlancastError(issues);
  return config;
}

function readValue(written: string, { variable, kind, least = 0 }: Setting, issues: Issue[]): unknown {
  if (kind === 'list') return written.split(',').flatMap((item) => item.trim() || []);
  if (kind === 'flag') {
    if (/^(1|true|yes)$/i.test(written)) return true;
    if (/^(0|false|no|)$/i.test(written)) return false;
    issues.push(wrong(variable, written, ' 1 或 0', '1 or 0'));
    return false;
  }
  if (written === '') return null;
  if (kind === 'text') return written;
  const value = Number(written);
  if (/^\d+$/.test(written) && Number.isSafeInteger(value) && value >= least) return value;
  issues.push(wrong(variable, written, `不小于 ${least} 的整数`, `a whole number of at least ${least}`));
  return least;
}

function wrong(variable: string, written: string, zh: string, en: string): Issue {
  return {
    code: 'bad_setting',
    level: 'error',
    path: variable,
    text: {
      zh: `无法读取设置 ${variable}：写的是“${written}”；应为${zh}`,
      en: `Cannot read the setting ${variable}: found "${written}"; write ${en.replace(/^: /, 'one of ')}`,
    },
  };
}
