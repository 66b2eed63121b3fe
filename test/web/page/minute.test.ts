import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { plancast } from '../../cli/command_line.ts';
import { settled, textOf, usePage } from './browser.ts';

const browser = usePage();

/** What a person in each language reads at each step of the first minute. */
const LANGUAGES = {
  zh: {
    region: '三门峡市',
    growth: '地区生产总值增速',
    growthTarget: '地区生产总值(不变价)年均增长（%）',
    missed: '预计未完成',
    sentence:
      '2021—2025年地区生产总值(不变价)预计年均增长6.0%，比目标（7.0%左右）低1.0个百分点，超出±0.5个百分点的允许范围。',
    untouched: '常住人口城镇化率',
    seek: '反推',
    seekTitle: '到2025年研究与试验发展(R&D)经费投入强度 ≥ 2.40%',
    spending: '研发经费投入增速',
    band: '90%的路径',
    compare: '比较',
    plan: '基准情景',
    verdictsDiffer: '不同的结论',
    other: 'English',
    undo: '撤销',
    replay: '重演上一步',
  },
  en: {
    region: 'Sanmenxia',
    growth: 'GDP growth',
    growthTarget: 'GDP at constant prices, average growth (%)',
    missed: 'missed',
    sentence:
      'GDP at constant prices: average growth of 6.0 % a year in 2021-2025, 1.0 point below the target (about 7.0 %), outside the band of ±0.5 points.',
    untouched: 'Urbanization rate (resident population)',
    seek: 'Goal seek',
    seekTitle: 'R&D intensity in 2025 ≥ 2.40 %',
    spending: 'Growth of R&D expenditure',
    band: '90 % of paths',
    compare: 'Compare',
    plan: 'Baseline',
    verdictsDiffer: 'Verdicts that differ',
    other: '中文',
    undo: 'Undo',
    replay: 'Replay last move',
  },
} as const;

/** Drags a slider to a value with the mouse, as a hand does: press, several moves, release. */
async function dragTo(page: Page, label: string, value: number): Promise<void> {
  const slider = page.getByRole('slider', { name: label, exact: true });
  const box = await slider.boundingBox();
  const [min, max, now] = await slider.evaluate((element: HTMLInputElement) => [
    Number(element.min),
    Number(element.max),
    element.valueAsNumber,
  ]);
  if (box === null || min === undefined || max === undefined || now === undefined)
    throw new Error(`no slider ${label}`);
  const thumb = 16;
  const at = (number: number) => box.x + thumb / 2 + ((box.width - thumb) * (number - min)) / (max - min);
  const height = box.y + box.height / 2;
  await page.mouse.move(at(now), height);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(at(now + ((value - now) * step) / 6), height);
  await page.mouse.up();
}

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`the first minute, step by step (${language})`, async () => {
    const lang = language === 'zh' ? '' : '?lang=en';
    const one = await browser.open(`#1/weidu/plan${lang}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = one;

    await page.locator('.pickers select').first().selectOption({ label: words.region });
    await page.getByRole('slider', { name: words.growth, exact: true }).waitFor();
    const start = await settled(page);

    await dragTo(page, words.growth, 6);
    const row = page.locator('.score-row').filter({ hasText: words.growthTarget });
    await expect.poll(() => row.innerText()).toContain(words.missed);
    await expect.poll(() => row.innerText()).toContain('6.0');
    await expect.poll(() => textOf(page, '#panel-body')).toContain(words.sentence);
    await expect.poll(() => textOf(page, '.last-move')).toContain(words.untouched);
    const urban = page.locator('.score-row').filter({ hasText: words.untouched });
    await expect.poll(() => urban.locator('.odds').innerText()).toMatch(/\d ?%/);

    await page.locator('select.indicator').selectOption('rd_intensity');
    await page.getByRole('tab', { name: words.seek, exact: true }).click();
    const wanted = page.locator('.seek-form input[type=number]');
    await wanted.fill('2.4');
    await wanted.press('Enter');
    await expect.poll(() => textOf(page, '#panel-body')).toContain(words.seekTitle);
    const { out } = await plancast([
      ...['solve', 'sanmenxia/plan', 'rd_intensity@2025', '--at-least', '2.4'],
      ...['--set', 'gdp_growth=6%', '--lang', language],
    ]);
    await expect
      .poll(() => page.locator('.levers tbody tr').filter({ hasText: words.spending }).count())
      .toBe(1);
    for (const needed of await page.locator('.levers td.strong').allInnerTexts())
      expect(out).toContain(needed);
    await expect.poll(() => textOf(page, '.chart-key')).toContain(words.band);

    const atRest = await textOf(page, '.settings');
    await page.getByRole('button', { name: words.replay }).click();
    await expect.poll(() => textOf(page, '.settings')).not.toBe(atRest);
    await expect.poll(() => page.getByRole('button', { name: words.replay }).isEnabled()).toBe(true);
    expect(await textOf(page, '.settings')).toBe(atRest);
    await page.getByRole('button', { name: words.undo }).click();
    expect(await settled(page)).toEqual(start);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => row.innerText()).toContain('6.0');

    await page.getByRole('tab', { name: words.compare, exact: true }).click();
    await page.locator('#panel-body').getByRole('button', { name: words.plan, exact: true }).click();
    await expect.poll(() => textOf(page, '#panel-body')).toContain(words.verdictsDiffer);

    const { run } = await settled(page);
    await page.getByRole('button', { name: words.other, exact: true }).click();
    await expect
      .poll(() => page.locator('html').getAttribute('lang'))
      .toBe(language === 'zh' ? 'en' : 'zh-CN');
    expect((await settled(page)).run).toBe(run);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.locator('.tools [popovertarget]').nth(1).click();
        await page.locator('.menu:popover-open button').nth(4).click();
      })(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^sanmenxia_plan\.(zh|en)\.html$/);

    await page.locator('.tools [popovertarget]').first().click();
    await page.locator('.menu:popover-open button').first().click();
    await expect.poll(() => textOf(page, '.menu:popover-open [role=status]')).not.toBe('');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const colleague = await browser.open(new URL(address).hash);
    expect((await settled(colleague.page)).run).toBe(run);
    for (const part of ['.settings', '#panel-body', '.chart-key', '.counts'])
      await expect.poll(() => textOf(colleague.page, part)).toBe(await textOf(page, part));
    expect(await colleague.page.locator('.score-numbers').allInnerTexts()).toEqual(
      await page.locator('.score-numbers').allInnerTexts(),
    );
    await browser.close(colleague);
    await browser.close(one);
  });
}
