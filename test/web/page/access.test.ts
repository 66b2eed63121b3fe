import { expect, test } from 'vitest';
import { settled, textOf, usePage } from './browser.ts';
import { violations } from './violations.ts';

const browser = usePage();

/** From a small phone to 4K. */
const SIZES = [
  [360, 740],
  [899, 700],
  [900, 700],
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;

const PANELS = ['findings', 'basis', 'seek', 'tornado', 'map', 'compare'];

test.each([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('axe finds nothing to complain of in any panel: %s, %s', async (lang, colorScheme) => {
  const one = await browser.open(
    `#1/sanmenxia/baseline?gdp_growth=6&beside=growth_8${lang === 'en' ? '&lang=en' : ''}`,
    { colorScheme },
  );
  const { page } = one;
  for (const panel of PANELS) {
    await page.locator(`#tab-${panel}`).click();
    await expect.poll(() => page.locator('#panel-body .waiting').count()).toBe(0);
    expect({ lang, panel, found: await violations(page) }).toEqual({ lang, panel, found: [] });
  }
  await browser.close(one);
});

test('axe finds nothing on a phone with the assumptions open, the table shown and the menus out', async () => {
  const one = await browser.open('#1/sanmenxia/plan?gdp_growth=6', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const { page } = one;
  expect(await violations(page)).toEqual([]);
  await page.locator('.chart-head button').last().click();
  await page.locator('.sheet-handle').click();
  await page.locator('.driver-head button').first().click();
  expect(await violations(page)).toEqual([]);
  await page.locator('.sheet-handle').click();
  await page.locator('.tools [popovertarget]').last().click();
  expect(await violations(page)).toEqual([]);
  await browser.close(one);
});

test.each(['zh', 'en'])(
  'every judged target stands whole on a screen of 1440 by 900 (%s)',
  async (language) => {
    const one = await browser.open(`#1/sanmenxia/baseline?gdp_growth=6&lang=${language}`);
    const body = one.page.locator('.score-body');
    await expect
      .poll(() => body.evaluate((card) => card.scrollHeight - card.clientHeight))
      .toBeLessThanOrEqual(0);
    const cut = await one.page
      .locator('.score-row .chip, .score-row .needs')
      .evaluateAll((parts) =>
        parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent),
      );
    expect(cut).toEqual([]);
    await browser.close(one);
  },
);

test('nothing is cut off or needs sideways scrolling from 360 px to 4K', async () => {
  for (const lang of ['', '?lang=en']) {
    const one = await browser.open(`#1/sanmenxia/plan${lang}`);
    for (const [width, height] of SIZES) {
      await one.page.setViewportSize({ width, height });
      await one.page.waitForTimeout(150);
      const wide = await one.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const tall = await one.page.evaluate(() =>
        innerWidth < 900 ? 0 : document.documentElement.scrollHeight - innerHeight,
      );
      const chart = await one.page.locator('.chart-canvas').boundingBox();
      expect({ width, lang, wide, tall }).toEqual({ width, lang, wide: 0, tall: 0 });
      expect(chart?.height ?? 0).toBeGreaterThan(120);
    }
    await browser.close(one);
  }
});

test('the keyboard alone suffices', async () => {
  const one = await browser.open('#1/sanmenxia/plan?lang=en');
  const { page } = one;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const tabTo = async (found: () => Promise<boolean>) => {
    for (let i = 0; i < 200; i++) {
      if (await found()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('the Tab key does not lead there');
  };
  const focusedName = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return `${activeElement?.getAttribute('role') ?? activeElement?.tagName.toLowerCase()} ${(activeElement instanceof HTMLInputElement && activeElement.type) || ''} ${activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''}`;
    });

  await tabTo(async () => (await focusedName()).startsWith('input range GDP growth'));
  await press(...Array.from({ length: 10 }, () => 'ArrowLeft'));
  await expect.poll(() => textOf(page, '.settings')).toContain('6%/yr');
  await expect
    .poll(() => textOf(page, '[role=status].sr-only'))
    .toBe(
      'GDP growth 6%/yr. Binding: 3 met, 1 missed, 4 not assessable; Expected: 10 met, 6 missed, 1 not assessable; Nature not stated: 0 met, 0 missed, 5 not assessable. GDP at constant prices, average growth: missed',
    );

  await tabTo(async () => (await focusedName()).includes('GDP at constant prices:'));
  await press('ArrowRight', 'ArrowRight');
  await expect
    .poll(() => page.locator('.chart-canvas input').getAttribute('aria-valuetext'))
    .toMatch(/^2022 .*Projected 6\.0 %/);
  await press('Enter');
  await expect.poll(() => textOf(page, '#panel-body')).toContain('gdp_real@2022');

  await tabTo(async () => (await focusedName()).startsWith('tab'));
  await press('ArrowRight');
  await expect.poll(() => textOf(page, '.seek-form')).toContain('by changing');
  await press('ArrowRight', 'ArrowRight');
  await page.locator('.map-cell').first().waitFor();
  await tabTo(async () =>
    page.evaluate(() => document.activeElement?.classList.contains('map-cell') ?? false),
  );
  const before = await settled(page);
  await press('ArrowDown', 'ArrowRight', 'Enter');
  await expect.poll(async () => (await settled(page)).run).not.toBe(before.run);
  await press('Control+z');
  await expect.poll(async () => (await settled(page)).run).toBe(before.run);
  await browser.close(one);
});

test('whatever has the focus looks different from when it had not', async () => {
  const one = await browser.open('#1/sanmenxia/plan?panel=map', { reducedMotion: 'reduce' });
  const { page } = one;
  await page.locator('.map-cell').first().waitFor();
  await page.keyboard.press('Tab');
  for (const selector of [
    '.skip',
    '.pickers select',
    '.tools button:enabled',
    '.score-row button',
    '.driver input[type=range]',
    '.driver input[type=number]',
    '.chart-head .indicator',
    '.chart-canvas input',
    '#tab-map',
    '.map-cell',
    '.miniature',
  ]) {
    const element = page.locator(selector).first();
    const shown = selector === '.chart-canvas input' ? page.locator('.chart-canvas') : element;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const box = await shown.boundingBox();
    if (box === null) throw new Error(`${selector} is nowhere`);
    const clip = {
      x: Math.max(0, box.x - 8),
      y: Math.max(0, box.y - 8),
      width: box.width + 16,
      height: box.height + 80,
    };
    const before = await page.screenshot({ clip });
    await element.focus();
    expect({ selector, same: before.equals(await page.screenshot({ clip })) }).toEqual({
      selector,
      same: false,
    });
  }
  await browser.close(one);
});

test('a verdict that turns moves nothing for those who ask for less motion', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const one = await browser.open('#1/sanmenxia/plan', { reducedMotion });
    const running = await one.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          addEventListener('animationstart', () => resolve(document.getAnimations().length));
          const slider = document.querySelector<HTMLInputElement>('.driver input[type=range]');
          if (slider !== null) slider.value = '0';
          slider?.dispatchEvent(new Event('input', { bubbles: true }));
          setTimeout(() => resolve(0), 1500);
        }),
    );
    expect({ reducedMotion, moving: running > 0 }).toEqual({
      reducedMotion,
      moving: reducedMotion === 'no-preference',
    });
    await browser.close(one);
  }
});

test('prints on A4: scorecard, chart and analysis, nothing to click, nothing cut off', async () => {
  const paper = { width: 688, height: 1017 };
  for (const lang of ['zh', 'en']) {
    const one = await browser.open(`#1/sanmenxia/plan?gdp_growth=6&lang=${lang}`, { colorScheme: 'dark' });
    const { page } = one;
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    await expect.poll(() => page.locator('.sheet-handle, .assumptions').first().isVisible()).toBe(false);
    for (const shown of ['.score-row', '.chart-canvas canvas', '.panel-body'])
      expect(await page.locator(shown).first().isVisible()).toBe(true);
    const facts = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: [...document.querySelectorAll('.score-label')].filter(
        (label) => label.checkVisibility() && label.scrollWidth > label.clientWidth,
      ).length,
      ground: getComputedStyle(document.body).backgroundColor,
    }));
    expect({ lang, ...facts }).toEqual({ lang, wide: 0, cut: 0, ground: 'rgb(255, 255, 255)' });
    await browser.close(one);
  }
});
