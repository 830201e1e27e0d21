// `npm start`: installs what is missing, builds, and serves the bakery. Until then only Node's own modules may be imported.
import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} path @returns {{packages?: Record<string, {version?: string, optional?: boolean}>} | undefined} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  } catch {
    return undefined; // Missing or cut short: the same to us, it has to be made again.
  }
}

/** Whether node_modules holds each package in the version that package-lock.json names. */
function isInstalled() {
  const wanted = readLock('../package-lock.json')?.packages ?? {};
  const present = readLock('../node_modules/.package-lock.json')?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, {version, optional}]) => path === '' || (optional && !present[path]) || present[path]?.version === version,
  );
}

/** @param {string[]} words */
function npm(...words) {
  console.log(`\n  npm ${words.join(' ')}\n`);
  const self = process.env.npm_execpath; // Set when npm started us; the surest way to the same npm again.
  const [command, ...before] = self ? [process.execPath, self] : ['npm'];
  const {status} = spawnSync(command ?? 'npm', [...before, ...words], {
    cwd: root,
    stdio: 'inherit',
    shell: !self && process.platform === 'win32', // npm is a .cmd file there.
  });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * @param {typeof import('./server.mjs').startDemo} startDemo
 * @param {number} first
 * @param {{receipts: string, auditToken: string}} options
 */
async function startOnFreePort(startDemo, first, options) {
  for (let port = first; ; port++) {
    try {
      return await startDemo({port, ...options});
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= first + 20) throw error;
    }
  }
}

if (!isInstalled()) npm('ci');
npm('run', 'build', '--', '--no-sizes'); // a byte too many is the tests' business

// The receipts of the visitors' choices: in a file, or in the PostgreSQL database that ITHN_RECEIPTS names.
const cache = fileURLToPath(new URL('../.cache/', import.meta.url));
mkdirSync(cache, {recursive: true});
const receipts = process.env.ITHN_RECEIPTS || `sqlite:${cache}receipts.db`;
const auditToken = process.env.ITHN_AUDIT_TOKEN || randomBytes(16).toString('hex');

const {startDemo} = await import('./server.mjs');
const demo = await startOnFreePort(startDemo, Number(process.env.PORT) || 4173, {receipts, auditToken});
console.log(`
  رمروم بيكري is open.

    Arabic      ${demo.url}/bakery/ar.html
    English     ${demo.url}/bakery/en.html
    Builder     ${demo.url}/builder/   (make a banner of your own)
    Strangers   ${demo.strangers.url}   (the third parties; nothing reaches them before a yes)

  Every choice leaves a receipt in ${receipts.startsWith('sqlite:') ? receipts.slice(7) : 'the database of ITHN_RECEIPTS'}:

    curl -H 'authorization: Bearer ${auditToken}' ${demo.url}/ithn/receipts

  Customers' requests are worked on at ${demo.url}/desk/ with that same token. The mails that the shop would send, to guardians
  for example, lie in its letter box; only this machine can reach it, and only with the token:

    curl -H 'authorization: Bearer ${auditToken}' ${demo.url}/people/letters

  Stop with Ctrl-C.
`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => demo.close().then(() => process.exit(0)));
