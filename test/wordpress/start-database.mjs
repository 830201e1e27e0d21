// A MariaDB of the test's own: a temporary folder, reached by a socket in it and by no port.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chownSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';

const isRoot = process.getuid?.() === 0;
// the shell stays between: when we are gone, however we went, its input ends, and the database with it
const guard = '"$@" & server=$!; read -r line; kill -TERM $server; wait $server';

/**
 * @param {string} folder An empty one.
 * @returns {Promise<{socket: string, stop: () => Promise<void>}>}
 */
export async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 's.sock');
  mkdirSync(data);
  // MariaDB wants to be told that root is meant; the folder is the test's own
  const user = isRoot ? ['--user=root'] : [];
  const made = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', ...user, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    {encoding: 'utf8'},
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stderr}${made.stdout}`);
  if (isRoot) chownSync(data, 0, 0);
  const server = ['mariadbd', '--no-defaults', ...user, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'];
  const child = spawn('sh', ['-c', guard, 'sh', ...server, `--pid-file=${join(folder, 'pid')}`], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let log = '';
  await new Promise((ready, refuse) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-10_000);
      if (log.includes('ready for connections')) ready();
    });
    void ended.then(() => refuse(new Error(`mariadbd did not start: ${log}`)));
  });
  return {
    socket,
    async stop() {
      child.stdin.end('\n');
      await ended;
    },
  };
}
