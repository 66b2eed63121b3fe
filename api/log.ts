import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

/** What may carry a secret and is never written out. */
const SECRETS = ['authorization', 'cookie', 'password', 'connectionString', 'databaseUrl', 'err.config'];

/**
 * The log: one line of JSON an event, without bodies, queries, headers or addresses of databases.
 *
 * @param to where it goes; left out: standard output
 */
export function createLog(config: Pick<Config, 'log' | 'databaseUrl'>, to?: DestinationStream): Logger {
  const hidden = secretsOf(config.databaseUrl);
  const clean = (text: unknown): unknown =>
    typeof text === 'string' ? hidden.reduce((left, secret) => left.replaceAll(secret, '***'), text) : text;
  const options = {
    name: 'plancast',
    level: config.log,
    base: null,
    redact: { paths: SECRETS, censor: '***' },
    serializers: {
      err: (error: unknown) => {
        const { type, message, stack, code } = pino.stdSerializers.err(error as Error) as unknown as Record<
          string,
          unknown
        >;
        return { type, message: clean(message), stack: clean(stack), code };
      },
    },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** The address of a database and the password in it. */
function secretsOf(databaseUrl: string | null): string[] {
  if (databaseUrl === null) return [];
  try {
    const { password } = new URL(databaseUrl);
    return [databaseUrl, password, decodeURIComponent(password)].filter((secret) => secret !== '');
  } catch {
    return [databaseUrl];
  }
}
