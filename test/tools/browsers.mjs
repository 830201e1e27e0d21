// Where Chromium is; installs it, and a font with Arabic letters, where both are missing and this is a Debian of ours.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser's program: CHROME_PATH, or the first one found. */
export const chromiumPath = () => process.env.CHROME_PATH || known.find((path) => existsSync(path));

/**
 * Chromium's own build without a window, of the same version: HEADLESS_SHELL_PATH, or Debian's. It takes about half of
 * the processor time. Where it is missing, or CHROME_PATH names a browser, that browser.
 */
export const headlessShellPath = () =>
  process.env.HEADLESS_SHELL_PATH ||
  process.env.CHROME_PATH ||
  ['/usr/bin/chromium-headless-shell'].find((path) => existsSync(path)) ||
  chromiumPath();

/** Firefox's program: FIREFOX_PATH, or the one that Debian installs. */
export const firefoxPath = () =>
  process.env.FIREFOX_PATH || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

/** What drives WebKitGTK, the engine of Safari as far as Debian has it: WEBKIT_DRIVER_PATH, or Debian's. */
export const webkitDriverPath = () =>
  process.env.WEBKIT_DRIVER_PATH || ['/usr/bin/WebKitWebDriver'].find((path) => existsSync(path));

/** Headless, quiet, and unable to reach anything but this machine. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const hasArabicFont = () => {
  const {status, stdout} = spawnSync('fc-list', [':lang=ar', 'family'], {encoding: 'utf8'});
  return status === 0 && stdout.trim() !== '';
};

const isLinux = process.platform === 'linux';
/** Where Chromium and its build without a window come from one source, in one version. */
const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) &&
  (chromiumPath() ?? '/usr/bin/chromium') === '/usr/bin/chromium';

/** Which packages of Debian are lacking for an engine. */
const lacking = {
  chromium: () => [
    ...(chromiumPath() ? [] : ['chromium']),
    ...(isDebian() && !process.env.CHROME_PATH && !existsSync('/usr/bin/chromium-headless-shell')
      ? ['chromium-headless-shell']
      : []),
    ...(isLinux && !hasArabicFont() ? ['fonts-noto-core', 'fontconfig'] : []),
  ],
  firefox: () => (firefoxPath() ? [] : ['firefox-esr']),
  webkit: () => [
    ...(webkitDriverPath() ? [] : ['webkit2gtk-driver']),
    ...(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || existsSync('/usr/bin/Xvfb') ? [] : ['xvfb']),
  ],
};

const byHand = (packages) =>
  isLinux
    ? `sudo apt-get install ${packages.join(' ')}`
    : 'install Google Chrome or Firefox, or set CHROME_PATH or FIREFOX_PATH to its program';

/** Installs what is lacking for an engine, where this script may; returns what it could not get. */
function install(engine) {
  const packages = lacking[engine]();
  if (packages.length === 0) return packages;
  const mayInstall = isLinux && process.getuid() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) return packages;
  console.log(`browsers: installing ${packages.join(', ')}`);
  const apt = (...parameters) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-qq', ...parameters], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  return lacking[engine]();
}

/** Makes sure of Chromium. Throws, saying what to install, where this script may not do it. */
export function ensureChromium() {
  const packages = install('chromium');
  if (packages.length === 0) return;
  if (!chromiumPath()) throw new Error(`The tests need Chromium, and CHROME_PATH is not set: ${byHand(packages)}`);
  console.warn(`browsers: done without ${packages.join(', ')}; ${byHand(packages)}`);
}

/**
 * Makes sure of one of the other engines; `false`, and said, where it cannot be had.
 * @param {'firefox' | 'webkit'} engine
 */
export function ensureEngine(engine) {
  const packages = install(engine);
  if (packages.length) console.warn(`browsers: no ${engine} here; ${byHand(packages)}`);
  return packages.length === 0;
}
