import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settled, textOf, usePage } from './browser.ts';

const browser = usePage();

const panelText = (page: Page) => expect.poll(() => textOf(page, '#panel-body'));

async function type(page: Page, name: string, value: string): Promise<void> {
  const entry = page.getByRole('spinbutton', { name, exact: true });
  await entry.fill(value);
  await entry.press('Enter');
}

test('an assumption is set by its zones, year by year, and taken back to the loaded scenario', async () => {
  const one = await browser.open('#1/sanmenxia/growth_6?lang=en');
  const { page } = one;
  const start = await settled(page);
  const row = page.locator('.driver').filter({ hasText: 'GDP growth' }).first();

  await row.getByRole('button', { name: /Set GDP growth to plan/ }).click();
  await expect.poll(() => textOf(page, '.settings')).toContain('6%/yr 7%/yr');
  expect(await row.locator('.callout').innerText()).toMatch(
    /outside what was observed here \(4\.2 to 6\.7\)/,
  );

  await row.getByRole('button', { name: 'GDP growth: by year' }).click();
  const year = (which: string) => row.getByRole('spinbutton', { name: which, exact: true });
  await year('2025').fill('5');
  await year('2025').press('Enter');
  await expect.poll(() => page.url()).toContain('gdp_growth=2021-2024:7,2025:5');
  await row.getByRole('button', { name: 'Fill between first and last' }).click();
  await expect.poll(() => page.url()).toContain('gdp_growth=2021:7,2022:6.5,2023:6,2024:5.5,2025:5');
  expect(await row.locator('.by-year .sparkline path').count()).toBe(2);

  await type(page, 'Growth of R&D expenditure', '10');
  await expect.poll(() => page.locator('.setting').count()).toBe(2);
  await page.locator('.settings').getByRole('button', { name: 'Reset GDP growth' }).click();
  await expect.poll(() => page.locator('.setting').count()).toBe(1);
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect.poll(() => textOf(page, '.settings')).toBe('As loaded: nothing is changed');
  expect(await settled(page)).toEqual(start);
  await browser.close(one);
});

test('a change without effect says why, and a value that cannot be is refused with the reason', async () => {
  const one = await browser.open('#1/sanmenxia/midterm_2022?lang=en');
  const { page } = one;
  const row = page.locator('.driver').filter({ hasText: 'GDP growth' }).first();
  await row.getByRole('button', { name: 'GDP growth: by year' }).click();
  const observed = row.getByRole('spinbutton', { name: '2022', exact: true });
  expect(await observed.isDisabled()).toBe(true);

  const now = await page.getByRole('spinbutton', { name: 'GDP growth', exact: true }).inputValue();
  await type(page, 'GDP growth', '600');
  await expect.poll(() => row.locator('.callout').innerText()).toContain('allowed: -10 to 20');
  const later = row.getByRole('spinbutton', { name: '2024', exact: true });
  await later.fill('-50');
  await later.press('Enter');
  await expect.poll(() => row.locator('.by-year .callout').innerText()).toBe('2024: allowed: -10 to 20');
  await later.fill('5');
  await later.press('Enter');
  await expect.poll(() => row.locator('.by-year .callout, .entry .callout').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await type(page, 'GDP growth', now);
  await browser.close(one);

  const plan = await browser.open('#1/sanmenxia/plan?lang=en');
  await type(plan.page, 'GDP growth', '6');
  await type(plan.page, 'GDP growth', '7');
  await plan.page.getByRole('button', { name: 'Reset all' }).click();
  await panelText(plan.page).toContain('The value is what the scenario had: nothing changes.');
  await browser.close(plan);
});

test('each target leads to its basis, goal seek, what matters and the two-lever map', async () => {
  const one = await browser.open('#1/sanmenxia/plan?gdp_growth=6&lang=en');
  const { page } = one;
  const row = page.locator('.findings li').filter({ hasText: 'GDP at constant prices' }).first();

  await row.getByRole('button', { name: /: What matters$/ }).click();
  await panelText(page).toContain('One at a time');
  await expect.poll(() => page.locator('.tornado tbody tr').count()).toBeGreaterThan(0);
  expect(await textOf(page, '.tornado')).toContain('now 6.0 · target 7.0');

  await page.getByRole('tab', { name: 'Two levers' }).click();
  await page.locator('.map-cell').first().waitFor();
  expect(await page.locator('.map-overlay path').count()).toBeGreaterThan(1);
  const cell = page.locator('.map-cell[aria-label^="GDP growth 8,"]').first();
  expect(await cell.getAttribute('aria-label')).toMatch(/: met, above the band, 8\.0$/);
  await cell.click();
  await expect.poll(() => page.url()).toContain('gdp_growth=8');
  await page.keyboard.press('Control+z');
  await page.getByRole('combobox', { name: 'Up' }).selectOption({ index: 0 });
  await expect.poll(() => page.url()).toContain('axes=gdp_growth,');

  await page.getByRole('tab', { name: 'Goal seek' }).click();
  await page.getByRole('combobox', { name: 'Indicator' }).last().selectOption('level rd_intensity');
  await page.locator('.seek-form input[type=number]').fill('2.4');
  await page.locator('.seek-form input[type=number]').press('Enter');
  await panelText(page).toContain('R&D intensity in 2025 ≥ 2.40 %');
  await expect.poll(() => page.locator('.levers tbody tr').count()).toBeGreaterThan(1);
  await panelText(page).toContain("a target of one's own, not the plan's");
  await expect.poll(() => page.url()).toContain('seek=rd_intensity@2025%3E=2.4');
  await page.getByRole('button', { name: 'Keep on the scorecard' }).click();
  await expect.poll(() => textOf(page, '#scorecard')).toContain("Targets of one's own");
  await page
    .getByRole('button', { name: /^Use: set Growth of R&D/ })
    .first()
    .click();
  const remove = page.getByRole('button', { name: 'Remove this target' });
  const own = page.locator('.score-row').filter({ has: remove });
  await expect.poll(() => own.innerText()).toMatch(/^met\s+R&D intensity/);
  await remove.click();
  await expect.poll(() => own.count()).toBe(0);
  await browser.close(one);
});

test('every chart has a table, and every number of it leads to its origin', async () => {
  const one = await browser.open('#1/sanmenxia/plan?chart=urbanization_rate&lang=en');
  const { page } = one;
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.locator('.chart-table');
  expect(await table.locator('caption').innerText()).toContain('Urbanization rate');
  await table.getByRole('button', { name: 'Where the number of 2020 comes from' }).click();
  await panelText(page).toContain('urbanization_rate@2020');
  expect(await page.locator('.quotes q').first().innerText()).toContain('城镇化率');
  await table.getByRole('button', { name: 'Where the number of 2025 comes from' }).click();
  await panelText(page).toContain('urbanization_rate@2025');
  await panelText(page).toContain('lag(urbanization_rate) + urbanization_change');
  await expect.poll(() => page.url()).toContain('number=urbanization_rate@2025');
  const colleague = await browser.open(new URL(page.url()).hash);
  await panelText(colleague.page).toContain('urbanization_rate@2025');
  expect(await textOf(colleague.page, '.chart-table')).toBe(await textOf(page, '.chart-table'));
  await browser.close(colleague);
  await browser.close(one);
});

test('two to four scenarios are compared: what is assumed, what comes of it', async () => {
  const one = await browser.open('#1/sanmenxia/plan?panel=compare&lang=en');
  const { page } = one;
  await panelText(page).toContain('Choose at least one more.');
  const choice = page.locator('#panel-body .choice');
  for (let i = 0; i < 4; i++) await choice.nth(i).click();
  // The fourth takes the place of the first: no more than three beside what is shown.
  expect(await page.locator('#panel-body .choice[aria-pressed=true]').count()).toBe(3);
  await expect.poll(() => page.locator('.comparison').first().locator('thead th').count()).toBe(4);
  await panelText(page).toContain('GDP growth');
  await browser.close(one);
});

test('an analysis that cannot be loaded says so, and the page goes on', async () => {
  const one = await browser.open('#1/sanmenxia/plan?lang=en', {}, '**/tornado_answer-*');
  const { page } = one;
  await page.getByRole('tab', { name: 'What matters' }).click();
  await panelText(page).toContain('The analysis could not be made');
  await type(page, 'GDP growth', '6');
  await page.getByRole('tab', { name: 'Findings' }).click();
  await panelText(page).toContain('GDP growth: 7%/yr → 6%/yr');
  // What the browser notes of the file that was kept from it.
  expect(one.complaints.splice(0).every((words) => words.includes('tornado_answer'))).toBe(true);
  await browser.close(one);
});
