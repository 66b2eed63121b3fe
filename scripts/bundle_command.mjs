// Joins the compiled command line and what it imports into a few files, since finding and reading two hundred takes longer than running them.
import { renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Small packages that every command needs; the others are imported from node_modules when they are asked for. */
const JOINED = ['commander', '@commander-js/extra-typings', 'picocolors', '@noble/hashes', 'yaml'];

/** What every command needs, and what `run` needs beside it: each with all that it imports. */
const groups = [
  { name: 'command', test: /\/cli\/run_command_line\.js$/, priority: 2 },
  { name: 'run', test: /\/(cli\/carry_out|cli\/views\/run_view|report\/facts)\.js$/, priority: 1 },
];

/** Replaces dist/cli, as compiled, by its bundle; files that are found by their address keep it. */
export async function bundleCommand(dist) {
  const { build } = await import('vite');
  const bundle = join(dist, '.command');
  await build({
    configFile: false,
    root: dist,
    logLevel: 'error',
    plugins: [keepAddresses(dist)],
    ssr: { noExternal: JOINED },
    build: {
      ssr: true,
      outDir: bundle,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: join(dist, 'cli/main.js'),
        output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js', codeSplitting: { groups } },
      },
    },
  });
  rmSync(join(dist, 'cli'), { recursive: true });
  renameSync(bundle, join(dist, 'cli'));
}

/** In the bundle, as in the compiled file, import.meta.url is the address of the compiled file. */
function keepAddresses(dist) {
  return {
    name: 'keep-addresses',
    transform(code, id) {
      if (!id.startsWith(dist) || !code.includes('import.meta.url')) return null;
      const file = relative(dirname(join(dist, 'cli/main.js')), id)
        .split(sep)
        .join('/');
      return code.replaceAll('import.meta.url', `new URL('${file}', import.meta.url).href`);
    },
  };
}
