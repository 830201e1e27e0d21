// Mutation testing: `npm run mutation`. The unit tests run in a real Chromium, see test/mutation/runner.mjs.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // the guard takes the browser's own methods off their objects: it is held by the 110 vectors, on pages of their own
  mutate: ['src/model/*.ts', 'src/store/*.ts', 'src/store/requests/*.ts', 'src/gate/*.ts'],
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
  timeoutMS: 3000,
  timeoutFactor: 1.25,
  allowEmpty: true,
  checkers: [],
};
