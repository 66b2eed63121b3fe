import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { type Config, readConfig } from '../../api/config.ts';
import { packageFolder } from '../../api/package_folder.ts';
import { createServices, type Services } from '../../api/services.ts';
import { openStore } from '../../api/store/open_store.ts';
import { root } from '../health/repository.ts';

/** An app with its own empty store, for one test file. */
export interface TestApp {
  app: ReturnType<typeof createApp>;
  services: Services;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends JSON: a value, or a text as it is. */
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Makes the app with settings of a test's own. The folder of the store is empty and nothing is opened. */
export async function makeApp(given: Partial<Config> = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'plancast-api-'));
  const config = readConfig({}, { store: join(folder, 'store'), workers: 1, log: 'silent', ...given });
  const services = await createServices(config, pino({ level: 'silent' }));
  const app = createApp(services);
  const ask = async (path: string, init: RequestInit): Promise<Response> => app.request(path, init);
  return {
    app,
    services,
    get: (path, headers = {}) => ask(path, { headers }),
    send: (method, path, body, headers = {}) =>
      ask(path, {
        method,
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    async close() {
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty embedded store, copied from one that is made once for this version of it: making it takes seconds. */
export async function emptyStore(): Promise<string> {
  const manifest = readFileSync(join(packageFolder('@electric-sql/pglite'), 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const cache = join(root, 'node_modules', '.cache', 'plancast');
  const made = join(cache, `store-${version}`);
  if (!existsSync(made)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'making-'));
    const store = openStore({ databaseUrl: null, folder: fresh });
    await store.open();
    await store.close();
    try {
      renameSync(fresh, made);
    } catch {
      // Another test file was first.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const folder = join(mkdtempSync(join(tmpdir(), 'plancast-store-')), 'store');
  cpSync(made, folder, { recursive: true });
  return folder;
}
