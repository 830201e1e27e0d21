// The nginx of this machine, or Debian's, unpacked and not installed: installed it would start a server.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';

const kept = resolve(import.meta.dirname, '../../.cache/nginx');
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', join(kept, 'usr/sbin')];
const find = () => folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
const run = (command, args, options) => spawnSync(command, args, {encoding: 'utf8', ...options});

/** Downloads Debian's package and unpacks it, where there is an apt-get. */
function unpack() {
  mkdirSync(kept, {recursive: true});
  const apt = (...args) => run('apt-get', ['-o', 'APT::Sandbox::User=root', '-qq', ...args], {cwd: kept});
  const archive = () => readdirSync(kept).find((name) => name.endsWith('.deb'));
  const download = () => apt('download', 'nginx').status === 0 && archive();
  if (!download()) {
    apt('update'); // the list of packages is older than the packages
    if (!download()) return;
  }
  run('dpkg-deb', ['-x', archive(), '.'], {cwd: kept});
}

/** The path of nginx; undefined where it cannot be had. */
export function nginxPath() {
  if (!find()) unpack();
  return find();
}

/** A key and a certificate of its own, as every `listen … ssl` wants. */
function writeCertificate(folder) {
  const paths = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  const made = run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=shop.example', ...paths]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr ?? made.error}`);
}

/**
 * What `nginx -t` says of the inside of `http {…}`. Its listeners are sockets in a folder, so that it takes no port.
 * @returns {{isRight: boolean, said: string}}
 */
export function testNginx(text) {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-nginx-'));
  try {
    writeCertificate(folder);
    const inside = text.replace(/\blisten (\d+)/g, `listen unix:${folder}/$1`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(' ');
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `error_log stderr; pid ${folder}/pid; events {}
http {
  access_log off; ${temporary}
  ssl_certificate ${folder}/certificate.pem; ssl_certificate_key ${folder}/key.pem;
${inside}
}\n`,
    );
    const {status, stderr} = run(nginxPath(), ['-t', '-e', 'stderr', '-p', folder, '-c', file]);
    return {isRight: status === 0 && !/\[(warn|error|emerg)\]/.test(stderr), said: stderr};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
