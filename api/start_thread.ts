import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread from a file of this program: the compiled one, or, where the sources run unbuilt, the TypeScript file
 * read through tsx.
 *
 * @param from `import.meta.url` of the file beside it
 * @param name of the file without its ending: `./pglite_thread`
 */
export function startThread(from: string, name: string, options: WorkerOptions): Worker {
  if (!from.endsWith('.ts')) return new Worker(new URL(`${name}.js`, from), options);
  const file = JSON.stringify(new URL(`${name}.ts`, from).href);
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); });`;
  return new Worker(start, { ...options, eval: true });
}
