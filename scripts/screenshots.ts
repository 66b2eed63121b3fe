import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';
import { builtPage } from '../test/web/page/built_page.ts';
import { chromium, chromiumFlags } from '../test/web/page/chromium.ts';
import { serveFolder } from '../test/web/page/serve_folder.ts';
import { smallPng } from './small_png.ts';

interface Picture {
  name: string;
  hash: string;
  options?: BrowserContextOptions;
  /** What a hand does before the picture is taken. */
  then?: (page: Page) => Promise<void>;
}

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true };

/** Milliseconds in which the odds of a page left alone are refined to their last digit. */
const REFINED = 4000;

/** Every picture in docs/screenshots: the state it shows, and on what. */
const PICTURES: readonly Picture[] = [
  { name: 'desktop_zh', hash: '#1/sanmenxia/baseline?gdp_growth=6' },
  {
    name: 'desktop_en',
    hash: '#1/sanmenxia/baseline?gdp_growth=6&chart=urbanization_rate&panel=basis&focus=urbanization_rate.level&lang=en',
  },
  {
    name: 'dark_zh',
    hash: '#1/sanmenxia/baseline?horizon=2035&chart=gdp_nominal&panel=map&focus=labour_productivity.average_growth',
    options: { colorScheme: 'dark' },
  },
  {
    name: 'compare_en',
    hash: '#1/sanmenxia/baseline?gdp_growth=6&panel=compare&beside=growth_5,growth_8&lang=en',
  },
  { name: 'phone_zh', hash: '#1/sanmenxia/baseline?gdp_growth=6', options: PHONE },
  {
    name: 'phone_sheet_zh',
    hash: '#1/sanmenxia/baseline?gdp_growth=6',
    options: PHONE,
    then: (page) => page.locator('.sheet-handle').click(),
  },
];

const server = await serveFolder(await builtPage());
const browser = await driver.launch({ ...chromium(), args: chromiumFlags });
for (const picture of PICTURES) {
  const png = smallPng(await take(picture));
  writeFileSync(fileURLToPath(new URL(`../docs/screenshots/${picture.name}.png`, import.meta.url)), png);
  console.log(`docs/screenshots/${picture.name}.png ${Math.round(png.length / 1000)} kB`);
}
await browser.close();
await server.close();

/** Opens a state, and waits until its odds, its analysis and its letters are there. */
async function take({ hash, options = {}, then }: Picture): Promise<Buffer> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  await page.goto(server.address + hash);
  await page.waitForSelector(':root[data-ready=offline]');
  await then?.(page);
  await page.waitForSelector('.odds:not(.stale)', { state: 'attached' });
  await page.waitForSelector('.waiting, .odds.stale', { state: 'detached' });
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForTimeout(REFINED);
  const png = await page.screenshot();
  await context.close();
  return png;
}
