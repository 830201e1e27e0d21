// Which files of unit tests failed, in lines that `npm test` reads, so that only those are run once more.
import {relative} from 'node:path';

const line = /^# failed: (\S+) \((\d+) passed\)$/gm;

/** Every test of a suite and of those within it. */
const allTests = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(allTests)];

/** A reporter beside the default one, which prints each failed file with how many of its tests passed. */
export const failedFilesReporter = () => ({
  onTestRunFinished({sessions}) {
    for (const {passed, testFile, testResults} of sessions) {
      const count = allTests(testResults).filter((test) => test.passed && !test.skipped).length;
      if (!passed) console.log(`\n# failed: ${relative('', testFile)} (${count} passed)`);
    }
  },
});

/** What the reporter has printed: the files, and how many tests of them had passed. */
export function readFailedFiles(text) {
  const lines = [...text.matchAll(line)];
  return {files: lines.map(([, file]) => file), passed: lines.reduce((sum, [, , count]) => sum + Number(count), 0)};
}
