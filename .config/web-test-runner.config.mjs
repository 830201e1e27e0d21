import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {defaultReporter} from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import {chromiumFlags, chromiumPath, firefoxPath, webkitDriverPath} from '../test/tools/browsers.mjs';
import {failedFilesReporter} from '../test/tools/failed-files.mjs';
import {webkitLauncher} from '../test/tools/webkit-launcher.mjs';

// A browser context for every page. In the shared one Chromium shows only one of two parallel pages (the other is
// hidden, unfocused, and gets about one animation frame a second), and test files share their IndexedDB.
const createPage = async ({browser}) => (await browser.createBrowserContext()).newPage();

const launchers = {
  chromium: () => chromeLauncher({launchOptions: {executablePath: chromiumPath(), args: chromiumFlags}, createPage}),
  // puppeteer speaks WebDriver BiDi to a stock Firefox: no geckodriver
  firefox: () =>
    chromeLauncher({puppeteer, launchOptions: {browser: 'firefox', executablePath: firefoxPath()}, createPage}),
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
  testsFinishTimeout: 200_000, // far more than the longest file takes; a tab that hangs costs no more
  reporters: [defaultReporter(), failedFilesReporter()],
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: './tsconfig.json'})],
  browsers: wanted.map((name) => launchers[name]()),
  coverage: wanted.includes('chromium'), // only its engine can tell
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['text-summary', 'lcovonly'],
  },
  testFramework: {config: {timeout: 20_000}}, // axe alone takes more than Mocha's 2 s on a busy machine
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
};
