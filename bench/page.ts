// Frame times of the page: from the movement of a slider to the next paint that shows its numbers.
// Run with: npx tsx bench/page.ts

import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Browser, chromium as driver } from 'playwright-core';
import { builtPage } from '../test/web/page/built_page.ts';
import { chromium, chromiumFlags } from '../test/web/page/chromium.ts';
import { serveFolder } from '../test/web/page/serve_folder.ts';

const MOVES = 200;
/** Both languages, the plan's own horizon and the long one; the phone shows the same charts on a smaller canvas. */
const VIEWS = [
  { name: 'desktop, horizon 2025', hash: '#1/sanmenxia/plan', width: 1440, height: 900 },
  { name: 'desktop, horizon 2035', hash: '#1/sanmenxia/plan?horizon=2035', width: 1440, height: 900 },
  { name: 'phone, horizon 2035', hash: '#1/sanmenxia/plan?horizon=2035', width: 390, height: 844 },
];

const folder = await builtPage();
const server = await serveFolder(folder);
const browser = await driver.launch({ ...chromium(), args: chromiumFlags });
try {
  for (const view of VIEWS) console.log(await frameTimes(browser, view));
  console.log(await startTime(browser, 1));
  console.log(await startTime(browser, 4));
  console.log(firstLoad());
} finally {
  await browser.close();
  await server.close();
}

/** Milliseconds from input to paint, and the engine's own part, over random moves of the sliders that move targets. */
async function frameTimes(
  from: Browser,
  { name, hash, width, height }: (typeof VIEWS)[number],
): Promise<string> {
  const page = await from.newPage({ viewport: { width, height }, locale: 'zh-CN' });
  await page.goto(server.address + hash);
  await page.waitForSelector('html[data-ready]');
  if (width < 900) await page.locator('.sheet-handle').click();
  await page.waitForTimeout(1500);
  const { painted, engine } = await page.evaluate(async (moves) => {
    const slider = document.querySelector<HTMLInputElement>('.driver input[type=range]');
    if (slider === null) throw new Error('no slider');
    const painted: number[] = [];
    const engine: number[] = [];
    const [min, max] = [Number(slider.min), Number(slider.max)];
    for (let move = 0; move < moves; move++) {
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
  }, MOVES);
  await page.context().close();
  return `${name}: input to paint median ${at(painted, 0.5)} ms, p95 ${at(painted, 0.95)} ms; path and verdicts median ${at(engine, 0.5)} ms, p95 ${at(engine, 0.95)} ms`;
}

/** Milliseconds from the first byte to the first slider that answers. */
async function startTime(from: Browser, throttle: number): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
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
  return `interactive after ${at(times, 0.5)} ms (CPU throttled ${throttle}x, median of 5)`;
}

/** Compressed size of what is fetched before the first slider can be moved; fonts apart. */
function firstLoad(): string {
  const names = firstFiles();
  const sum = (pack: (bytes: Buffer) => Buffer) =>
    names.reduce((total, name) => total + pack(readFileSync(`${folder}/${name}`)).length, 0);
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  return `first load ${kilobytes(sum((bytes) => gzipSync(bytes, { level: 9 })))} kB gzip, ${kilobytes(sum((bytes) => brotliCompressSync(bytes)))} kB brotli (${names.length} files)`;
}

function firstFiles(): string[] {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.includes('proofs'));
  const found = new Set(['index.html', ...named]);
  const worker = readdirSync(`${folder}/assets`).find((name) => name.startsWith('engine_worker'));
  if (worker !== undefined) found.add(`assets/${worker}`);
  for (const name of found) {
    if (!name.endsWith('.js')) continue;
    for (const [, other = ''] of readFileSync(`${folder}/${name}`, 'utf8').matchAll(
      /(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g,
    )) {
      found.add(`assets/${other}`);
    }
  }
  return [...found];
}

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1);
}
