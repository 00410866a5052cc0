import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: { '@': import.meta.dirname },
    // As in the server: `server-only` is empty, React is its server build.
    conditions: ['react-server'],
  },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    include: ['{app,components,lib,prisma,scripts,e2e}/**/*.test.{ts,tsx}'],
    globalSetup: [path.join(import.meta.dirname, 'scripts', 'test-database.ts')],
    setupFiles: [path.join(import.meta.dirname, 'scripts', 'test-worker.ts')],
    // Each has a database of its own; on two cores the default is one.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
