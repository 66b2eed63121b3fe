import { expect, test } from 'vitest';
import { settled, textOf, usePage } from './browser.ts';

const browser = usePage();

test('200 random moves and as many undos give the starting state exactly', async () => {
  const one = await browser.open('#1/sanmenxia/plan?rd_growth=12.5');
  const { page } = one;
  const start = await settled(page);
  const numbers = () => page.locator('.score-numbers').allInnerTexts();
  const shown = await numbers();
  const moves = await page.evaluate(async () => {
    const sliders = [...document.querySelectorAll<HTMLInputElement>('.driver input[type=range]')];
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let i = 0; i < 200; i++) {
      const slider = sliders[Math.floor(random() * sliders.length)];
      if (slider === undefined) continue;
      const [min, max] = [Number(slider.min), Number(slider.max)];
      slider.value = String(min + (max - min) * random());
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return sliders.length;
  });
  expect(moves).toBeGreaterThan(10);
  const moved = await settled(page);
  expect(moved.run).not.toBe(start.run);
  const atLast = await numbers();
  await expect.poll(() => page.url().length).toBeGreaterThan(200);
  await page.waitForTimeout(300);
  const fresh = await browser.open(new URL(page.url()).hash);
  expect(await settled(fresh.page)).toEqual(moved);
  expect(await fresh.page.locator('.score-numbers').allInnerTexts()).toEqual(atLast);
  await browser.close(fresh);
  await page.keyboard.press('Control+z');
  await page.evaluate(async () => {
    const undo = document.querySelector<HTMLButtonElement>('.header .tools button');
    for (let i = 0; i < 199; i++) {
      undo?.click();
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await expect.poll(() => page.locator('.header .tools button').first().isDisabled()).toBe(true);
  expect(await settled(page)).toEqual(start);
  expect(await numbers()).toEqual(shown);
  await expect.poll(() => new URL(page.url()).hash).toBe('#1/sanmenxia/plan?rd_growth=12.5');
  await browser.close(one);
});

test('the address carries the whole state, back and forward work, and an unknown piece is named', async () => {
  const hash =
    '#1/sanmenxia/growth_6?gdp_growth=5.5&rd_growth=2021-2022:15,2024:12&target=rd_intensity@2025>=2.4&horizon=2030&beside=baseline&chart=rd_intensity&panel=seek&focus=own.rd_intensity.2025&lang=en';
  const one = await browser.open(hash);
  const { page } = one;
  await settled(page);
  await page.waitForTimeout(400);
  expect(decodeURI(new URL(page.url()).hash)).toBe(hash);
  expect(await textOf(page, '#scorecard')).toContain('R&D intensity');
  const first = await settled(page);

  await page.waitForTimeout(1100);
  await page.getByRole('spinbutton', { name: 'GDP growth', exact: true }).fill('4');
  await page.getByRole('spinbutton', { name: 'GDP growth', exact: true }).press('Enter');
  await expect.poll(() => page.url()).toContain('gdp_growth=4');
  await page.goBack();
  await expect.poll(() => textOf(page, '.settings')).toContain('5.5%/yr');
  expect(await settled(page)).toEqual(first);
  await page.goForward();
  await expect.poll(() => textOf(page, '.settings')).toContain('4%/yr');
  await browser.close(one);

  const older = await browser.open('#9/sanmenxia/plan?gdp_growth=6&no_such_growth=3&tempo=fast');
  expect(await textOf(older.page, '.notices')).toBe(
    '网址中有本版本不认识的内容，已略去：9/、tempo=fast、no_such_growth',
  );
  expect(await textOf(older.page, '.settings')).toContain('6%/年');
  await browser.close(older);
});

test('two tabs keep their own states', async () => {
  const one = await browser.open('#1/sanmenxia/plan');
  const other = await one.page.context().newPage();
  await other.goto(`${browser.address()}#1/weidu/plan?gdp_growth=5`);
  await other.waitForSelector('.setting');
  const before = await settled(one.page);
  await other.getByRole('spinbutton', { name: '地区生产总值增速', exact: true }).fill('8');
  await other.getByRole('spinbutton', { name: '地区生产总值增速', exact: true }).press('Enter');
  await expect.poll(() => other.url()).toContain('gdp_growth=8');
  expect(await settled(one.page)).toEqual(before);
  expect(one.page.url()).toContain('sanmenxia/plan');
  await browser.close(one);
});

test('everything works with the network off once the page is loaded', async () => {
  const one = await browser.open('#1/sanmenxia/plan');
  const { page } = one;
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'offline', null, {
    timeout: 30_000,
  });
  await page.context().setOffline(true);
  await page.getByRole('spinbutton', { name: '地区生产总值增速', exact: true }).fill('6');
  await page.getByRole('spinbutton', { name: '地区生产总值增速', exact: true }).press('Enter');
  await expect.poll(() => textOf(page, '.last-move')).toContain('7%/年 → 6%/年');
  for (const tab of ['依据', '反推', '敏感性', '双因素', '比较']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    if (tab === '比较')
      await page.locator('#panel-body').getByRole('button', { name: '基准情景', exact: true }).click();
    await expect.poll(() => page.locator('#panel-body .waiting').count()).toBe(0);
    await expect
      .poll(() => page.locator('#panel-body').locator('table, .trace, .quotes').count())
      .toBeGreaterThan(0);
  }
  await page.locator('.pickers select').first().selectOption({ label: '许昌市魏都区' });
  await expect.poll(() => page.title()).toContain('许昌市魏都区');
  await browser.close(one);
});

test('who takes hold of a slider while the last move is played starts from where that move ended', async () => {
  const one = await browser.open('#1/sanmenxia/plan?lang=en');
  const { page } = one;
  const growth = page.getByRole('spinbutton', { name: 'GDP growth', exact: true });
  await growth.fill('5');
  await growth.press('Enter');
  const ended = await settled(page);
  await page.getByRole('button', { name: 'Replay last move' }).click();
  await expect.poll(() => textOf(page, '.settings')).not.toContain('7%/yr 5%/yr');
  const research = page.getByRole('spinbutton', { name: 'Growth of R&D expenditure', exact: true });
  await research.fill('12');
  await research.press('Enter');
  await expect.poll(() => textOf(page, '.settings')).toContain('7%/yr 5%/yr');
  await expect.poll(() => page.url()).toContain('gdp_growth=5&rd_growth=12');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await settled(page)).run).toBe(ended.run);
  await browser.close(one);
});
