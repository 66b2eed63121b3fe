import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // A browser on a busy machine may take seconds to show what it will show.
    expect: { poll: { timeout: 10_000 } },
  },
});
