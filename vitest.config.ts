import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // A busy machine may take long to start servers, threads and browsers: time is never what a test is about.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/web/page/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['test/web/page/**/*.test.ts'],
          globalSetup: 'test/web/page/start_browser.ts',
        },
      },
    ],
  },
});
