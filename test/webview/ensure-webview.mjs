// Where WebKitGTK is with what Python needs of it; installs it where it is missing and this is a Debian of ours.
import {spawnSync} from 'node:child_process';

/** Debian's own: the packages below are for this one, not for another that comes first in PATH. */
export const python = '/usr/bin/python3';
const packages = ['gir1.2-webkit2-4.1', 'python3-gi', 'xvfb'];

const probe =
  "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1'); from gi.repository import WebKit2";
const isThere = () =>
  spawnSync(python, ['-c', probe], {stdio: 'ignore'}).status === 0 &&
  spawnSync('Xvfb', ['-help'], {stdio: 'ignore'}).error === undefined;

/** Makes sure of a webview. Throws, saying what to install, where this script may not do it. */
export function ensureWebview() {
  if (isThere()) return;
  const byHand = `sudo apt-get install ${packages.join(' ')}`;
  const needs = 'The webview tests need WebKitGTK 4.1 with its Python bindings, and Xvfb';
  if (process.platform !== 'linux')
    throw new Error(`${needs}: they run on Linux, for example in a container of Debian.`);
  if (process.getuid() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    throw new Error(`${needs}. On Debian or Ubuntu: ${byHand}`);
  console.log(`webview: installing ${packages.join(', ')}`);
  const apt = (...parameters) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-qq', ...parameters], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  if (!isThere()) throw new Error(`apt-get could not install them. Try it by hand: ${byHand}`);
}
