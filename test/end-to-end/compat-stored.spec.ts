// A no that another tool has stored is in force until the visitor answers here, where something would run without an answer.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Page} from '@playwright/test';
import {build} from 'vite';
import {accept, expect, open, test, type Site} from './gate-site.ts';
import {storedAnswers, type StoredAnswer} from './compat-stored.ts';

const packages = resolve(import.meta.dirname, '../../node_modules');
const services = [
  {id: 'statistics-tag', name: {en: 'Statistics Tag', ar: 'وسم'}, categories: 'beacon'},
  {id: 'video', name: 'Video Player', categories: 'advertising'},
];
const all = ['/advertising.gif', '/beacon.gif', '/persistent.gif'];
const none: readonly string[] = [];

const body = (to: string): string => `<!doctype html><html lang="en"><title>Shop</title><body><ithn>
  <img alt="" data-consent="persistent" data-src="${to}/persistent.gif">
  <img alt="" data-consent="beacon" data-service="statistics-tag" data-src="${to}/beacon.gif">
  <img alt="" data-consent="advertising" data-service="video" data-src="${to}/advertising.gif">`;

const optOut = (from: string, values = {}) => ({services, compat: {from, values}, signals: {mode: 'opt-out'}});

async function store(page: Page, {cookies = {}, local = {}}: StoredAnswer): Promise<void> {
  await page.evaluate(
    ([cookies, local]) => {
      for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; path=/; max-age=0`;
      for (const [name, value] of Object.entries(cookies)) document.cookie = `${name}=${value}; path=/`;
      localStorage.clear();
      for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value);
    },
    [cookies, local] as const,
  );
}

/** What a visitor with that in their browser loads before an answer. */
async function loadedWith(page: Page, site: Site, answer: StoredAnswer, name: string): Promise<string[]> {
  await page.goto(`${site.url}/nothing-here`);
  await store(page, answer);
  return loadedOn(page, site, name);
}

/** Every picture that was released has come. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => [...document.images].every(({src, complete}) => !src || complete));

async function loadedOn(page: Page, site: Site, name: string): Promise<string[]> {
  site.footprints.length = 0;
  await open(page, site, name);
  // The last of what the features do: then it is known what may run.
  await page.evaluate(() => window.ithn?.ready);
  await page.waitForFunction(() => window.ithn?.restrictions.objectable);
  await settled(page);
  return [...site.footprints].sort();
}

for (const [name, {values, refused}] of Object.entries(storedAnswers))
  test(`a no that ${name} has stored is in force until the visitor answers here`, async ({page, site}) => {
    site.page(`/${name}`, body(site.stranger), optOut(name, values));
    expect(await loadedWith(page, site, refused, `/${name}`)).toEqual(all.filter((one) => one !== '/beacon.gif'));
    expect(await page.evaluate(() => window.ithn?.state.status)).toBe('unasked');
    expect(await page.evaluate(async () => window.ithn?.receipts())).toEqual([]);
    // and it keeps nobody from saying yes
    await accept(page);
    await expect.poll(() => site.footprints).toContain('/beacon.gif');
    expect(await page.evaluate(() => window.ithn?.state)).toMatchObject({
      decision: {choices: {categories: {beacon: true}, services: {'statistics-tag': true}}},
    });
  });

test('a stored yes grants nothing, and a no to what the site does not know counts for everything', async ({
  page,
  site,
}) => {
  site.page('/asks', body(site.stranger), {services, compat: 'klaro'});
  const answer = (flags: object): StoredAnswer => ({cookies: {klaro: encodeURIComponent(JSON.stringify(flags))}});
  await page.goto(`${site.url}/nothing-here`);
  await store(page, answer({'statistics-tag': true, video: true}));
  await open(page, site, '/asks');
  await page.evaluate(() => window.ithn?.ready);
  await settled(page);
  expect(site.footprints).toEqual(none);

  site.page('/unknown', body(site.stranger), optOut('klaro'));
  const said = page.waitForEvent('console', (message) => message.text().includes('a no to "heatmap"'));
  expect(await loadedWith(page, site, answer({heatmap: false}), '/unknown')).toEqual(none);
  await said;
  site.page('/mapped', body(site.stranger), optOut('klaro', {heatmap: 'beacon'}));
  expect(await loadedWith(page, site, answer({heatmap: false}), '/mapped')).toEqual([
    '/advertising.gif',
    '/persistent.gif',
  ]);
});

test('where a law lets a category run, the visitor who refused it is asked as if it did not', async ({page, site}) => {
  const categories = [{id: 'beacon', basis: 'objection', law: 'a law of theirs', regions: ['GB']}, {id: 'advertising'}];
  const config = {ui: undefined, services, categories, signals: {region: 'GB'}, compat: 'cookiebot'};
  site.page('/', body(site.stranger), config);
  const answer = (flag: boolean): StoredAnswer => ({cookies: {CookieConsent: `{necessary:true,statistics:${flag}}`}});
  const banner = page.locator('ithn-banner');
  await page.goto(`${site.url}/nothing-here`);
  await store(page, answer(false));
  await open(page, site, '/');
  await expect(banner.locator('[part~=accept]')).toBeVisible();
  await page.waitForFunction(() => window.ithn?.restrictions.objectable);
  await expect(banner.locator('[part=objection]')).toHaveCount(0);
  expect(site.footprints).toEqual(none);
  await banner.locator('[part~=accept]').click();
  await expect.poll(() => [...site.footprints].sort()).toEqual(['/advertising.gif', '/beacon.gif']);

  await page.context().clearCookies();
  await page.evaluate(async () => window.ithn?.erase());
  site.footprints.length = 0;
  await store(page, answer(true));
  await open(page, site, '/');
  await expect(banner.locator('[part=objection]')).toBeVisible();
  await expect.poll(() => site.footprints, 'the control').toEqual(['/beacon.gif']);
});

/** The tools that npm has, each as a page that answers with it: its own code stores the answer. */
const realTools: Readonly<Record<string, {readonly code: string; readonly refuse: string}>> = {
  cookieconsent: {
    code: 'vanilla-cookieconsent/dist/cookieconsent.umd.js',
    refuse: `return CookieConsent.run({categories: {necessary: {enabled: true, readOnly: true}, functionality: {}, analytics: {}, ads: {}},
      language: {default: 'en', translations: {en: {consentModal: {title: 'x'}, preferencesModal: {title: 'x', sections: []}}}}})
      .then(() => CookieConsent.acceptCategory(['necessary', 'functionality', 'ads']))`,
  },
  tarteaucitron: {
    code: 'tarteaucitronjs/tarteaucitron.min.js',
    refuse: `tarteaucitron.parameters = {cookieName: 'tarteaucitron'};
      tarteaucitron.cookie.create('statistics-tag', false); tarteaucitron.cookie.create('video', true)`,
  },
  c15t: {
    code: `import {createConsentManagerStore, OfflineClient} from 'c15t'; globalThis.c15t = {createConsentManagerStore, OfflineClient};`,
    refuse: `const store = c15t.createConsentManagerStore(new c15t.OfflineClient({}));
      store.getState().setSelectedConsent('experience', true); store.getState().setSelectedConsent('functionality', true);
      store.getState().setSelectedConsent('marketing', true); return store.getState().saveConsents('custom')`,
  },
};

async function codeOf(code: string): Promise<string> {
  if (!code.startsWith('import')) return readFileSync(resolve(packages, code), 'utf8');
  const name = 'virtual:tool';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [{name: 'tool', resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? code : null)}],
    build: {write: false, rolldownOptions: {input: {tool: name}, output: {format: 'iife', codeSplitting: false}}},
  });
  const {output} = [result].flat()[0] as {output: readonly {readonly code?: string}[]};
  return output[0]?.code ?? '';
}

for (const [name, {code, refuse}] of Object.entries(realTools))
  test(`a no that the code of ${name} itself has stored is in force`, async ({page, site}) => {
    const script = await codeOf(code);
    await page.route('**/tool.js', (route) => route.fulfill({contentType: 'text/javascript', body: script}));
    site.page('/tool', '<!doctype html><title>Former</title><body><script src="/tool.js"></script>');
    site.page('/now', body(site.stranger), optOut(name));
    expect(await loadedOn(page, site, '/now'), 'the control').toEqual(all);
    await page.goto(`${site.url}/tool`, {waitUntil: 'load'});
    await page.evaluate(`(async () => { ${refuse} })()`);
    expect(await loadedOn(page, site, '/now')).toEqual(all.filter((one) => one !== '/beacon.gif'));
  });
