import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../../scenarios/loader/load_library.ts';
import { usePage } from './browser.ts';

const HAN = /\p{Script=Han}/u;

const browser = usePage();

/** What stays in its own language on purpose: words of documents, their places and titles, terms in translated notes. */
const QUOTED = quotedIn(await loadLibrary());

function quotedIn(library: unknown): string[] {
  const found = new Set<string>(['力争']);
  const visit = (value: unknown, key: string) => {
    const quotes = ['quote', 'where', 'printed', 'en', 'rivals'].includes(key) || /^\d+$/.test(key);
    if (typeof value === 'string' && ((quotes && HAN.test(value)) || key === 'title')) found.add(value);
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
  };
  visit(library, '');
  return [...found].sort((a, b) => b.length - a.length);
}

function withoutQuotes(text: string): string {
  return QUOTED.reduce((left, quote) => left.replaceAll(quote, ''), text);
}

/** Every text a person can see or hear, but for quotes of documents, which stay in their own language. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const own = document.documentElement.lang;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('q, script, style') !== null) continue;
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? own;
      if (lang !== own) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext']) {
        const value = element.getAttribute(name);
        if (value !== null) texts.push(value);
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) texts.push(node.textContent);
      }
    }
    return [...new Set(texts)];
  });
}

const PANELS = ['findings', 'basis', 'seek', 'tornado', 'map', 'compare'];

test.each(['sanmenxia/midterm_2022', 'weidu/plan', 'jincheng/baseline', 'jiaozuo_demo_zone/implied_base'])(
  'no text is left in the other language: %s',
  async (scenario) => {
    const one = await browser.open(`#1/${scenario}?gdp_growth=6&beside=baseline,growth_8&lang=en`);
    const { page } = one;
    await page.waitForFunction(() => document.querySelector('.odds') !== null);
    for (const summary of await page.locator('#scorecard summary').all()) await summary.click();
    for (const panel of PANELS) {
      await page.locator(`#tab-${panel}`).click();
      await expect.poll(() => page.locator('#panel-body .waiting').count()).toBe(0);
      for (const summary of await page.locator('#panel-body summary').all()) await summary.click();
      const han = (await textsOf(page)).filter((text) => HAN.test(withoutQuotes(text)));
      expect({ panel, han }).toEqual({ panel, han: [] });
    }
    await page.getByRole('button', { name: '中文', exact: true }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
    for (const panel of PANELS) {
      await page.locator(`#tab-${panel}`).click();
      await expect.poll(() => page.locator('#panel-body .waiting').count()).toBe(0);
      const latin = (await textsOf(page)).filter((text) =>
        /\b(the|and|of|with|is|growth|target|year)\b/i.test(
          withoutQuotes(text).replace(/[a-z]+(_[a-z0-9]+)+|\w+@\d+|lag\([^)]*\)|base\([^)]*\)/g, ''),
        ),
      );
      expect({ panel, latin }).toEqual({ panel, latin: [] });
    }
    await browser.close(one);
  },
);
