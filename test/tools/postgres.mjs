// A PostgreSQL of the test's own: a temporary cluster on the loopback that ends with whoever started it. Installs
// Debian's package where it is missing and this may be done.
import {spawn, spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';

const home = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** The folder of initdb and postgres, of the newest version there is. */
function findPrograms() {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const versions = existsSync(home) ? readdirSync(home).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = versions.map((version) => join(home, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** Makes sure of PostgreSQL's programs. Throws, saying what to install, where this script may not do it. */
export function ensurePostgres() {
  if (findPrograms()) return;
  const byHand = 'sudo apt-get install postgresql, or set POSTGRES_BIN to the folder of initdb';
  const canInstall = process.platform === 'linux' && isRoot && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) throw new Error(`The collector's tests need PostgreSQL: ${byHand}`);
  console.log('postgres: installing postgresql');
  // Debian would make a cluster and start it; ours is our own.
  if (!existsSync('/etc/postgresql-common/createcluster.conf')) {
    mkdirSync('/etc/postgresql-common', {recursive: true});
    writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n');
  }
  const apt = (...parameters) =>
    spawnSync(
      'apt-get',
      ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Dpkg::Options::=--force-confold', '-qq', ...parameters],
      {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}},
    );
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'postgresql');
  if (!findPrograms()) throw new Error(`apt-get could not install PostgreSQL. Try it by hand: ${byHand}`);
}

const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], {encoding: 'utf8'}).stdout);

async function findPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// PostgreSQL refuses to run as root. The shell stays between: when we are gone, however we went, its input ends.
const asUser = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
const guard = '"$@" & server=$!; read -r line; kill -INT $server; wait $server';

/** Runs one of PostgreSQL's programs to its end, as the user it wants. */
function runProgram(name, parameters, cwd, env = {}) {
  const [command, ...before] = [...asUser, join(findPrograms(), name)];
  const {status, stderr} = spawnSync(command, [...before, ...parameters], {
    cwd,
    encoding: 'utf8',
    env: {...process.env, ...env},
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
}

/** A server on a folder of data that is there. `end` is a signal's name: INT stops at once, KILL is a power cut. */
async function runServer(folder, settings) {
  const all = {listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings};
  const server = [
    ...asUser,
    join(findPrograms(), 'postgres'),
    '-D',
    join(folder, 'data'),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn('sh', ['-c', guard, 'sh', ...server], {cwd: folder, stdio: ['pipe', 'ignore', 'pipe']});
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-10_000)));
  for (let tries = 0; !/ready to accept (read-only )?connections/.test(log); tries++) {
    if (tries === 600 || child.exitCode !== null) throw new Error(`postgres did not start: ${log}`);
    await setTimeout(50);
  }
  return async () => {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.stdin.end('\n');
    await ended;
  };
}

const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-postgres-'));
  if (isRoot) chownSync(folder, id('-u'), id('-g'));
  return folder;
};

/**
 * @typedef {object} Postgres
 * @property {string} url
 * @property {number} port
 * @property {() => Promise<void>} pause Ends the server, and with it every connection, in the middle of whatever they do.
 * @property {() => Promise<void>} resume Starts it again, on the same port.
 * @property {() => Promise<Postgres>} replicate A second server that follows this one by streaming.
 * @property {() => Promise<void>} stop Ends it and removes its data.
 */

/**
 * @param {Record<string, string | number>} [settings] Of postgresql.conf.
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(settings = {}) {
  ensurePostgres();
  const folder = makeFolder();
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, {mode: 0o600});
  if (isRoot) chownSync(passwordFile, id('-u'), id('-g'));
  const parameters = ['-U', 'ithn', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256', '--no-sync'];
  runProgram('initdb', ['-D', join(folder, 'data'), ...parameters, `--pwfile=${passwordFile}`], folder);
  return open(folder, password, settings);
}

async function open(folder, password, settings) {
  const port = await findPort();
  const all = {...settings, port};
  let end = await runServer(folder, all);
  return {
    url: `postgres://ithn:${password}@127.0.0.1:${port}/postgres`,
    port,
    pause: () => end(),
    async resume() {
      end = await runServer(folder, all);
    },
    async replicate() {
      const copy = makeFolder();
      const from = ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'ithn', '--no-sync', '-c', 'fast'];
      runProgram('pg_basebackup', ['-D', join(copy, 'data'), ...from, '-R'], copy, {PGPASSWORD: password});
      return open(copy, password, settings);
    },
    async stop() {
      await end();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
