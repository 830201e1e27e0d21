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

/**
 * @param {Record<string, string | number>} [settings] Of postgresql.conf.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function startPostgres(settings = {}) {
  ensurePostgres();
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'ithn-postgres-'));
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, {mode: 0o600});
  if (isRoot) for (const path of [folder, passwordFile]) chownSync(path, id('-u'), id('-g'));

  const data = join(folder, 'data');
  const parameters = ['-D', data, '-U', 'ithn', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256', '--no-sync'];
  const [command, ...before] = [...asUser, join(programs, 'initdb')];
  const made = spawnSync(command, [...before, ...parameters, `--pwfile=${passwordFile}`], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  const port = await findPort();
  const all = {listen_addresses: '127.0.0.1', port, unix_socket_directories: '', ...settings};
  const server = [
    ...asUser,
    join(programs, 'postgres'),
    '-D',
    data,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn('sh', ['-c', guard, 'sh', ...server], {cwd: folder, stdio: ['pipe', 'ignore', 'pipe']});
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-10_000)));

  for (let tries = 0; !log.includes('ready to accept connections'); tries++) {
    if (tries === 300 || child.exitCode !== null) throw new Error(`postgres did not start: ${log}`);
    await setTimeout(50);
  }
  return {
    url: `postgres://ithn:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      child.stdin.end('\n');
      await ended;
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
