// The region-20 benchmark: the project's own files through its own code, beside other tools, in one interleaved run.
// Run with: npm run bench -- [--rounds 5] [--paths 100000] [--without hyperformula,mathjs]
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { simulateBlocks } from '../engine/simulation/simulate_blocks.ts';
import { hyperformulaTool } from './region_20/hyperformula_tool.ts';
import { mathjsTool } from './region_20/mathjs_tool.ts';
import { startNumpy } from './region_20/numpy_process.ts';
import { onePath } from './region_20/one_path.ts';
import { pathByPath } from './region_20/path_by_path.ts';
import { MEANS, plainModel } from './region_20/plain_model.ts';
import { startTwoWorkers } from './region_20/two_workers.ts';
import { workload } from './region_20/workload.ts';
import { startUp } from './start_up.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    paths: { type: 'string', default: '100000' },
    without: { type: 'string', default: '' },
  },
});
const ROUNDS = Number(values.rounds);
const YEARS = 15;
const FEW = 10_000;
/** Paths computed before the clock runs. */
const WARMING = 200_000;
const without = new Set(values.without.split(','));

const numpy = without.has('numpy') ? null : await startNumpy();
if (numpy === null) console.log('numpy is left out: python3 does not find it (Debian: python3-numpy)');
const workers = startTwoWorkers();
const times = new Map<string, number[]>();

console.log(
  `${availableParallelism()} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, ${process.version}`,
);
console.log(`deterministic path: largest relative difference ${deterministicDifference()}`);

for (const draws of new Set([1000, FEW, Number(values.paths)])) await compare(draws);
await slowTools();
measureOnePath();
await measureStartUp();
report();
await workers.end();
numpy?.end();

/** Rounds of every fast tool in turn, so that what else the machine does falls on all alike. */
async function compare(draws: number): Promise<void> {
  const { job } = workload(draws, YEARS);
  const one = simulateBlocks(job);
  const two = await workers.simulate(job);
  if (JSON.stringify(one) !== JSON.stringify(two))
    throw new Error('one thread and two give different numbers');
  // As in a page or a server: what has run before is compiled.
  for (let warming = 0; warming < WARMING / draws; warming++) simulateBlocks(job);
  const rounds = draws < 50_000 ? 4 * ROUNDS : ROUNDS;
  for (let round = 0; round < rounds; round++) {
    if (numpy !== null) note(`numpy ${draws}`, (await numpy.run(draws, YEARS, round + 1)).total);
    await timed(`one thread ${draws}`, () => simulateBlocks(job));
    await timed(`two workers ${draws}`, () => workers.simulate(job));
  }
}

async function slowTools(): Promise<void> {
  const load = workload(FEW, YEARS);
  if (!without.has('mathjs')) await timed(`mathjs ${FEW}`, () => pathByPath(load, mathjsTool(load)));
  if (!without.has('hyperformula'))
    await timed(`HyperFormula ${FEW}`, () => pathByPath(load, hyperformulaTool(load)));
}

function measureOnePath(): void {
  const path = onePath(workload(FEW, YEARS));
  path(20_000);
  for (let round = 0; round < ROUNDS; round++) note('one path (1000 times)', path(1000));
}

/** The built command, as a person starts it. */
async function measureStartUp(): Promise<void> {
  for (let round = 0; round < 3 * ROUNDS; round++) {
    const times = await startUp();
    if (times === null) {
      console.log('start-up is left out: nothing is built (npm run build)');
      return;
    }
    note('node -e 0', times.empty);
    note('plancast run, first line', times.firstLine);
    note('plancast run, whole', times.whole);
  }
}

/** Largest relative difference of the central path to the equations written out by hand. */
function deterministicDifference(): number {
  const { central } = workload(FEW, YEARS);
  const expected = plainModel(MEANS, YEARS);
  return Math.max(
    ...Object.entries(expected).flatMap(([id, series]) => {
      const scale = id === 'deflator' ? 100 : 1;
      return series.map((value, year) =>
        Math.abs((central.values[id]?.[year + 1] as number) / scale / value - 1),
      );
    }),
  );
}

async function timed(name: string, work: () => unknown): Promise<void> {
  const started = performance.now();
  await work();
  note(name, performance.now() - started);
}

function note(name: string, milliseconds: number): void {
  const known = times.get(name) ?? [];
  known.push(milliseconds);
  times.set(name, known);
}

function report(): void {
  console.log('| what, paths | median ms | least ms | x numpy (median) | x numpy (least) |');
  console.log('|---|---|---|---|---|');
  for (const [name, all] of times) {
    const draws = name.split(' ').at(-1) as string;
    const beside = times.get(`numpy ${draws}`);
    const cells = [median(all), Math.min(...all)].map((value) => value.toFixed(2));
    const ratios =
      beside === undefined
        ? ['', '']
        : [median(all) / median(beside), Math.min(...all) / Math.min(...beside)].map((value) =>
            value.toFixed(3),
          );
    console.log(`| ${[name, ...cells, ...ratios].join(' | ')} |`);
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
