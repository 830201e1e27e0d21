// A real WordPress with the plugin in it, on the loopback: PHP's own server, a database of the test's own.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {unpackWordpress} from './ensure-wordpress.mjs';
import {startDatabase} from './start-database.mjs';

const here = import.meta.dirname;
const guard = '"$@" & server=$!; read -r line; kill -TERM $server; wait $server';

const configFile = (socket, cache) => `<?php
define('DB_NAME', 'shop'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $key) define($key, md5($key));
$table_prefix = 'wp_';
define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? 'localhost')); define('WP_SITEURL', WP_HOME);
define('WP_DEBUG', false); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_CACHE', is_file('${cache}'));
define('CACHE_FOLDER', '${cache}.pages');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * @typedef {object} Wordpress
 * @property {string} url
 * @property {(code: string) => string} run Runs PHP within WordPress and returns what it prints.
 * @property {(on: boolean) => void} cache Turns the page cache on or off.
 * @property {() => string[]} ranLines The plugin's files that the last request has run.
 * @property {() => string} log What PHP has logged.
 * @property {() => number} processorSeconds What the server has spent so far, in itself and in the system; Linux alone.
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<Wordpress>} */
export async function startWordpress() {
  const folder = mkdtempSync(join(tmpdir(), 'ithn-wordpress-'));
  const database = await startDatabase(folder);
  const pages = unpackWordpress(folder);
  const cacheSwitch = join(folder, 'cache');
  const ran = join(folder, 'ran');
  const log = join(folder, 'log');
  mkdirSync(`${cacheSwitch}.pages`);
  writeFileSync(join(pages, 'wp-config.php'), configFile(database.socket, cacheSwitch));
  installPlugin(join(pages, 'wp-content/plugins'));
  cpSync(join(here, 'site'), join(pages, 'wp-content'), {recursive: true});

  const settings = [
    '-d',
    'error_reporting=4437',
    '-d',
    'log_errors=1',
    '-d',
    `error_log=${log}`,
    '-d',
    'display_errors=0',
  ];
  const env = {...process.env, ITHN_RAN: ran};
  const php = (args, input) => {
    const {status, stdout, stderr} = spawnSync('php', [...settings, ...args], {
      cwd: pages,
      env,
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`php failed: ${stderr}${stdout}`);
    return stdout;
  };
  const client = ['--no-defaults', `--socket=${database.socket}`, '--user=root', '-e', 'CREATE DATABASE shop'];
  const {status, stderr} = spawnSync('mariadb', client, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`mariadb failed: ${stderr}`);
  const run = (code) => php([], `<?php require 'wp-load.php'; ${code}`);
  php([], readFileSync(join(here, 'install.php'), 'utf8'));

  // ready when it has written where it listens
  const server = ['php', ...settings, '-d', `auto_prepend_file=${join(here, 'count.php')}`, '-S', '127.0.0.1:0'];
  const child = spawn('sh', ['-c', guard, 'sh', ...server], {cwd: pages, env, stdio: ['pipe', 'ignore', 'pipe']});
  const ended = once(child, 'exit');
  let said = '';
  const url = await new Promise((ready, refuse) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      const found = /\((http:\/\/[\d.:]+)\) started/.exec((said = (said + text).slice(-10_000)));
      if (found) ready(found[1]);
    });
    void ended.then(() => refuse(new Error(`php -S did not start: ${said}`)));
  });
  return {
    url,
    run,
    cache: (on) => (on ? writeFileSync(cacheSwitch, '') : rmSync(cacheSwitch, {force: true})),
    ranLines: () => readFileSync(ran, 'utf8').split('\n').filter(Boolean),
    log: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    processorSeconds: () =>
      processorSecondsOf(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()),
    async stop() {
      child.stdin.end('\n');
      await ended;
      await database.stop();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** By proc(5): fields 14 and 15 of its `stat`, in ticks of a hundredth of a second. */
function processorSecondsOf(process) {
  const fields = readFileSync(`/proc/${process}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** As its owner does: what `npx ithn init --platform wordpress` writes goes into the folder of plugins. */
function installPlugin(folder) {
  const command = resolve(here, '../../dist/npm/cli.js');
  const services = 'youtube,google-analytics:G-ABC123DEF4';
  const args = ['init', '--platform', 'wordpress', '--yes', '--effective', '2026-11-01', '--services', services];
  const {status, stderr} = spawnSync(process.execPath, [command, ...args], {cwd: folder, encoding: 'utf8'});
  if (status !== 0) throw new Error(`ithn init failed: ${stderr}`);
}
