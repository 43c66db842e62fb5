import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup/build.ts'],
    reporters: ['default', './test/setup/closing-line.ts'],
    pool: 'forks',
    // One process runs many files: what they share (the interpreters, the scenarios read) is compiled and read once.
    isolate: false,
    // All cores: unless told, one is left idle, and of two that is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
