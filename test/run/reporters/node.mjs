// A reporter for node:test: what was counted, as JSON into the file that --test-reporter-destination names.
import {relative} from 'node:path';

export default async function* report(source) {
  const results = {passed: 0, failed: 0, skipped: 0, failures: []};
  /** @type {Map<string, {passed: number, failed: number}>} */
  const files = new Map();
  for await (const {type, data} of source) {
    // a suite is no test; a todo counts for nothing
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite' || data.todo !== undefined)
      continue;
    if (data.skip !== undefined) {
      results.skipped++;
      continue;
    }
    const inFile = files.get(data.file) ?? {passed: 0, failed: 0};
    files.set(data.file, inFile);
    if (type === 'test:pass') {
      results.passed++;
      inFile.passed++;
    } else {
      const {error} = data.details ?? {};
      results.failed++;
      inFile.failed++;
      results.failures.push({
        title: data.name,
        ...(data.file && {file: relative('', data.file)}),
        message: String(error?.cause?.stack ?? error?.cause ?? error?.message ?? 'failed'),
      });
    }
  }
  const failed = [...files].filter(([, {failed: count}]) => count > 0);
  // a test that a helper defines names the helper, and that cannot be tried again alone
  if (failed.every(([file]) => /\.test\.mjs$/.test(file ?? '')))
    results.failedFiles = failed.map(([file, {passed}]) => ({file: relative('', file), passed}));
  yield JSON.stringify(results, null, 1);
}
