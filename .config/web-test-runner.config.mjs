import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {defaultReporter} from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import {chromiumFlags, firefoxPath, headlessShellPath, webkitDriverPath} from '../test/tools/browsers.mjs';
import {resultsReporter} from '../test/run/reporters/unit.mjs';
import {webkitLauncher} from '../test/tools/webkit-launcher.mjs';

// A browser context for every page. In the shared one Chromium shows only one of two parallel pages (the other is
// hidden, unfocused, and gets about one animation frame a second), and test files share their IndexedDB.
const createPage = async ({browser}) => (await browser.createBrowserContext()).newPage();

// Of two tabs in one window Firefox shows one; the other has no frames, so that what moves in it never comes to rest.
const createWindow = async ({browser}) => (await browser.createBrowserContext()).newPage({type: 'window'});

const launchers = {
  chromium: () =>
    chromeLauncher({launchOptions: {executablePath: headlessShellPath(), args: chromiumFlags}, createPage}),
  // puppeteer speaks WebDriver BiDi to a stock Firefox: no geckodriver
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {browser: 'firefox', executablePath: firefoxPath()},
      createPage: createWindow,
    }),
  // Debian's WebKitGTK by its own driver, which has no headless mode: on a display of ours where there is none
  webkit: () => webkitLauncher({driverPath: webkitDriverPath()}),
};

const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const unknown = wanted.filter((name) => !launchers[name]);
if (unknown.length) throw new Error(`BROWSERS may name ${Object.keys(launchers).join(', ')} (received ${unknown}).`);

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/**/*.test.ts',
  nodeResolve: true,
  concurrency: 2,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 400_000, // far more than the longest file takes; a tab that hangs costs no more
  reporters: [defaultReporter(), resultsReporter()],
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: './tsconfig.json'})],
  browsers: wanted.map((name) => launchers[name]()),
  coverage: wanted.includes('chromium'), // only its engine can tell
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['text-summary', 'lcovonly'],
  },
  testFramework: {config: {timeout: 60_000}}, // the end of what hangs; no test waits for it
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
};
