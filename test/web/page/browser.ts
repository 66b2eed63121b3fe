import { type Browser, type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type Api, type FolderServer, serveFolder } from './serve_folder.ts';

/** A page in real Chromium, and everything it complained of. */
export interface OpenPage {
  page: Page;
  complaints: string[];
}

/**
 * Reaches the browser and starts a server for a test file; every page opened is checked for complaints when it is closed.
 *
 * @param makeApi the application behind the page; left out: a plain folder
 */
export function usePage(makeApi?: () => Promise<Api>) {
  let browser: Browser;
  let server: FolderServer;
  const opened: OpenPage[] = [];

  beforeAll(async () => {
    server = await serveFolder(inject('page'), await makeApi?.());
    browser = await driver.connect(inject('browser'));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    /** Opens the page at a state, some files kept from it, waits for its numbers, and listens for errors. */
    async open(hash = '', options: BrowserContextOptions = {}, blocked?: string): Promise<OpenPage> {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        ...options,
      });
      if (blocked !== undefined) await context.route(blocked, (route) => route.abort());
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const one = { page, complaints };
      opened.push(one);
      await page.goto(server.address + hash);
      await page.waitForSelector('.score-row');
      return one;
    },
    address: () => server.address,
    /** Closes a page that must not have complained. */
    async close({ page, complaints }: OpenPage): Promise<void> {
      await page.context().close();
      expect(complaints).toEqual([]);
    },
  };
}

/** What a person reads in an element, on one line. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();
}

/** Waits until the page has settled on a state: its run is hashed. */
export async function settled(page: Page): Promise<{ run: string; result: string }> {
  await page.waitForTimeout(60);
  const status = page.locator('.status [data-run]');
  await status.waitFor({ state: 'attached' });
  const run = (await status.getAttribute('data-run')) ?? '';
  return { run, result: (await status.getAttribute('data-result')) ?? '' };
}
