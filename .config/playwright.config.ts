import {defineConfig} from '@playwright/test';
import {chromiumFlags, chromiumPath} from '../test/tools/browsers.mjs';

/** What a person's browser says of itself: trackers keep silent when they see a test browser. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

export default defineConfig({
  testDir: '../test/end-to-end',
  outputDir: '../test-results',
  retries: process.env.CI ? 1 : 0, // told as flaky in the summary
  workers: Number(process.env.WORKERS ?? 1),
  timeout: 60_000,
  expect: {timeout: 10_000},
  forbidOnly: !!process.env.CI,
  maxFailures: 15, // where so much is broken the rest only takes time
  reporter: [['list']],
  use: {
    userAgent,
    actionTimeout: 10_000,
    permissions: ['local-network-access'], // a page that a test serves by itself may call the strangers on this machine
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath() ?? 'chromium',
      args: [...chromiumFlags, '--disable-blink-features=AutomationControlled'],
    },
  },
  projects: [{name: 'chromium'}],
});
