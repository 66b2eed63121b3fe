import type { Config } from '../../api/config.ts';
import { emptyStore } from './make_app.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

/** An engine that can hold the store. */
export interface Engine {
  name: string;
  /** Settings of an empty store of its own. */
  place(): Promise<Pick<Config, 'store' | 'databaseUrl'>>;
  stop(): Promise<void>;
}

let databases = 0;

/** The two engines; PostgreSQL starts with the first store that is asked for. */
export function engines(): Engine[] {
  let server: Promise<TestPostgres> | null = null;
  return [
    {
      name: 'PGlite',
      place: async () => ({ store: await emptyStore(), databaseUrl: null }),
      stop: () => Promise.resolve(),
    },
    {
      name: 'PostgreSQL',
      async place() {
        server ??= startPostgres();
        return { store: '', databaseUrl: await (await server).database(`store_${++databases}`) };
      },
      stop: async () => (await server)?.stop(),
    },
  ];
}
