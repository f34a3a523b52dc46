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
  // As for the other engines: a busy machine may be late once; a fault fails twice.
  retries: 1,
  reporter: [['list'], ['./plain-count.ts']],
  use: {
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
