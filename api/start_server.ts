import type { AddressInfo, Socket } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { createLog, type Logger } from './log.ts';
import { answerBrokenRequest } from './problems/answer_broken_request.ts';
import { createServices, type Services } from './services.ts';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  address: string;
  services: Services;
  /** Takes nothing new, finishes what is open, hands jobs back, and closes. */
  stop(): Promise<void>;
}

/** Milliseconds a request may take to arrive, its body included. */
const ARRIVAL = 30_000;

/** Connections for each request that may be open: most of them wait for their next one. */
const CONNECTIONS_EACH = 4;

/**
 * Starts the server.
 *
 * @throws Error when the address cannot be listened on
 */
export async function startServer(config: Config, log: Logger = createLog(config)): Promise<RunningServer> {
  const services = await createServices(config, log);
  const app = createApp(services);
  const server = await listen(app.fetch, config);
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  if (!config.readOnly) services.jobs.start();
  log.info(
    { address: host, port, readOnly: config.readOnly, data: services.library.dataVersion },
    'listening',
  );
  let stopped: Promise<void> | null = null;
  return {
    address: `http://${host}:${port}`,
    services,
    stop() {
      stopped ??= stop(server, services);
      return stopped;
    },
  };
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { host, port, maxRequests }: Config,
): Promise<ServerType> {
  return new Promise((done, fail) => {
    const options = { requestTimeout: ARRIVAL, headersTimeout: ARRIVAL };
    const server = serve({ fetch, hostname: host, port, serverOptions: options }, () => {
      server.off('error', fail);
      done(server);
    });
    server.once('error', fail);
    server.maxConnections = CONNECTIONS_EACH * maxRequests;
    server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) =>
      answerBrokenRequest(error, socket, ARRIVAL),
    );
  });
}

async function stop(server: ServerType, services: Services): Promise<void> {
  const { config, log } = services;
  services.stopping = true;
  log.info('stopping');
  const closed = new Promise<void>((done) => server.close(() => done()));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const timer = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  }, config.stopTime);
  await closed;
  clearTimeout(timer);
  await services.close();
  log.info('stopped');
}
