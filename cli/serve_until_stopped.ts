import { setFlagsFromString } from 'node:v8';
import { readConfig } from '../api/config.ts';
import { startServer } from '../api/start_server.ts';
import { inputError } from '../report/answers/input_error.ts';
import { type Context, printLines } from './context.ts';
import { tell } from './words.ts';

/** What the command line says of the server; everything else is set in the environment. */
export interface ServeOptions {
  host?: string | undefined;
  port?: number | undefined;
  store?: string | undefined;
  workers?: number | undefined;
  readOnly?: true | undefined;
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Serves until the process is told to stop, then finishes what is open.
 *
 * @throws PlancastError for a setting that cannot be read, or an address that cannot be listened on
 */
export async function serveUntilStopped(options: ServeOptions, context: Context): Promise<void> {
  const { language, terminal } = context;
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const { lang: _, ...settings } = given as ServeOptions & { lang?: string };
  // Answers are long-lived for a moment and then waste: without this, three times their size is kept before any is swept.
  setFlagsFromString('--heap-growing-percent=50');
  const config = readConfig(terminal.environment, settings as Partial<ReturnType<typeof readConfig>>);
  const server = await startServer(config).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== 'listen') throw error;
    const place = `${config.host}:${config.port}`;
    const reason = error.code ?? error.message;
    throw inputError('cannot_listen', (l) => tell(l, 'cannot_listen', { place, reason }));
  });
  const docs = `${server.address}/api/docs`;
  printLines(context, [tell(language, 'serve_ready', { address: server.address, docs })]);
  await new Promise<void>((stop) => {
    for (const signal of STOP_SIGNALS) process.once(signal, () => stop());
  });
  await server.stop();
}
