// The command as a user runs it, with what the test machine has for a browser.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {headlessShellPath} from '../tools/browsers.mjs';

const root = resolve(import.meta.dirname, '../..');

/**
 * Its exit code, what it said, and its report.
 * @param {string} folder below which the report gets a folder of its own
 * @param {string} url
 * @param {...string} more further options
 */
export function runAudit(folder, url, ...more) {
  const out = mkdtempSync(join(folder, 'out-'));
  const path = headlessShellPath();
  const fixed = ['--out', out, '--format', 'html,json,sarif,junit,md,csv', '--watch', '200'];
  const browser = path ? ['--executable', path] : [];
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [join(root, 'dist/npm/cli.js'), 'audit', url, ...fixed, ...browser, ...more],
      {stdio: ['ignore', 'pipe', 'pipe']},
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (data) => (said += data));
    child.once('close', (status) =>
      done({status, said, out, read: () => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))}),
    );
  });
}
