// What an app that brings the library from npm is told, and that two copies of it on one page are one.
import type {Page} from '@playwright/test';
import type {Consent} from '../../src/index.ts';
import {expect, test, type NpmSite} from './npm-site.ts';

const config = (more = ''): string =>
  `{policy: {revision: 1, effective: '2026-11-01', url: '/privacy'}, site: {name: 'مخبز', email: 'a@bakery.example'},
    services: [{id: 'own', categories: 'beacon', name: 'Own', policyUrl: '/own'}], ${more}}`;
const app = (code: string): string => `<script type="module">${code}</script>`;
const start = (more = ''): string => `
  const {createConsent} = await import('/one.js');
  window.consent = createConsent(${config(more)});
  await window.consent.ready; document.body.dataset.ready = '';`;
const tags = `import '/one-tags.js';`;
const banner = 'ithn-banner section[part=base]';

test('an app with debug gets no message about a script tag', async ({page, site, said}) => {
  await page.goto(site.page('debug.html', app(tags + start('debug: true'))));
  await expect(page.locator(banner)).toBeVisible();
  expect(said.filter((text) => text.includes('script tag'))).toEqual([]);
});

const odd = '<img id="odd" data-consent="analitics" data-src="/x.gif" alt="">';
for (const [when, markup, code] of [
  ['on the page', odd, ''],
  ['added later', '', `document.body.insertAdjacentHTML('beforeend', '${odd}');`],
] as const)
  test(`an element with an unknown category is reported (${when})`, async ({page, site, said}) => {
    await page.goto(site.page('unknown.html', app(tags + start() + code), markup));
    await expect.poll(() => said.join('\n')).toContain('names no category of the configuration: "analitics"');
    expect(said.join('\n')).toContain('id="odd"');
    expect(said.join('\n')).toContain('known: session, persistent, beacon, advertising');
  });

for (const debug of [true, false])
  test(`an embed of an undeclared service is reported ${debug ? 'with' : 'only with'} debug`, async ({
    page,
    site,
    said,
  }) => {
    const embed = '<ithn-embed service="films" src="https://films.example/1" label="A film"></ithn-embed>';
    const held = '<img data-consent="nothing" data-src="/x.gif" alt="">'; // said in the same turn, with debug or without
    await page.goto(site.page('embed.html', app(tags + start(`debug: ${debug}`)), embed + held));
    await expect.poll(() => said.join('\n')).toContain('"nothing"');
    await expect(page.locator('ithn-embed')).toContainText('films.example');
    expect(said.filter((text) => text.includes('service="films" names no service')).length > 0).toBe(debug);
  });

test('a script tag without a configuration logs one sentence, and nothing else', async ({page, site, said}) => {
  await page.goto(site.page('bare.html', '<script src="/ithn.js"></script>'));
  await expect.poll(() => said.length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('the script tag has no configuration, so nothing is asked and nothing is granted');
});

const missing = (said: string[]) => said.filter((text) => text.includes('visitors are not asked'));

test.describe('where no interface comes', () => {
  // the first thing that the developer is told; what is to wait five seconds has begun to, then
  const told = '<img data-consent="nothing" data-src="/x.gif" alt="">';
  const open = async (page: Page, said: string[], name: string, code: string, site: NpmSite): Promise<void> => {
    await page.clock.install({time: '2026-11-29T10:00:00Z'});
    await page.clock.pauseAt('2026-11-29T10:00:01Z');
    await page.goto(site.page(name, app(code), told));
    await expect.poll(() => said.join('\n')).toContain('"nothing"');
  };

  test('is reported five seconds after load, with what to import', async ({page, site, said}) => {
    await open(page, said, 'missing.html', start(), site);
    await page.clock.fastForward(4900);
    expect(missing(said)).toEqual([]);
    await page.clock.fastForward(200);
    await expect.poll(() => missing(said)).toHaveLength(1);
    expect(missing(said)[0]).toContain('Add import "ithn/elements"');
    await page.clock.fastForward(60_000);
    expect(missing(said), 'once').toHaveLength(1);
  });

  for (const [why, code] of [
    ["with ui: 'none'", start(`ui: 'none'`)],
    ['when the tags are there', tags + start()],
    ['when the tags come in time', `${start()} await import('/one-tags.js');`],
    ['once it has been stopped', `${start()} window.consent.stop();`],
  ] as const)
    test(`says nothing ${why}`, async ({page, site, said}) => {
      await open(page, said, 'quiet.html', code, site);
      await page.locator('body[data-ready]').waitFor();
      if (why.includes('tags'))
        await expect.poll(() => page.evaluate(() => !!customElements.get('ithn-banner'))).toBe(true);
      await page.clock.fastForward(60_000);
      await page.evaluate(() => 0);
      expect(missing(said)).toEqual([]);
    });
});

test.describe('where no consent runs', () => {
  const stopped = async (page: Page): Promise<void> => {
    await page.clock.install({time: '2026-11-29T10:00:00Z'});
    await page.clock.pauseAt('2026-11-29T10:00:01Z');
  };

  test('tags alone are reported five seconds after load, with what to call', async ({page, site, said}) => {
    await stopped(page);
    await page.goto(site.page('tags-alone.html', app(tags)));
    await page.clock.fastForward(4900);
    expect(missing(said)).toEqual([]);
    await page.clock.fastForward(200);
    await expect.poll(() => missing(said)).toHaveLength(1);
    expect(missing(said)[0]).toContain('Call createConsent()');
    await page.clock.fastForward(60_000);
    expect(said, 'once, and nothing else').toHaveLength(1);
  });

  for (const [why, code] of [
    ['when a consent runs', tags + start()],
    ['when it has been stopped', `${tags} ${start()} window.consent.stop();`],
    [
      'when the tags are fetched on demand',
      `window.bring = () => import('/one-tags.js'); document.body.dataset.ready = '';`,
    ],
  ] as const)
    test(`says nothing ${why}`, async ({page, site, said}) => {
      await stopped(page);
      await page.goto(site.page('tags-quiet.html', app(code)));
      await page.locator('body[data-ready]').waitFor();
      if (why.includes('on demand')) await page.evaluate(() => window.bring());
      await page.clock.fastForward(60_000);
      await page.evaluate(() => 0);
      expect(missing(said)).toEqual([]);
    });
});

test('a banner’s tag that other code has taken is reported', async ({page, site, said}) => {
  const theirs = `customElements.define('ithn-banner', class extends HTMLElement {});`;
  await page.clock.install({time: '2026-11-29T10:00:00Z'});
  await page.goto(site.page('taken.html', app(`${theirs} await import('/one-tags.js'); ${start()}`)));
  await page.locator('body[data-ready]').waitFor();
  await expect(page.locator('ithn-banner')).toBeAttached();
  await expect
    .poll(async () => {
      await page.clock.fastForward(1000);
      return missing(said);
    })
    .toHaveLength(1);
  expect(missing(said)[0]).toContain('other code has registered <ithn-banner>');
});

test.describe('two copies in one bundle', () => {
  test('share one consent, and log one sentence', async ({page, site, said}) => {
    const code = `${tags} import '/other-tags.js'; ${start()}
      const other = await import('/other.js');
      document.body.dataset.same = other.createConsent(${config()}) === window.consent;`;
    await page.goto(site.page('twice.html', app(code)));
    await expect(page.locator('body[data-same=true]')).toBeAttached();
    await expect(page.locator(banner)).toHaveCount(1);
    expect(said.filter((text) => text.includes('already running on this page; createConsent() joins it'))).toHaveLength(
      1,
    );
    await page.locator('ithn-banner [part~=accept]').click();
    await expect(page.locator(banner)).toHaveCount(0);
    expect(await page.evaluate(() => window.consent.granted('beacon'))).toBe(true);
  });

  test('ask even if one has the runtime and the other the tags', async ({page, site, said}) => {
    await page.goto(site.page('nested.html', app(`import '/other-tags.js'; ${start()}`)));
    await page.locator('ithn-banner [part~=manage]').click();
    await page.locator('ithn-preferences input[value=beacon]').check();
    await page.locator('ithn-preferences [part~=save]').click();
    await expect(page.locator(banner)).toHaveCount(0);
    expect(await page.evaluate(() => window.consent.granted('beacon'))).toBe(true);
    expect(said).toEqual([]);
  });

  test('leave a tag to the first copy', async ({page, site, said}) => {
    const code = `${tags} const first = customElements.get('ithn-banner'); await import('/other-tags.js');
      document.body.dataset.kept = customElements.get('ithn-banner') === first; ${start()}`;
    await page.goto(site.page('defined.html', app(code)));
    await expect(page.locator('body[data-kept=true]')).toBeAttached();
    await expect(page.locator(banner)).toBeVisible();
    expect(said).toEqual([]);
  });
});

test('tags imported after createConsent() ask', async ({page, site, said}) => {
  const code = `${start()} window.bring = () => import('/one-tags.js');`;
  await page.goto(site.page('after.html', app(code)));
  await page.locator('body[data-ready]').waitFor();
  await page.evaluate(() => window.bring());
  await expect(page.locator(banner)).toBeVisible();
  expect(said).toEqual([]);
});

declare global {
  interface Window {
    consent: Consent;
    bring: () => Promise<unknown>;
  }
}
