import { chromium as driver } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { builtPage } from './built_page.ts';
import { chromium, chromiumFlags } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the page as built. */
    page: string;
    /** Where the one Chromium of all page tests listens. */
    browser: string;
  }
}

/** Builds the page and starts Chromium once for all page tests. */
export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  project.provide('page', await builtPage());
  const server = await driver.launchServer({ ...chromium(), args: chromiumFlags, host: '127.0.0.1' });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
