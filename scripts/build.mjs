// Builds dist/: compiles the TypeScript, bundles the scenario library and the page. Skipped when no source has changed.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPageCode, layLibrary } from './build_page.mjs';
import { bundleCommand } from './bundle_command.mjs';
import { sourceStamp } from './source_stamp.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stampFile = join(dist, '.sources');

// npx finds the command of the package it stands in by this link.
function linkCommand() {
  const bin = join(root, 'node_modules', '.bin');
  const link = join(bin, 'plancast');
  if (process.platform === 'win32' || !existsSync(bin)) return;
  rmSync(link, { force: true });
  symlinkSync('../../dist/cli/main.js', link);
}

function compile(typescript) {
  const child = spawn(process.execPath, [typescript, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (code !== 0) process.exit(code ?? 1);
      resolve();
    });
  });
}

async function build() {
  const typescript = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(typescript)) {
    console.log('build: skipped, development packages are not installed');
    return;
  }
  const stamp = sourceStamp();
  linkCommand();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    console.log('build: nothing changed');
    return;
  }
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  // The page is bundled from the same sources while they are compiled.
  await Promise.all([compile(typescript), buildPageCode(join(dist, 'web'))]);
  const { readLibrary } = await import(pathToFileURL(join(dist, 'scenarios/loader/read_library.js')).href);
  const { library, issues } = await readLibrary(join(root, 'scenarios'));
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    for (const { file, line, column, text } of errors) console.error(`${file}:${line}:${column} ${text.en}`);
    console.error(`build: ${errors.length} errors in the files under scenarios/`);
    process.exit(1);
  }
  writeFileSync(join(dist, 'scenarios/library.json'), JSON.stringify(library));
  const { splitLibrary } = await import(pathToFileURL(join(dist, 'scenarios/split_library.js')).href);
  layLibrary(join(dist, 'web'), splitLibrary(library));
  await bundleCommand(dist);
  chmodSync(join(dist, 'cli/main.js'), 0o755);
  writeFileSync(stampFile, stamp);
  console.log(`build: dist/ is ready (data ${library.dataVersion})`);
}

await build();
