// WordPress, PHP and MariaDB from Debian's packages. Of WordPress only the package's files are taken, unpacked: installed
// it would bring a web server of its own.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';

const kept = resolve(import.meta.dirname, '../../.cache/wordpress');
const packages = ['php-cli', 'php-mysql', 'mariadb-server-core', 'mariadb-client-core'];

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
/** WordPress, and a theme: without one its pages are empty. */
const unpacked = ['wordpress', 'wordpress-theme-twentytwentyone'];
const archives = () => {
  const names = existsSync(kept) ? readdirSync(kept) : [];
  return unpacked.flatMap((one) => names.find((name) => name.startsWith(`${one}_`) && name.endsWith('.deb')) ?? []);
};
const isThere = () =>
  has('php') && has('mariadbd') && has('mariadb-install-db') && hasMysqli() && archives().length === unpacked.length;
const hasMysqli = () => spawnSync('php', ['-r', 'exit(extension_loaded("mysqli") ? 0 : 1);']).status === 0;

const apt = (...parameters) =>
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-o', 'APT::Sandbox::User=root', '-qq', ...parameters], {
    cwd: kept,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });

/** Installs what is missing, where this script may; false, and said, where WordPress cannot be had on this machine. */
export function ensureWordpress() {
  mkdirSync(kept, {recursive: true});
  if (isThere()) return true;
  if (process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get')) {
    console.log(`wordpress: installing ${packages.join(', ')}`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
    apt('download', ...unpacked);
  }
  if (isThere()) return true;
  console.warn(
    `wordpress: not here; sudo apt-get install ${packages.join(' ')}, and apt-get download ${unpacked.join(' ')} in ${kept}`,
  );
  return false;
}

/** Unpacks WordPress into a folder, and returns the folder of its pages. */
export function unpackWordpress(folder) {
  for (const archive of archives()) {
    const {status, stderr} = spawnSync('dpkg-deb', ['-x', join(kept, archive), folder], {encoding: 'utf8'});
    if (status !== 0) throw new Error(`${archive} cannot be unpacked: ${stderr}`);
  }
  return join(folder, 'usr/share/wordpress');
}
