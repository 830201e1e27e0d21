// A reporter for node:test: what was counted, as JSON into the file that --test-reporter-destination names.
import {relative} from 'node:path';

export default async function* report(source) {
  const results = {passed: 0, failed: 0, skipped: 0, failures: []};
  for await (const {type, data} of source) {
    // a suite is no test; a todo counts for nothing
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite' || data.todo !== undefined)
      continue;
    if (data.skip !== undefined) results.skipped++;
    else if (type === 'test:pass') results.passed++;
    else {
      const {error} = data.details ?? {};
      results.failed++;
      results.failures.push({
        title: data.name,
        ...(data.file && {file: relative('', data.file)}),
        message: String(error?.cause?.stack ?? error?.cause ?? error?.message ?? 'failed'),
      });
    }
  }
  yield JSON.stringify(results, null, 1);
}
