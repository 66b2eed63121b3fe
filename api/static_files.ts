import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { ApiContext } from './environment.ts';
import { isKnown } from './send_answer.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A file as it is sent. */
interface StaticFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
}

/** Answers with a file of a folder; null when there is none of that name. */
export type StaticFiles = (c: ApiContext, name: string) => Response | null;

/**
 * The files of a folder. Their names are listed once, and only a name of the list is read: there is no path to leave
 * the folder by.
 *
 * @param names left out: every file in it
 */
export function staticFiles(folder: string, names: readonly string[] = namesIn(folder)): StaticFiles {
  const known = new Set(names);
  const read = new Map<string, StaticFile>();
  return (c, name) => {
    if (!known.has(name)) return null;
    let file = read.get(name);
    if (file === undefined) {
      const bytes = Uint8Array.from(readFileSync(join(folder, name)));
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
      file = { bytes, type, etag };
      read.set(name, file);
    }
    const headers = { etag: file.etag, 'cache-control': cacheOf(name), 'content-type': file.type };
    if (isKnown(c, file.etag)) return c.body(null, 304, headers);
    return c.body(file.bytes, 200, headers);
  };
}

/** A file whose name holds a hash of its content never changes. */
function cacheOf(name: string): string {
  return /[-.][\w-]{8,}\.(?:js|css|woff2|wasm|svg|png)$/.test(name) && name.includes('/')
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}
