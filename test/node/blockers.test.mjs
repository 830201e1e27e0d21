// Ad blockers: which of our names their lists of cookie notices would hit, asked of a real matcher. The lists themselves
// are not on npm; FILTER_LISTS=FOLDER takes in those of a folder, and documents what is said on the page "Proof".
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import test from 'node:test';
import {FiltersEngine, Request} from '@ghostery/adblocker';
import {attributes, classes, files, ids, tags} from '../tools/our-names.mjs';

const folder = process.env.FILTER_LISTS;
const lists = folder ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : [];
// names that EasyList Cookie, Fanboy's Annoyances and uBlock's annoyances are known to hit wherever they stand
const known = `
/consent-manager.js
/cookie-consent.js
/cookieconsent.js
/cookie-banner.js
/cookie-notice.js
/cookie-control.
/consent-banner-
/consent-modal.js
/consent-box.js
/cmp-loader.js
/privacy-manager.js
##cookie-notice
##cookie-bar
##cookie-popup
##consent-notification
###cookie-banner
##.cookie-banner
##.cookie-consent
###cookie-consent
##.consent-banner
##.privacy-banner
##.gdpr-banner
##.cc-banner
`;
const engine = FiltersEngine.parse([known, ...lists].join('\n'));
const isBlocked = (url) =>
  engine.match(Request.fromRawDetails({url, sourceUrl: 'https://shop.example/', type: 'script'})).match;
/** What of these would be hidden, on a page that has nothing else. */
const hidden = ({classes, ids, tags}) => {
  const {styles} = engine.getCosmeticsFilters({
    url: 'https://shop.example/',
    hostname: 'shop.example',
    domain: 'shop.example',
    classes,
    ids,
    hrefs: [],
  });
  const selectors = new Set(styles.replaceAll(/{[^}]*}/g, ',').split(/\s*,\s*/));
  const ours = [...classes.map((name) => `.${name}`), ...ids.map((name) => `#${name}`), ...tags];
  return ours.filter((selector) => selectors.has(selector));
};

test('no file of ours is hit, on the site’s own host or a network’s', () => {
  for (const place of [
    'https://shop.example/',
    'https://shop.example/dist/',
    'https://cdn.example/npm/ithn@1.0.0/dist/',
  ])
    assert.deepEqual(
      files().filter((file) => isBlocked(place + file)),
      [],
    );
  assert.ok(isBlocked('https://shop.example/cookie-consent.js'), 'the control is hit');
});

test('no tag, class or id of ours is hidden', () => {
  assert.ok(tags().length >= 9 && classes().length > 5 && ids().length > 5);
  assert.deepEqual(hidden({classes: classes(), ids: ids(), tags: tags()}), []);
  assert.deepEqual(hidden({classes: ['cookie-banner'], ids: ['cookie-consent'], tags: ['cookie-notice']}).sort(), [
    '#cookie-consent',
    '.cookie-banner',
    'cookie-notice',
  ]);
});

test('no list names our tags or attributes in any rule', () => {
  for (const name of [...tags(), ...attributes.filter((one) => one.startsWith('data-consent'))])
    for (const list of lists)
      for (const line of list.split('\n'))
        // rules of one site say nothing of others; those that start with ## are for all
        if (/^##/.test(line)) assert.ok(!line.includes(`[${name}]`) && !line.startsWith(`##${name}`), line);
});

test('no rule for all sites of a tool that answers banners takes ours for its own', () => {
  const file = resolve('node_modules/@duckduckgo/autoconsent/rules/rules.json');
  assert.ok(existsSync(file));
  const {autoconsent} = JSON.parse(readFileSync(file, 'utf8'));
  const selectors = autoconsent
    .flatMap(({prehideSelectors = []}) => prehideSelectors)
    .flatMap((one) => one.split(/,\s*/));
  assert.ok(selectors.length > 200, `${selectors.length} selectors`);
  const ours = [...tags(), ...classes().map((name) => `.${name}`), ...ids().map((name) => `#${name}`)];
  assert.deepEqual(
    ours.filter((name) => selectors.includes(name)),
    [],
  );
  assert.ok(
    selectors.includes('.cookie-banner') ||
      selectors.includes('#cookie-banner') ||
      selectors.includes('.cookie-consent'),
    'the control',
  );
});
