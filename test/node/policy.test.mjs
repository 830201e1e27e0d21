import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';

const page = (name) => readFileSync(resolve(import.meta.dirname, `../../demo/bakery/${name}.html`), 'utf8');
const arabic = page('privacy.ar');
const english = page('privacy.en');
const main = (html) => /<main[^]*<\/main>/.exec(html)[0];
const all = (html, pattern) => Array.from(html.matchAll(pattern), ([, what]) => what);

/** The policy's own words in one line: without the contents, the date, the e-mail addresses and the ways to choose. */
const words = (html) =>
  main(html)
    .replace(/<nav class="contents"[^]*?<\/nav>/, '')
    .replace(/<p class="effective">[^]*?<\/p>/, '')
    .replace(/<a dir="ltr" href="mailto:[^]*?<\/a>/g, '')
    .replace(/<div class="choices">[^]*?<\/div>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe("the bakery's policy", () => {
  it('says in Arabic every word that the bakery wrote, and none besides', () => {
    const hash = createHash('sha256').update(words(arabic)).digest('hex');
    assert.equal(hash, 'fe18263efd37f3df8295fc530a5dd1af3b490a259b97a1c708d2024d5a955dd4');
  });

  it('is built alike in both languages', () => {
    const build = (html) =>
      all(main(html), /<((?:h[1-6]|p|ul|li|section|time|ithn-reopen)\b(?: (?:id|datetime)="[^"]*")?)/g);
    assert.deepEqual(build(english), build(arabic));
  });

  for (const [language, html] of Object.entries({ar: arabic, en: english})) {
    it(`carries its date, its contents and the way back to the choices (${language})`, () => {
      assert.match(html, /<p class="effective">[^<]+<time datetime="2026-11-01">1 \S+ 2026<\/time><\/p>/);
      assert.match(html, /<h3 id="cookies">(?:(?!<h3)[^])*<ithn-reopen><\/ithn-reopen>/);
      const headings = all(main(html), /<h[23] id="([^"]+)"/g);
      assert.deepEqual(all(main(html), /href="#([^"]+)"/g), [...headings, ...headings]); // to unfold, and beside the text
      assert.equal(all(main(html), /<a dir="ltr" href="(mailto:privacy@ramroom\.example)">/g).length, 6);
    });

    it(`has every tag for what it promises, or the way to the page with it (${language})`, () => {
      const section = (id) => new RegExp(`<h[23] id="${id}">(?:(?!<h[23])[^])*`).exec(html)[0];
      for (const [id, tag] of [
        ['choices', `href="unsubscribe.${language}.html"`],
        ['rights', '<ithn-rights-form>'],
        ['cookies', '<ithn-reopen>'],
        ['cookies', '<ithn-declaration>'],
        ['breaches', '<ithn-notice>'],
        ['children', `href="children.${language}.html"`],
      ])
        assert.ok(section(id).includes(tag), `${id}: ${tag}`);
      assert.match(page(`children.${language}`), /<ithn-age-gate>/);
      assert.match(page(`unsubscribe.${language}`), /<ithn-unsubscribe>/);
    });

    it(`asks as the shop does, and loads nothing from elsewhere (${language})`, () => {
      const config = (source) => JSON.parse(/id="ithn-config">([^]*?)<\/script>/.exec(source)[1]);
      const {notices, ...rest} = config(html);
      assert.deepEqual(rest, config(page(language)));
      assert.deepEqual(notices, [{feed: '/people/notices.json'}]);
      assert.deepEqual(all(html, /<script\b([^>]*)>/g), [
        ' type="application/json" id="ithn-config"',
        ' src="/ithn.js" data-config="#ithn-config"',
      ]);
      assert.doesNotMatch(html, /%STRANGERS%|<iframe|src="(?:https?:)?\/\//);
    });
  }
});
