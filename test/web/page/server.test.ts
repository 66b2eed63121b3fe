import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { emptyStore, makeApp, type TestApp } from '../../api/make_app.ts';
import { plancast } from '../../cli/command_line.ts';
import { settled, textOf, usePage } from './browser.ts';
import { violations } from './violations.ts';

let app: TestApp;
const browser = usePage(async () => {
  app = await makeApp({ store: await emptyStore() });
  return app.app;
});
afterAll(() => app.close());

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('button', { name: '服务器上的情景…' }).click();
  await page.locator('dialog.server').waitFor();
}

async function setGrowth(page: Page, value: string): Promise<void> {
  const entry = page.getByRole('spinbutton', { name: '地区生产总值增速', exact: true });
  await entry.fill(value);
  await entry.press('Enter');
  await settled(page);
}

async function save(page: Page, button: string): Promise<void> {
  await page.locator('dialog.server').getByRole('button', { name: button, exact: true }).click();
}

const said = (page: Page) => expect.poll(() => textOf(page, 'dialog.server [role=status]'));
const dialogText = (page: Page) => expect.poll(() => textOf(page, 'dialog.server'));

test('saves versions on the server; who comes second is shown both, and nothing is lost', async () => {
  const first = await browser.open('#1/sanmenxia/plan');
  await setGrowth(first.page, '6');
  await openDialog(first.page);
  await first.page.locator('[name=name]').fill('shared');
  await first.page.locator('[name=author]').fill('甲');
  await save(first.page, '保存');
  await said(first.page).toBe('已保存：sanmenxia/shared，第1版');

  const second = await browser.open('#1/sanmenxia/baseline');
  await openDialog(second.page);
  await second.page.getByRole('button', { name: '打开sanmenxia/shared第1版' }).click();
  await expect.poll(() => second.page.url()).toContain('sanmenxia/shared');
  expect((await settled(second.page)).result).toBe((await settled(first.page)).result);
  await setGrowth(second.page, '5.5');
  await openDialog(second.page);
  await second.page.locator('[name=author]').fill('乙');
  await second.page.locator('[name=note]').fill('下调增速');
  await save(second.page, '保存为第2版');
  await said(second.page).toBe('已保存：sanmenxia/shared，第2版');

  await first.page.keyboard.press('Escape');
  await setGrowth(first.page, '6.5');
  const mine = await settled(first.page);
  first.complaints.length = 0;
  await openDialog(first.page);
  await save(first.page, '保存为第2版');
  await dialogText(first.page).toContain('已由乙于');
  expect(await first.page.getByRole('button', { name: '保存为第2版' }).count()).toBe(0);
  await dialogText(first.page).toMatch(/地区生产总值增速.*6\.5.*5\.5/);
  expect(await settled(first.page)).toEqual(mine);
  expect(await violations(first.page)).toEqual([]);
  await first.page.getByRole('button', { name: /^仍然保存，作为第3版/ }).click();
  await said(first.page).toBe('已保存：sanmenxia/shared，第3版');
  // The browser itself notes every answer 412; nothing else may stand there.
  expect(first.complaints.splice(0)).toEqual([expect.stringContaining('412')]);

  await first.page.getByRole('button', { name: 'sanmenxia/shared的历史版本' }).click();
  await first.page.getByRole('button', { name: '将第1版恢复为最新版' }).click();
  await said(first.page).toBe('已将sanmenxia/shared第1版恢复为第4版');
  await dialogText(first.page).toContain('恢复自第1版');

  const versions = (await (await app.get('/api/scenarios/sanmenxia/shared/versions')).json()) as {
    version: number;
    author: string | null;
    yaml: string;
  }[];
  expect(versions.map(({ version, author }) => [version, author])).toEqual([
    [4, null],
    [3, '甲'],
    [2, '乙'],
    [1, '甲'],
  ]);
  expect(versions[3]?.yaml).toBe(versions[0]?.yaml);
  await browser.close(second);
  await browser.close(first);
});

test('keeps a Chinese name as the title, and says under which id', async () => {
  const one = await browser.open('#1/sanmenxia/plan?gdp_growth=6');
  await openDialog(one.page);
  await one.page.locator('[name=name]').fill('增速6%方案');
  await dialogText(one.page).toMatch(/标题“增速6%方案”，编号 sanmenxia\/scenario_[a-z0-9]+/);
  await save(one.page, '保存');
  await said(one.page).toMatch(/^已保存：sanmenxia\/scenario_[a-z0-9]+，第1版$/);
  await dialogText(one.page).toContain('增速6%方案');
  const saved = (await (await app.get('/api/scenarios?region=sanmenxia')).json()) as {
    origin: string;
    title: { zh: string };
  }[];
  expect(saved.filter(({ origin }) => origin === 'saved').map(({ title }) => title.zh)).toContain(
    '增速6%方案',
  );
  await browser.close(one);
});

test('opens a saved scenario that extends another saved one, also from its address', async () => {
  const put = async (name: string, yaml: string) => {
    const init = { method: 'PUT', headers: { 'content-type': 'application/json', 'if-none-match': '*' } };
    const answer = await app.app.request(`/api/scenarios/sanmenxia/${name}`, {
      ...init,
      body: JSON.stringify({ yaml }),
    });
    expect(answer.status).toBe(201);
  };
  await put('slow', 'title: {zh: 慢, en: Slow}\nextends: plan\nassumptions: {gdp_growth: 5%}\n');
  await put(
    'slow_now',
    'title: {zh: 更慢, en: Slower}\nextends: slow\nassumptions: {gdp_growth: {2025: 4%}}\n',
  );
  const one = await browser.open('#1/sanmenxia/plan');
  await openDialog(one.page);
  await one.page.getByRole('button', { name: '打开sanmenxia/slow_now第1版' }).click();
  await expect.poll(() => one.page.url()).toContain('slow_now');
  const shown = await settled(one.page);
  const path = '{2021-2024: 5%, 2025: 4%}';
  const run = await plancast(['run', 'sanmenxia/plan', '--set', `gdp_growth=${path}`, '--json']);
  expect(shown.result).toBe(JSON.parse(run.out).result_hash);
  const address = one.page.url();
  const again = await browser.open(address.slice(address.indexOf('#')));
  expect(await settled(again.page)).toEqual(shown);
  await browser.close(again);
  await browser.close(one);
});

test('says what the server says, and keeps what is shown when it does not answer', async () => {
  const one = await browser.open('#1/sanmenxia/plan?gdp_growth=6');
  const { page } = one;
  const before = await settled(page);
  await openDialog(page);
  await page.locator('[name=name]').fill('plan');
  await save(page, '保存');
  await said(page).toContain('plan');
  await page.context().setOffline(true);
  await save(page, '保存');
  await said(page).toBe('服务器没有应答；改动仍在本页，也可另存为文件');
  expect(await settled(page)).toEqual(before);
  one.complaints.length = 0;
  await browser.close(one);
});
