// The page in Chromium: how much it loads, when the first slider answers, how long a move takes until it is painted.
// Run with: npm run bench:page -- [--rounds 5] [--moves 60]
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { builtPage } from '../test/web/page/built_page.ts';
import { chromium, chromiumFlags } from '../test/web/page/chromium.ts';
import { serveFolder } from '../test/web/page/serve_folder.ts';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, moves: { type: 'string', default: '60' } },
});
const ROUNDS = Number(options.rounds);
const MOVES = Number(options.moves);

/** What is on the screen while a slider moves; the phone has its sheet of assumptions open. */
const VIEWS = [
  { name: 'desktop, to 2025', hash: '#1/sanmenxia/plan', width: 1440, height: 900 },
  { name: 'desktop, to 2035', hash: '#1/sanmenxia/plan?horizon=2035', width: 1440, height: 900 },
  { name: 'phone, to 2035', hash: '#1/sanmenxia/plan?horizon=2035', width: 390, height: 844 },
];

const folder = await builtPage();
const server = await serveFolder(folder);
const browser = await driver.launch({ ...chromium(), args: chromiumFlags });
const load = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
console.log(
  `${availableParallelism()} cores, load ${load()}, Chromium ${browser.version()} without a graphics card`,
);
try {
  console.log(await firstLoad(browser));
  for (const throttle of [1, 4]) console.log(await startTime(browser, throttle));
  console.log(
    '| view | input to paint, median ms | p95 ms | medians of the rounds | path and verdicts, median ms | p95 ms | main thread, CPU ms a move |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const view of VIEWS) console.log(await frameTimes(browser, view));
  console.log(await bandTimes(browser));
  console.log(`load afterwards ${load()}`);
} finally {
  await browser.close();
  await server.close();
}

/** Compressed size of what is fetched until the first slider stands there; letters for machines without Chinese ones apart. */
async function firstLoad(from: Browser): Promise<string> {
  const page = await from.newPage({ locale: 'zh-CN' });
  const fetched: { name: string; at: number }[] = [];
  page.on('requestfinished', (request) =>
    fetched.push({ name: request.url().replace(server.address, ''), at: request.timing().startTime }),
  );
  await page.goto(server.address);
  await page.waitForSelector('html[data-ready]');
  const ready = await page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('plancast shown')[0]?.startTime ?? 0),
  );
  await page.context().close();
  const early = fetched.filter((one) => one.at < ready).map(({ name }) => name || 'index.html');
  const names = [...new Set(early)];
  const isLetters = (name: string) => /\.woff2$|wght-/.test(name);
  const sum = (own: readonly string[], pack: (bytes: Buffer) => Buffer) =>
    Math.round(own.reduce((total, name) => total + pack(readFileSync(`${folder}/${name}`)).length, 0) / 1000);
  const needed = names.filter((name) => !isLetters(name));
  const gzip = (bytes: Buffer) => gzipSync(bytes, { level: 9 });
  return `first load ${sum(needed, gzip)} kB gzip, ${sum(needed, brotliCompressSync)} kB brotli, in ${needed.length} files`;
}

/** Milliseconds from the first byte to the first numbers, when every slider answers. */
async function startTime(from: Browser, throttle: number): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await from.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.goto(server.address, { waitUntil: 'commit' });
    await page.waitForSelector('.driver input[type=range]');
    times.push(
      await page.evaluate(() => performance.getEntriesByName('plancast shown')[0]?.startTime ?? Number.NaN),
    );
    await page.context().close();
  }
  return `interactive after ${at(times, 0.5)} ms (main thread throttled ${throttle}x, median of ${ROUNDS}, least ${at(times, 0)})`;
}

/** Moves one slider at random, in rounds of which the quietest counts, for what else the machine does slows the others. */
async function frameTimes(
  from: Browser,
  { name, hash, width, height }: (typeof VIEWS)[number],
): Promise<string> {
  const page = await settledPage(from, hash, { width, height });
  if (width < 900) await page.locator('.sheet-handle').click();
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const before = await busy();
  const rounds: { painted: number[]; engine: number[] }[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await moves(page, MOVES));
  const each = (await busy()) - before;
  await page.context().close();
  rounds.sort((a, b) => Number(at(a.painted, 0.5)) - Number(at(b.painted, 0.5)));
  const { painted, engine } = rounds[0] as (typeof rounds)[number];
  const medians = rounds.map((round) => at(round.painted, 0.5)).join(', ');
  return `| ${name} | ${at(painted, 0.5)} | ${at(painted, 0.95)} | ${medians} | ${at(engine, 0.5)} | ${at(engine, 0.95)} | ${(each / ROUNDS / MOVES).toFixed(1)} |`;
}

/** Milliseconds from input to paint, and the engine's own part of them. */
async function moves(page: Page, count: number): Promise<{ painted: number[]; engine: number[] }> {
  return page.evaluate(async (total) => {
    const slider = document.querySelector<HTMLInputElement>('.driver input[type=range]');
    if (slider === null) throw new Error('no slider');
    const painted: number[] = [];
    const engine: number[] = [];
    const [min, max] = [Number(slider.min), Number(slider.max)];
    for (let move = 0; move < total; move++) {
      const start = performance.now();
      const shown = new Promise<PerformanceMark>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const mark = list.getEntries().find((entry) => entry.name === 'plancast shown');
          if (mark === undefined) return;
          observer.disconnect();
          resolve(mark as PerformanceMark);
        }).observe({ entryTypes: ['mark'] });
      });
      slider.value = String(min + ((max - min) * ((move * 37) % 101)) / 100);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      engine.push(Number((await shown).detail));
      // The frame that shows the numbers has been handed over when the next one begins.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      painted.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    return { painted, engine };
  }, count);
}

/** Milliseconds from the question to the odds and bands of all indicators, to 2035: quick ones, then fine ones at rest. */
async function bandTimes(from: Browser): Promise<string> {
  const page = await settledPage(from, '#1/sanmenxia/plan?horizon=2035', { width: 1440, height: 900 });
  const slider = page.locator('.driver input[type=range]').first();
  for (let round = 0; round < ROUNDS; round++) {
    await slider.press('ArrowLeft');
    await page.waitForFunction(
      (seen) =>
        performance
          .getEntriesByName('plancast bands')
          .filter((mark) => (mark as PerformanceMark).detail.draws > 10_000).length > seen,
      round,
    );
  }
  const marks = await page.evaluate(() =>
    performance
      .getEntriesByName('plancast bands')
      .map((mark) => (mark as PerformanceMark).detail as { draws: number; took: number }),
  );
  await page.context().close();
  const told = [...new Set(marks.map(({ draws }) => draws))].map((draws) => {
    const times = marks.filter((mark) => mark.draws === draws).map(({ took }) => took);
    return `${draws} paths in ${at(times, 0.5)} ms (least ${at(times, 0)})`;
  });
  return `odds and bands: ${told.join('; ')}`;
}

async function settledPage(
  from: Browser,
  hash: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await from.newPage({ viewport, locale: 'zh-CN' });
  await page.goto(server.address + hash);
  await page.waitForSelector('html[data-ready]');
  return page;
}

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1);
}
