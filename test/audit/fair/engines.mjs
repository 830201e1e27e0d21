// How the fair is visited in an engine: by the auditor, and by the program that finds out what is true of a site.
import {chromiumFlags, firefoxPath, headlessShellPath} from '../../tools/browsers.mjs';

/** @param {number} port of the fair, where all hosts but the sites themselves lead */
export function chromium(port) {
  const rules = `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE *.localhost`;
  const path = headlessShellPath();
  return {
    launch: {
      executablePath: path,
      args: [...chromiumFlags.filter((flag) => !flag.startsWith('--host-resolver')), rules],
    },
    options: [`--browser-arg=${rules}`, ...(path ? ['--executable', path] : [])],
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36',
    sitesAtOnce: 2,
    /** Rules that rest on what the browser does not record. */
    unjudged: [],
    /** Names of cookies and storage keys, by the debugging protocol. */
    async readKeys(page) {
      const session = await page.createCDPSession();
      const {cookies} = await session.send('Network.getCookies');
      const {storageKey} = await session.send('Storage.getStorageKeyForFrame', {frameId: page.mainFrame()._id});
      const stores = await Promise.all(
        [true, false].map((isLocalStorage) =>
          session.send('DOMStorage.getDOMStorageItems', {storageId: {storageKey, isLocalStorage}}),
        ),
      );
      await session.detach();
      return [
        ...cookies.map(({name}) => `cookie:${name}`),
        ...stores.flatMap(({entries}, index) => entries.map(([name]) => `${index ? 'session' : 'local'}:${name}`)),
      ];
    },
  };
}

/** Firefox has no rules for hosts: a proxy leads there. The sites are below .localhost, which it asks itself. */
export function firefox(port) {
  const preferences = {'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port};
  const path = firefoxPath();
  return {
    launch: {
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      executablePath: path,
      extraPrefsFirefox: {...preferences, 'network.cookie.cookieBehavior': 5},
    },
    options: [
      ...['--browser', 'firefox', ...(path ? ['--executable', path] : [])],
      ...Object.entries(preferences).flatMap(([name, value]) => ['--browser-pref', `${name}=${value}`]),
    ],
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
    // a tab behind another one gets no click
    sitesAtOnce: 1,
    unjudged: ['never-seen'],
    /** Names of cookies, by WebDriver BiDi, and of storage keys. */
    async readKeys(page) {
      const cookies = await page.browserContext().cookies();
      const stores = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
      return [
        ...cookies.map(({name}) => `cookie:${name}`),
        ...stores.flatMap((names, index) => names.map((name) => `${index ? 'session' : 'local'}:${name}`)),
      ];
    },
  };
}
