// Where Chromium is; installs it, and a font with Arabic letters, where both are missing and this is a Debian of ours.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

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

/** Firefox's program, for those who ask for it with BROWSERS=firefox. */
export const firefoxPath = () =>
  process.env.FIREFOX_PATH || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));

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

/** Makes sure of a browser. Throws, saying what to install, where this script may not do it. */
export function ensureChromium() {
  const isLinux = process.platform === 'linux';
  const packages = [
    ...(chromiumPath() ? [] : ['chromium']),
    ...(isLinux && !hasArabicFont() ? ['fonts-noto-core', 'fontconfig'] : []),
  ];
  if (packages.length === 0) return;
  const canInstall = isLinux && process.getuid() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  const byHand = isLinux
    ? `sudo apt-get install ${packages.join(' ')}`
    : 'install Google Chrome, or set CHROME_PATH to the program of a Chromium';
  if (!canInstall) {
    if (chromiumPath()) return void console.warn(`browsers: no font with Arabic letters found; ${byHand}`);
    throw new Error(`The tests need Chromium, and CHROME_PATH is not set: ${byHand}`);
  }
  console.log(`browsers: installing ${packages.join(', ')}`);
  const apt = (...parameters) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-qq', ...parameters], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  if (!chromiumPath()) throw new Error(`apt-get could not install Chromium. Try it by hand: ${byHand}`);
}
