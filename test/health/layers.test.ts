import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './repository.ts';

/** Which layers each layer may import, and which packages; arrows point one way. */
const LAYERS: Readonly<
  Record<string, { layers: readonly string[]; packages: readonly string[]; node: RegExp | null }>
> = {
  engine: { layers: [], packages: ['@noble/hashes', 'mathjs', 'ml-regression'], node: null },
  scenarios: {
    layers: ['engine'],
    packages: ['piscina', 'yaml', 'zod'],
    node: /^scenarios\/(loader|workers)\//,
  },
  report: { layers: ['engine', 'scenarios'], packages: ['csv-stringify'], node: null },
  api: {
    layers: ['engine', 'scenarios', 'report'],
    // tsx runs the threads of a server that was not built.
    packages: [
      '@electric-sql/pglite',
      '@hono/node-server',
      '@hono/zod-openapi',
      'hono',
      'kysely',
      'pg',
      'pino',
      'piscina',
      'tsx',
      'zod',
    ],
    node: /^api\//,
  },
  cli: {
    layers: ['engine', 'scenarios', 'report', 'api'],
    packages: ['@commander-js/extra-typings', 'commander', 'picocolors', 'zod'],
    node: /^cli\//,
  },
  web: {
    layers: ['engine', 'scenarios', 'report'],
    // zod: told not to make code from text, which the page's content-security policy forbids.
    packages: [
      '@fontsource-variable/noto-sans-sc',
      '@preact/signals',
      'chart.js',
      'comlink',
      'preact',
      'zod',
    ],
    node: null,
  },
};

interface Arrow {
  file: string;
  from: string;
  typeOnly: boolean;
  /** File of the project it leads to, null for a package. */
  to: string | null;
}

const arrows: Arrow[] = sourceFiles().flatMap((file) =>
  importsOf(file).map(({ from, typeOnly }) => ({
    file,
    from,
    typeOnly,
    to: from.startsWith('.') ? posix.join(posix.dirname(file), from) : null,
  })),
);

const layerOf = (file: string) => file.split('/')[0] as string;

describe('layers', () => {
  it('knows every source folder', () => {
    const unknown = sourceFiles().filter((file) => LAYERS[layerOf(file)] === undefined);
    expect(unknown, 'add the folder to LAYERS in test/health/layers.test.ts').toEqual([]);
  });

  it('has arrows that point one way: engine <- scenarios <- report, api, cli, web', () => {
    const wrong = arrows.filter(({ file, to }) => {
      const layer = layerOf(file);
      return to !== null && layerOf(to) !== layer && !LAYERS[layer]?.layers.includes(layerOf(to));
    });
    expect(
      wrong.map(
        ({ file, from }) => `${file} imports ${from}: move what it needs into a layer below, or hand it in`,
      ),
    ).toEqual([]);
  });

  it('uses in each layer only the packages that belong there', () => {
    const wrong = arrows.filter(({ file, from, to }) => {
      if (to !== null || from.startsWith('node:')) return false;
      const name = from.startsWith('@')
        ? from.split('/').slice(0, 2).join('/')
        : (from.split('/')[0] as string);
      const { packages = [] } = LAYERS[layerOf(file)] ?? {};
      return !packages.includes(name) && !packages.includes(from);
    });
    expect(
      wrong.map(
        ({ file, from }) =>
          `${file} imports ${from}: use what the layer has, or add the package to LAYERS with a reason`,
      ),
    ).toEqual([]);
  });

  it('reads and writes only at the edges', () => {
    const wrong = arrows.filter(
      ({ file, from }) => from.startsWith('node:') && !LAYERS[layerOf(file)]?.node?.test(file),
    );
    expect(
      wrong.map(
        ({ file, from }) =>
          `${file} imports ${from}: take the text or the bytes as an argument and read them in scenarios/loader, cli or api`,
      ),
    ).toEqual([]);
  });

  it('has no import cycle', () => {
    const next = new Map<string, string[]>();
    for (const { file, to, typeOnly } of arrows) {
      if (to !== null && !typeOnly) next.set(file, [...(next.get(file) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) {
        cycles.push(
          `${[...path.slice(path.indexOf(file)), file].join(' -> ')}: put what both need into a file of its own`,
        );
        return;
      }
      if (done.has(file)) return;
      for (const other of next.get(file) ?? []) walk(other, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) walk(file, []);
    expect(cycles).toEqual([]);
  });
});
