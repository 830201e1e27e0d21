// `ithn hold` over what a framework has built, as its author would run it.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

/** What the command finds in the folder, and its exit code. */
function hold(project, folder, ...options) {
  const command = join(project, 'node_modules/ithn/dist/npm/cli.js');
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [command, 'hold', folder, '--report', 'json', ...options],
    {cwd: project, encoding: 'utf8'},
  );
  if (status !== 0 && status !== 1) throw new Error(`ithn hold ended with ${status}: ${stderr}`);
  return {status, findings: JSON.parse(stdout).findings};
}

/** The addresses of the findings with that reason, each once, in order. */
export const addressesOf = (findings, reason) =>
  [...new Set(findings.filter((one) => one.reason === reason).map(({url}) => url.replace(/^https?:/, '')))].sort();

/**
 * Holds the built pages; before that, `--check` must find what is live in them.
 * @param {string[]} live the addresses of the tags that are live in the pages
 * @param {string[]} rewritten those that the app's own code writes again
 */
export function holdBuilt(project, folder, live, rewritten) {
  const check = hold(project, folder, '--check');
  const written = hold(project, folder);
  const found = addressesOf(check.findings, 'declared');
  const told = addressesOf(written.findings, 'rendered-by-client');
  return [
    {
      what: 'ithn hold --check finds the live tags',
      isRight: check.status === 1 && found.join() === live.join(),
      seen: found,
    },
    {
      what: 'ithn hold reports what the page’s code writes again',
      isRight: written.status === (rewritten.length ? 1 : 0) && told.join() === rewritten.join(),
      seen: [written.status, ...told],
    },
  ];
}
