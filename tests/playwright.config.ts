import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const { executablePath, args, env } = await findChromium();
// TEST_PORT lets several working trees be tested at once.
const PORT = Number(process.env['TEST_PORT'] ?? 4399);

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A busy machine may be slow, or late once; nothing waits longer than it needs, and a fault fails twice.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 1,
  reporter: [['list'], ['./plain-count.ts']],
  use: {
    // Tests of a worker share a context, which is emptied after each: storage, cookies, routes, scripts, the clock. A new one
    // takes longer than most tests. Its cache of files stays: what is about that, or about what is kept, takes a new one.
    reuseContext: true,
    baseURL: `http://localhost:${PORT}`,
    browserName: 'chromium',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    launchOptions: { executablePath, args, env },
  },
  webServer: {
    command: 'node src/cli/start.ts --built',
    cwd: '..',
    port: PORT,
    env: { PORT: String(PORT) },
    reuseExistingServer: false,
  },
});
