// How the parts of the table are run: a command, and whether the runner says in a file what it counted.
// Each is a function of that file's path; `again` runs once more what failed, where a busy machine may lose a browser.
import {join} from 'node:path';

/** A program that a package brings. */
export const tool = (name) => join('node_modules', '.bin', name);
const program = (name) => (name === 'node' ? process.execPath : name);

/** A check that is one thing: its exit code says whether it passed. */
export const check = (name, ...parameters) => ({command: () => [program(name), ...parameters], isOne: true});

/** A program of ours, which calls `reportResults`. */
export const script = (...parameters) => ({command: () => [process.execPath, ...parameters]});

/** Files of node:test, or a folder of them. */
export const nodeTests = (...files) => ({
  command: (results, failedFiles = []) => [
    process.execPath,
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/run/reporters/node.mjs',
    `--test-reporter-destination=${results}`,
    ...(failedFiles.length ? failedFiles : files),
  ],
  canRepeatFiles: true,
});

/** The unit tests, in one engine. */
export const unitTests = (engine) => ({
  command: (_, failedFiles = []) => [
    tool('wtr'),
    '--config',
    '.config/web-test-runner.config.mjs',
    ...(failedFiles.length ? ['--files', ...failedFiles] : []),
  ],
  env: {BROWSERS: engine},
  canRepeatFiles: true,
});

/** End-to-end tests by Playwright, which repeats a test by itself. `workers`: how many at a time. */
export const playwrightTests = (engine, {workers = 1, files = [], without}) => ({
  command: () => [
    ...[tool('playwright'), 'test', '--config', '.config/playwright.config.ts', '--workers', String(workers)],
    ...files,
    ...(without ? ['--grep-invert', without] : []),
  ],
  env: {BROWSERS: engine},
  repeatsByItself: true,
});
