import {defineConfig} from '@playwright/test';
import {chromiumFlags, chromiumPath, firefoxPath, headlessShellPath} from '../test/tools/browsers.mjs';
import {bringFonts} from '../test/tools/fonts.mjs';

const chromiumArguments = [...chromiumFlags, '--disable-blink-features=AutomationControlled'];

const shellOptions = {executablePath: headlessShellPath() ?? 'chromium', args: chromiumArguments};
const environment = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));

/** What a person's browser says of itself: trackers keep silent when they see a test browser. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** Chromium as people have it: what visitors leave behind, what it keeps or renders ahead, what its extensions and its settings do. */
const wholeBrowser = [
  'blockers',
  'footprints',
  'gate-cache',
  'gate-prerender',
  'layers-pictures',
  'signals-vendors',
  'trouble',
].map((name) => `${name}.spec.ts`);
const chromium = {name: 'chromium', testMatch: wholeBrowser};

/** What measures a layout: with letters of its own, the same on every machine. */
const measured = ['layers-edges', 'layout'].map((name) => `${name}.spec.ts`);

/** All else, in Chromium's build without a window: the same engine for half of the processor time. */
const shell = {
  name: 'chromium-shell',
  testIgnore: [...wholeBrowser, ...measured],
  use: {launchOptions: shellOptions},
};
const letters = {
  name: 'chromium-shell-letters',
  testMatch: measured,
  use: {launchOptions: {...shellOptions, env: {...environment, ...bringFonts()}}},
};

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
  retries: process.env.CI ? 2 : 0, // told as flaky in the summary
  workers: Number(process.env.WORKERS ?? 1),
  timeout: 120_000, // the end of what hangs; no test waits for it
  // one picture for every machine: the font is the test's own
  expect: {timeout: 20_000, toHaveScreenshot: {pathTemplate: '{testDir}/{testFileName}-snapshots/{arg}{ext}'}},
  forbidOnly: !!process.env.CI,
  maxFailures: 15, // where so much is broken the rest only takes time
  reporter: [['list'], ['../test/run/reporters/playwright.mjs']],
  use: {
    userAgent,
    actionTimeout: 20_000,
    permissions: ['local-network-access'], // a page that a test serves by itself may call the strangers on this machine
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: chromiumPath() ?? 'chromium',
      args: chromiumArguments,
    },
  },
  projects: [chromium, shell, letters, firefox].filter(({name}) => wanted.includes(name.split('-')[0] ?? '')),
});
