import {defineConfig} from '@playwright/test';
import {chromiumFlags, chromiumPath, firefoxPath} from '../test/tools/browsers.mjs';

/** What a person's browser says of itself: trackers keep silent when they see a test browser. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const chromium = {name: 'chromium'};

/** A stock Firefox over WebDriver BiDi, for what visitors leave behind; asked for by BROWSERS=firefox. */
const firefox = {
  name: 'firefox',
  testMatch: 'footprints.spec.ts',
  grep: /\(ar\)|loads one file|persistent alone/, // slow over BiDi; what the engine may do otherwise is in these
  use: {
    browserName: 'firefox' as const,
    channel: 'moz-firefox',
    userAgent: undefined, // its own, which says nothing of a test
    permissions: [],
    launchOptions: {executablePath: firefoxPath() ?? 'firefox', args: []},
  },
};

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default defineConfig({
  testDir: '../test/end-to-end',
  outputDir: '../test-results',
  retries: process.env.CI ? 1 : 0, // told as flaky in the summary
  workers: Number(process.env.WORKERS ?? 1),
  timeout: 60_000,
  // one picture for every machine: the font is the test's own
  expect: {timeout: 10_000, toHaveScreenshot: {pathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}'}},
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
  projects: [chromium, firefox].filter(({name}) => wanted.includes(name)),
});
