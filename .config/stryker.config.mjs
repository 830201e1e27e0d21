// Mutation testing: `npm run mutation`. The unit tests run in a real Chromium, see test/mutation/runner.mjs.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/model/**/*.ts', 'src/store/**/*.ts', 'src/gate/**/*.ts'],
  testRunner: 'chromium',
  plugins: ['./test/mutation/runner.mjs', './test/mutation/reporter.mjs'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'score'],
  clearTextReporter: {allowColor: false, allowEmojis: false, logTests: false, reportMutants: false, reportTests: false},
  htmlReporter: {fileName: '.cache/mutation/report.html'},
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/dist', '/demo', '/coverage', '/.cache', '/test/end-to-end', '/test/vectors', '/test/benchmark'],
  concurrency: 2,
  timeoutMS: 4000,
  timeoutFactor: 1.5,
  allowEmpty: true,
  checkers: [],
};
