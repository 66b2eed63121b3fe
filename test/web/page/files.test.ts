import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { plancast } from '../../cli/command_line.ts';
import { settled, textOf, usePage } from './browser.ts';

const browser = usePage();
const folder = mkdtempSync(join(tmpdir(), 'plancast-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Drops a file on the page as a hand does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: 'application/yaml' }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.locator('.drop-zone').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.locator('.drop-zone').waitFor({ state: 'detached' });
}

/** Saves by the entry of the files menu and gives back name and bytes. */
async function saved(page: Page, entry: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: entry, exact: true }).click(),
  ]);
  await page.keyboard.press('Escape');
  const copy = join(folder, 'download');
  await download.saveAs(copy);
  return { name: download.suggestedFilename(), bytes: readFileSync(copy) };
}

const GOOD = `region: sanmenxia
title: Growth slows
extends: plan
assumptions:
  gdp_growth: {ramp: {from: 7%, to: 5%}}
  rd_growth: 12%
`;

const BAD = `region: sanmenxia
title: Growth slows
extends: plan
assumptions:
  gdp_grwth: 6%
  rd_growth: 6 kg
`;

test('a scenario file is opened by dropping it: the same run as the command line makes of it', async () => {
  const one = await browser.open('#1/sanmenxia/plan?lang=en');
  const { page } = one;
  const before = await settled(page);
  writeFileSync(join(folder, 'slower.yaml'), GOOD);

  await drop(page, 'broken.yaml', BAD);
  await expect.poll(() => textOf(page, '.notice')).toContain('broken.yaml has 2 mistakes');
  const told = (await plancast(['check', writeBad()])).error;
  for (const line of (await page.locator('.notice li').allInnerTexts()).map((text) =>
    text.replace(/^line \d+, column \d+: /, ''),
  )) {
    expect(told.replace(/\s+/g, ' ')).toContain(line.replace(/\s+/g, ' '));
  }
  expect(await textOf(page, '.notice li')).toMatch(/^line 5, column \d+: .*gdp_growth/);
  expect(await settled(page)).toEqual(before);

  await drop(page, 'slower.yaml', GOOD);
  await expect.poll(() => page.url()).toContain('file=slower.yaml');
  const run = JSON.parse((await plancast(['run', join(folder, 'slower.yaml'), '--json'])).out);
  expect(await settled(page)).toEqual({ run: run.id, result: run.result_hash });

  const colleague = await browser.open(new URL(page.url()).hash);
  expect(await settled(colleague.page)).toEqual(await settled(page));
  await browser.close(colleague);

  await page.keyboard.press('Control+z');
  expect(await settled(page)).toEqual(before);
  await browser.close(one);

  function writeBad(): string {
    const name = join(folder, 'broken.yaml');
    writeFileSync(name, BAD);
    return name;
  }
});

test('what is shown is saved as report, data, scenario, picture and drawing', async () => {
  const one = await browser.open('#1/sanmenxia/plan?gdp_growth=6&chart=rd_intensity&lang=en');
  const { page } = one;
  const shown = await settled(page);
  const set = ['sanmenxia/plan', '--set', 'gdp_growth=6%'];

  const yaml = await saved(page, 'Save as a scenario file (YAML)');
  expect(yaml.name).toBe('sanmenxia_plan.yaml');
  writeFileSync(join(folder, 'saved.yaml'), yaml.bytes);
  const run = JSON.parse((await plancast(['run', join(folder, 'saved.yaml'), '--json'])).out);
  expect(run.result_hash).toBe(shown.result);

  const csv = (await plancast(['run', ...set, '--csv'])).out;
  expect((await saved(page, 'Data (CSV)')).bytes.toString()).toBe(csv);
  const forExcel = await saved(page, 'Data (CSV for Excel, with BOM)');
  expect([...forExcel.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(forExcel.bytes.subarray(3).toString()).toBe(csv);

  const html = await saved(page, 'Report (web page, to print)');
  expect(html.name).toBe('sanmenxia_plan.en.html');
  const report = (await plancast(['report', ...set, '--format', 'html', '--lang', 'en'])).out;
  expect(html.bytes.toString()).toBe(report);

  const png = await saved(page, 'Chart (PNG)');
  expect(png.name).toBe('sanmenxia_plan_rd_intensity.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  // Twice 960 by 540 dots.
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
  const svg = (await saved(page, 'Chart (SVG)')).bytes.toString();
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('R&amp;D intensity');
  await browser.close(one);
});
