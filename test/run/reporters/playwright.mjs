// A reporter for Playwright: what was counted, as JSON into the file that RESULTS_FILE names.
import {relative} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {writeResults} from '../results.mjs';

const testFolder = 'test/end-to-end';

export default class ResultsReporter {
  #suite;
  #errors = [];

  printsToStdio() {
    return false;
  }

  onBegin(_, suite) {
    this.#suite = suite;
  }

  onError({message = '', stack}) {
    this.#errors.push({title: 'outside of a test', message: stripVTControlCharacters(stack ?? message)});
  }

  onEnd() {
    const results = {passed: 0, failed: 0, skipped: 0, failures: [], repeated: [], specs: []};
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.results.length ? test.outcome() : 'did not run';
      const file = relative(testFolder, test.location.file);
      const title = test.titlePath().slice(3).join(' › ');
      const isGood = outcome === 'expected' || outcome === 'flaky';
      if (outcome === 'skipped') results.skipped++;
      else if (isGood) results.passed++;
      else {
        const errors = test.results.at(-1)?.errors ?? [];
        const message = errors.map(({stack, message}) => stack ?? message ?? '').join('\n') || outcome;
        results.failed++;
        results.failures.push({title, file: test.location.file, message: stripVTControlCharacters(message)});
      }
      if (outcome === 'flaky') results.repeated.push(`${file} ${title}`);
      if (outcome !== 'did not run') results.specs.push(`${isGood ? '+' : '-'}${file} ${title}`);
    }
    results.failed += this.#errors.length;
    results.failures.push(...this.#errors);
    writeResults(results);
  }
}
