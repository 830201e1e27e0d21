// What `npm test` says at its end.

/** The sum of one count over all parts. */
export const total = (results, key) => results.reduce((sum, result) => sum + (result[key] ?? 0), 0);

const first = (text, lines) => text.trim().split('\n').slice(0, lines).join('\n');

/** Of each part that failed, what its runner said of it: where it is not lost among the rest. */
export function printFailures(results) {
  const failed = results.filter((result) => result.failed);
  if (failed.length) console.log('\n▶ what failed');
  for (const {title, failures = []} of failed) {
    console.log(`\n✗ ${title}`);
    for (const {title: test, file, message} of failures.slice(0, 8))
      console.log(`\n${[file, test].filter(Boolean).join(': ')}\n${first(message, 25)}`);
    if (failures.length > 8) console.log(`\nand ${failures.length - 8} more`);
  }
}

/** The same once more, a line or two for each test: for those who see the end of a log only. */
export function printFailedNames(results) {
  for (const {title, failures = []} of results.filter((result) => result.failed))
    for (const {title: test, file, message} of failures)
      console.log(
        `failed: ${title}: ${[file, test].filter(Boolean).join(' › ')}\n    ${first(message, 2).slice(0, 300)}`,
      );
}

/** Part, counts and minutes; below it what was left out and what was tried twice. */
export function printTable(results, milliseconds) {
  const line = (...cells) =>
    console.log(cells.map((cell, at) => (at ? String(cell).padStart(9) : cell.padEnd(28))).join(''));
  console.log();
  line('part', 'passed', 'failed', 'skipped', 'minutes');
  for (const {title, passed, failed, skipped = 0, minutes, leftOut} of results)
    line(title, passed, failed, skipped, leftOut ? 'left out' : minutes.toFixed(1));
  const sums = ['passed', 'failed', 'skipped'].map((key) => total(results, key));
  line('sum, one after the other', ...sums, total(results, 'minutes').toFixed(1));
  line('whole, side by side', '', '', '', (milliseconds / 60_000).toFixed(1));
  for (const {title, leftOut, notes = [], repeated = []} of results) {
    for (const note of leftOut ? [leftOut, ...notes] : notes) console.log(`left out of ${title}: ${note}`);
    for (const test of repeated) console.log(`tried twice: ${title}: ${test}`);
  }
}
