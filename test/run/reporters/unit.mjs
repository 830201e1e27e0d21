// A reporter for the unit tests' runner: what was counted, as JSON into the file that RESULTS_FILE names.
import {relative} from 'node:path';
import {writeResults} from '../results.mjs';

/** Every test of a suite and of those within it, with its whole title. */
const allTests = (suite, above = []) => [
  ...(suite?.tests ?? []).map((test) => ({...test, title: [...above, test.name].join(' › ')})),
  ...(suite?.suites ?? []).flatMap((inner) => allTests(inner, [...above, inner.name])),
];

export const resultsReporter = () => ({
  onTestRunFinished({sessions, testCoverage}) {
    const results = {passed: 0, failed: 0, skipped: 0, failures: [], failedFiles: []};
    for (const {passed, testFile, testResults, errors = []} of sessions) {
      const file = relative('', testFile);
      const tests = allTests(testResults);
      const failed = tests.filter((test) => !test.passed && !test.skipped);
      const good = tests.filter((test) => test.passed && !test.skipped).length;
      results.passed += good;
      results.skipped += tests.filter((test) => test.skipped).length;
      results.failures.push(
        ...failed.map(({title, error}) => ({title, file, message: error?.stack ?? error?.message ?? 'failed'})),
      );
      // a page that never came, or a module that threw
      if (!passed && !failed.length)
        results.failures.push({title: 'outside of a test', file, message: errors.map((e) => e.message).join('\n')});
      if (!passed) results.failedFiles.push({file, passed: good});
    }
    results.failed = results.failures.length;
    const covered = Object.entries(testCoverage?.summary ?? {}).filter(([, {pct}]) => typeof pct === 'number');
    const shares = ['statements', 'branches', 'functions', 'lines'].flatMap((name) => {
      const found = covered.find(([kind]) => kind === name);
      return found ? [`${name} ${found[1].pct} %`] : [];
    });
    if (shares.length) results.facts = {coverage: shares.join(', ')};
    writeResults(results);
  },
});
