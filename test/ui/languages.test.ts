import {aTimeout, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {languages} from '../../src/consent/languages.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {effectiveDate} from '../../src/ui/effective-date.ts';
import {must, open, openPreferences, part, press, start, stop} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

/** What a reader of each language takes for a yes and for a no. */
const answers: Record<string, readonly [RegExp, RegExp]> = {
  en: [/^Accept all$/, /^Reject all$/],
  ar: [/^قبول الكل$/, /^رفض الكل$/],
  fa: [/^پذیرش همه$/, /^رد همه$/],
  fil: [/^Tanggapin lahat$/, /^Tanggihan lahat$/],
  fr: [/^Tout accepter$/, /^Tout refuser$/],
  hi: [/^सभी स्वीकार करें$/, /^सभी अस्वीकार करें$/],
  ur: [/^سب قبول کریں$/, /^سب مسترد کریں$/],
};
const services: ConsentConfig['services'] = [
  {
    id: 'map',
    categories: 'persistent',
    provider: 'A map',
    stores: [
      {name: '_map', days: 390},
      {name: 'tiles', kind: 'cache'},
    ],
  },
  {id: 'counter', categories: 'beacon', stores: [{name: '_n', days: 2}, {name: '_o'}, {name: 's', kind: 'session'}]},
];
const words = ({textContent}: Element): string => must(textContent).trim();

describe('every language', () => {
  beforeEach(() => setViewport({width: 360, height: 720}));
  afterEach(stop);
  afterEach(() => document.querySelector('main')?.remove());

  for (const lang of ['en', ...languages]) {
    const direction = ['ar', 'fa', 'ur'].includes(lang) ? 'rtl' : 'ltr';

    it(`says the effective date as Intl says it, in every month (${lang})`, async () => {
      const {settings} = await start(lang);
      const layer = await open('ithn-banner');
      await waitUntil(() => document.querySelector<HTMLElement>('ithn-banner')?.lang === lang);
      const form = new Intl.DateTimeFormat(lang, {
        dateStyle: 'long',
        calendar: 'gregory',
        numberingSystem: lang === 'ar' ? 'latn' : undefined,
        timeZone: 'UTC',
      });
      expect(words(part(layer, 'text'))).to.include(form.format(Date.parse('2026-03-05')));
      for (let month = 0; month < 12; month += 1) {
        const date = new Date(Date.UTC(2026, month, 1 + 2 * month));
        const said = effectiveDate({
          ...settings,
          policy: {...settings.policy, effective: date.toISOString().slice(0, 10)},
        });
        expect(said).to.equal(
          lang === 'fa' ? undefined : form.format(date).replace('अक्तूबर', 'अक्टूबर'), // as Debian's WebKitGTK spells October
        );
      }
    });

    it(`says yes on what accepts and no on what rejects (${lang})`, async () => {
      for (const [index, [name, granted]] of (
        [
          ['accept', true],
          ['reject', false],
        ] as const
      ).entries()) {
        const consent = await start(lang);
        const button = part(await open('ithn-banner'), name);
        await waitUntil(() => must(answers[lang])[index]?.test(words(button)), `${name} says «${words(button)}»`);
        await press(button);
        expect(consent.granted('advertising')).to.equal(granted);

        const again = await start(lang);
        const inside = part(await openPreferences(again), name);
        expect(words(inside)).to.match(must(must(answers[lang])[index]));
        await press(inside);
        expect(again.granted('advertising')).to.equal(granted);
      }
    });

    it(`has no accessibility faults, runs its own way and stays inside 360 px (${lang})`, async () => {
      const consent = await start(lang, {services});
      await open('ithn-banner');
      const banner = must(document.querySelector<HTMLElement>('ithn-banner'));
      await aTimeout(300);
      expect([banner.lang, banner.dir]).to.deep.equal([lang, direction]);
      await expect(banner).to.be.accessible();
      await consent.rejectAll();
      const main = document.body.appendChild(document.createElement('main'));
      main.innerHTML =
        '<ithn-embed category="persistent" src="/nothing" label="Map"></ithn-embed><ithn-declaration></ithn-declaration>';
      for (const tag of ['ithn-embed', 'ithn-declaration']) {
        const root = await open(tag);
        expect(getComputedStyle(part(root, 'base')).direction).to.equal(direction);
        await expect(main.querySelector(tag)).to.be.accessible();
      }
      await openPreferences(consent);
      await expect(document.querySelector('ithn-preferences')).to.be.accessible();
      // WebKitGTK’s window does not get narrower than 447 px.
      expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(360, innerWidth));
    });
  }

  it('changes tongue and direction while everything is open', async () => {
    await start('en', {services});
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = '<ithn-declaration></ithn-declaration>';
    const root = await open('ithn-declaration');
    for (const [lang, months, direction] of [
      ['ar', '13 شهرًا', 'rtl'],
      ['ur', '13 مہینے', 'rtl'],
      ['fa', '۱۳ ماه', 'rtl'],
      ['hi', '13 महीने', 'ltr'],
      ['en', '13 months', 'ltr'],
    ] as const) {
      document.documentElement.lang = lang;
      await waitUntil(() => root.textContent?.includes(months), `${lang}: ${words(part(root, 'base'))}`);
      expect(getComputedStyle(part(root, 'base')).direction).to.equal(direction);
    }
  });
});
