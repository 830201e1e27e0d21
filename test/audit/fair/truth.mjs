// What is true of a site, found without the auditor: by the log of the fair's server, and by what the browser keeps, read
// over its protocol (engines.mjs). Another program drives the browser, and it knows each site's buttons by their selectors.
import {setTimeout as sleep} from 'node:timers/promises';
import {hotjar, stranger, tiktok} from './page.mjs';

export const agent = 'FairTruth';
const trackers = [hotjar, tiktok, 'mixpanel.com', 'posthog.com'];
const trackerKeys = /^(_hj|_ttp|mp_|__mpq_|mixpanel|ph_)/;
const isBelow = (host, names) => names.some((name) => host === name || host.endsWith(`.${name}`));

/**
 * Looks at a site before an answer, after a no and after a yes.
 * @param {{userAgent: string, readKeys: Function, unjudged: string[]}} engine
 */
export async function findTruth(browser, site, {port, log, watchMs, engine}) {
  const {readKeys} = engine;
  const url = `http://${site.id}.localhost:${port}/`;
  const ithn = {yes: 'ithn-banner >>> [part~=accept]', no: 'ithn-banner >>> [part~=reject]'};
  const buttons = site.buttons ?? ithn;
  const hostsSince = (from) => [
    ...new Set(
      log
        .slice(from)
        .filter((one) => one.site === site.id && one.agent.includes(agent))
        .map(({host}) => host),
    ),
  ];

  const visit = async (answer) => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setUserAgent({userAgent: `${engine.userAgent} ${agent}`});
      await page.evaluateOnNewDocument(() =>
        Object.defineProperty(Navigator.prototype, 'webdriver', {get: () => false}),
      );
      let from = log.length;
      await page.goto(url);
      await sleep(watchMs);
      const before = {hosts: hostsSince(from), keys: await readKeys(page)};
      // by the law of opt-out nobody is asked
      if (!buttons[answer] || site.isOptOut) return {before, after: undefined};
      const button = await page.waitForSelector(buttons[answer], {visible: true, timeout: 15_000});
      from = log.length;
      await button.click();
      await sleep(watchMs);
      const first = await readKeys(page);
      await page.reload();
      await sleep(watchMs);
      return {before, after: {hosts: hostsSince(from), keys: [...new Set([...first, ...(await readKeys(page))])]}};
    } finally {
      await context.close();
    }
  };
  const no = await visit('no');
  const yes = site.passes?.includes('yes') ? await visit('yes') : undefined;
  const found = judge(site, {before: no.before, no: no.after, yes: yes?.after});
  return new Set([...found].filter((one) => !engine.unjudged.includes(one.split(' ')[0])));
}

/** What must be found, as `rule subject`: leaks by what was seen, the rest by what the site was made for. */
function judge({isOptOut, keys = {}, own = [], others = [], buttons, declares = {}}, {before, no, yes}) {
  const isTracker = (host) => isBelow(host, trackers);
  const isUnknown = (host) => host === stranger && !own.includes(host);
  const leaksKey = (key) => trackerKeys.test(key.replace(/^\w+:/, ''));
  const hasConfig = !buttons;
  const found = new Set(others);
  const add = (rule, subjects) => subjects.forEach((subject) => found.add(`${rule} ${subject}`));
  const all = (what) => [before, no, yes].flatMap((seen) => seen?.[what] ?? []);
  for (const [id, host] of Object.entries(declares)) if (!all('hosts').includes(host)) found.add(`never-seen ${id}`);
  if (!isOptOut) {
    add('asked-before-yes', before.hosts.filter(isTracker));
    add('stored-before-yes', before.keys.filter(leaksKey));
  }
  add('sent-after-no', (no?.hosts ?? []).filter(isTracker));
  add('kept-after-no', (no?.keys ?? []).filter(leaksKey));
  if (hasConfig) {
    add('slipped', before.hosts.filter(isUnknown));
    add(
      'undeclared-host',
      all('hosts').filter((host) => isUnknown(host) && !before.hosts.includes(host)),
    );
    for (const key of all('keys')) {
      const rule = keys[key.replace(/^\w+:/, '')];
      if (rule) add(rule, [key]);
    }
  }
  return found;
}
