// The WordPress plugin in a real WordPress: Debian's, with MariaDB, and Chromium as the visitor.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import {chromiumFlags, chromiumPath} from '../tools/browsers.mjs';
import {ensureWordpress} from './ensure-wordpress.mjs';
import {startWordpress} from './start-wordpress.mjs';

const isHere = ensureWordpress();

describe('the WordPress plugin', {skip: !isHere && 'WordPress cannot be had here'}, () => {
  /** @type {import('./start-wordpress.mjs').Wordpress} */
  let shop;
  let browser;
  /** What the browser has asked of others than the shop. */
  let others = [];
  let page;

  before(async () => {
    shop = await startWordpress();
    browser = await chromium.launch({executablePath: chromiumPath(), args: chromiumFlags});
  });
  after(async () => {
    await browser?.close();
    await shop?.stop();
  });

  const read = async (path) => (await fetch(shop.url + path)).text();
  const enter = async (options = {}) => {
    const context = await browser.newContext(options);
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    others = [];
    await page.route('**/*', (route) => {
      const {host, hostname} = new URL(route.request().url());
      if (shop.url.endsWith(host)) return route.continue();
      others.push(hostname);
      return route.fulfill({contentType: 'text/html', body: ''});
    });
  };
  const plugin = (isOn) =>
    shop.run(
      `require_once ABSPATH . 'wp-admin/includes/plugin.php'; ${isOn ? "activate_plugin('ithn/ithn.php')" : "deactivate_plugins('ithn/ithn.php')"};`,
    );

  it('stands first in wp_head, and marks what is live of declared hosts, and nothing else', async () => {
    plugin(false);
    const before = await read('/');
    plugin(true);
    const html = await read('/');
    const [, head] = /<head>([^]*?)<\/head>/.exec(html);
    const scripts = [...head.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    assert.match(scripts[0], /id="ithn-config"/);
    assert.match(scripts[1], /browser\/ithn\.js/);
    assert.ok(
      html.includes('<script data-consent="beacon" type="text/plain" async src="https://www.googletagmanager.com/'),
    );
    assert.ok(html.includes('<iframe data-consent="persistent" data-src="https://www.youtube.com/embed/x"'));
    assert.ok(html.includes('<noscript><img data-consent="beacon" data-src="https://www.google-analytics.com/'));
    // without its own tags and marks the page is the one that it was, to the byte
    const without = html
      .replace(/<script type="application\/json" id="ithn-config">[^]*?<\/script>\n<script[^>]*><\/script>\n/, '')
      .replaceAll(/ data-consent="[^"]*"(?: type="text\/plain")?/g, '')
      .replaceAll(/data-(src=)/g, '$1');
    assert.equal(without, before);
  });

  it('lets a visitor be asked first: nothing is loaded before a yes, all of it after', async () => {
    plugin(false);
    await enter();
    await page.goto(shop.url);
    assert.deepEqual([...new Set(others)].sort(), ['www.googletagmanager.com', 'www.youtube.com'], 'the control');
    plugin(true);
    await enter({locale: 'en'});
    await page.goto(shop.url);
    const accept = page.locator('ithn-banner button[part~="accept"]');
    await accept.waitFor();
    assert.deepEqual(others, []);
    const loaded = Promise.all(
      ['googletagmanager', 'youtube'].map((name) => page.waitForRequest((one) => one.url().includes(name))),
    );
    await accept.click();
    await loaded;
  });

  it('leaves a page that it cannot parse as it is, and says so in the log', async () => {
    const html = await read('/?broken=1');
    assert.ok(html.includes('<iframe src="https://www.youtube.com/embed/x"'));
    assert.match(shop.log(), /ithn: \/ was left as it is: a comment does not end/);
  });

  it('leaves feeds and the REST interface alone', async () => {
    assert.doesNotMatch(await read('/?feed=rss2'), /ithn/);
    assert.equal(
      (await fetch(`${shop.url}/?rest_route=/wp/v2/types`)).headers.get('content-type'),
      'application/json; charset=UTF-8',
    );
  });

  it('runs not one line where a page cache answers, with the same page for everybody', async () => {
    shop.cache(true);
    try {
      const first = await read('/');
      assert.ok(shop.ranLines().length > 0, 'the control: the first visit is not from the cache');
      const again = await fetch(shop.url, {headers: {cookie: 'ithn=1', 'sec-gpc': '1'}});
      assert.equal(again.headers.get('x-cache'), 'hit');
      assert.equal(await again.text(), first);
      assert.deepEqual(shop.ranLines(), []);
    } finally {
      shop.cache(false);
    }
  });

  for (const [part, allowed] of [
    ['accept', 'allow'],
    ['reject', 'deny'],
  ])
    it(`tells the WP Consent API nothing before an answer, and after ${part} what it is`, async () => {
      await enter();
      await page.goto(`${shop.url}/?api=1`);
      const button = page.locator(`ithn-banner button[part~="${part}"]`);
      await button.waitFor();
      assert.deepEqual(await page.evaluate('told'), ['optin']);
      await button.click();
      await page.waitForFunction('told.length === 6');
      const expected = ['preferences', 'statistics', 'statistics-anonymous', 'marketing'].map(
        (one) => `${one} ${allowed}`,
      );
      assert.deepEqual(await page.evaluate('told'), ['optin', 'functional allow', ...expected]);
    });

  it('tells the WP Consent API in PHP that nothing is allowed without an answer', () => {
    const code = `echo json_encode([apply_filters('wp_get_consent_type', false), apply_filters('wp_consent_api_registered_ithn/ithn.php', false), apply_filters('wp_consent_api_cookie_expiration', 30)]);`;
    assert.deepEqual(JSON.parse(shop.run(code)), ['optin', true, 182]);
  });

  for (const [locale, title, save, error] of [
    ['ar', 'إذن: موافقة الزوار', 'حفظ', /تاريخ السريان يجب.*2026-02-31/],
    ['', 'Ithn: visitors’ consent', 'Save', /The date must look like 2026-11-01 \(received: 2026-02-31\)/],
  ])
    it(`has a settings page in ${locale || 'en'}, which takes a new policy and refuses what is wrong`, async () => {
      shop.run(`update_user_meta(1, 'locale', '${locale}'); delete_option('ithn_config');`);
      await enter();
      await page.goto(`${shop.url}/wp-login.php`);
      await page.fill('#user_login', 'admin');
      await page.fill('#user_pass', 'secret');
      await page.click('#wp-submit');
      await page.goto(`${shop.url}/wp-admin/options-general.php?page=ithn`);
      assert.equal(await page.locator('.wrap h1').textContent(), title);
      assert.equal(await page.locator('#submit').inputValue(), save);
      await page.fill('#ithn-effective', '2026-02-31');
      await page.click('#submit');
      assert.match(await page.locator('.notice-error').first().textContent(), error);
      assert.match(await read('/'), /"effective":"2026-11-01"/);
      await page.fill('#ithn-effective', '2026-12-01');
      await page.fill('#ithn-revision', '2');
      await page.fill(
        '#ithn-more',
        '{"services": [{"id": "own", "categories": "beacon", "hosts": ["www.youtube.com"]}]}',
      );
      await page.click('#submit');
      await page.waitForURL(/settings-updated/);
      const html = await read('/');
      assert.match(html, /"policy":\{"revision":2,"effective":"2026-12-01"/);
      assert.ok(html.includes('<iframe data-consent="beacon" data-src="https://www.youtube.com/embed/x"'));
      assert.ok(html.includes('<script async src="https://www.googletagmanager.com/'), 'it is declared no more');
    });
});
