import {aTimeout, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {languages} from '../../src/consent/languages.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {effectiveDate} from '../../src/ui/effective-date.ts';
import {lifetime} from '../../src/ui/lifetime.ts';
import {speak} from '../../src/ui/localization.ts';
import {longDate} from '../../src/ui/long-date.ts';
import {countServices, number} from '../../src/ui/plural.ts';
import {timeText} from '../../src/ui/retention-words.ts';
import {must, open, openPreferences, part, press, start, stop} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

/** What a reader of each language takes for a yes and for a no. */
const answers: Record<string, readonly [RegExp, RegExp]> = {
  en: [/^Accept all$/, /^Reject all$/],
  ar: [/^قبول الكل$/, /^رفض الكل$/],
  bn: [/^সব গ্রহণ করুন$/, /^সব প্রত্যাখ্যান করুন$/],
  ckb: [/^قبووڵکردنی هەموو$/, /^ڕەتکردنەوەی هەموو$/],
  de: [/^Alle akzeptieren$/, /^Alle ablehnen$/],
  es: [/^Aceptar todo$/, /^Rechazar todo$/],
  fa: [/^پذیرش همه$/, /^رد همه$/],
  fil: [/^Tanggapin lahat$/, /^Tanggihan lahat$/],
  fr: [/^Tout accepter$/, /^Tout refuser$/],
  hi: [/^सभी स्वीकार करें$/, /^सभी अस्वीकार करें$/],
  id: [/^Terima semua$/, /^Tolak semua$/],
  it: [/^Accetta tutto$/, /^Rifiuta tutto$/],
  ml: [/^എല്ലാം സ്വീകരിക്കുക$/, /^എല്ലാം നിരസിക്കുക$/],
  ne: [/^सबै स्वीकार गर्नुहोस्$/, /^सबै अस्वीकार गर्नुहोस्$/],
  pt: [/^Aceitar tudo$/, /^Rejeitar tudo$/],
  ru: [/^Принять все$/, /^Отклонить все$/],
  si: [/^සියල්ල පිළිගන්න$/, /^සියල්ල ප්‍රතික්ෂේප කරන්න$/],
  ta: [/^அனைத்தையும் ஏற்கிறேன்$/, /^அனைத்தையும் மறுக்கிறேன்$/],
  tr: [/^Tümünü kabul et$/, /^Tümünü reddet$/],
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

/** Each way of writing, the longest words and the first two: what draws and presses runs in these, what reads in all. */
const drawn = ['en', 'ar', 'de', 'fa', 'fil', 'fr', 'hi', 'ur'];

/** Written from the right. */
const rightToLeft = ['ar', 'ckb', 'fa', 'ur'];
/** Written in no Latin letters. */
const otherLetters = ['ar', 'bn', 'ckb', 'fa', 'hi', 'ml', 'ne', 'ru', 'si', 'ta', 'ur'];
/** In digits of their own, or in words that browsers do not agree on: the first layer leaves these to `Intl`. */
const byIntl = ['bn', 'ckb', 'fa', 'ml', 'ne', 'si', 'ta'];

describe('every language', () => {
  beforeEach(() => setViewport({width: 360, height: 720}));
  afterEach(stop);
  afterEach(() => document.querySelector('main')?.remove());

  for (const lang of ['en', ...languages]) {
    const direction = rightToLeft.includes(lang) ? 'rtl' : 'ltr';

    it(`says yes and no in its own words, runs its own way and stays inside 360 px (${lang})`, async () => {
      await start(lang);
      const layer = await open('ithn-banner');
      const banner = must(document.querySelector<HTMLElement>('ithn-banner'));
      await waitUntil(() => banner.lang === lang, `the banner speaks ${lang}`);
      expect(banner.dir).to.equal(direction);
      for (const [index, name] of ['accept', 'reject'].entries()) {
        const button = part(layer, name);
        expect(words(button)).to.match(must(must(answers[lang])[index]));
        expect(button.scrollWidth, `${name} is as wide as its words`).to.be.at.most(button.clientWidth);
      }
      // WebKitGTK’s window does not get narrower than 447 px.
      expect(document.documentElement.scrollWidth).to.be.at.most(Math.max(360, innerWidth));
    });

    it(`says the effective date as Intl says it, in every month (${lang})`, async () => {
      const consent = await start(lang);
      await speak(consent, 'banner');
      const form = new Intl.DateTimeFormat(lang, {
        dateStyle: 'long',
        calendar: 'gregory',
        numberingSystem: lang === 'ar' ? 'latn' : undefined,
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month += 1) {
        const date = new Date(Date.UTC(2026, month, 1 + 2 * month));
        const effective = date.toISOString().slice(0, 10);
        const said = effectiveDate({...consent.settings, policy: {...consent.settings.policy, effective}});
        expect(said).to.equal(
          byIntl.includes(lang) ? undefined : form.format(date).replace('अक्तूबर', 'अक्टूबर'), // as Debian's WebKitGTK spells October
        );
      }
    });

    it(`has a form for every count, and says the number where it is more than two (${lang})`, async () => {
      const consent = await start(lang);
      await speak(consent, 'preferences');
      for (const unit of ['days', 'months', 'years'] as const)
        for (let count = 0; count <= 130; count += 1) {
          const said = timeText(count, unit, consent);
          const shown = number(count, consent);
          expect(said, String(count)).to.match(/\p{L}/u);
          if (count > 2) expect(said).to.include(shown);
        }
    });

    it(`says dates and times in its own letters, whether the browser knows it or not (${lang})`, async () => {
      const consent = await start(lang);
      await speak(consent, 'preferences');
      await speak(consent, 'declaration');
      const said = [longDate(consent, Date.parse('2026-03-05'), 'UTC'), lifetime({name: '_', days: 390}, consent)];
      for (const text of said) {
        expect(text).to.match(/\p{L}/u);
        if (otherLetters.includes(lang)) expect(text).not.to.match(/[a-z]/i);
      }
    });
  }

  for (const lang of drawn) {
    it(`says the effective date in the first layer (${lang})`, async () => {
      await start(lang);
      const layer = await open('ithn-banner');
      await waitUntil(() => document.querySelector<HTMLElement>('ithn-banner')?.lang === lang);
      const date = new Intl.DateTimeFormat(lang, {
        dateStyle: 'long',
        calendar: 'gregory',
        numberingSystem: lang === 'ar' ? 'latn' : undefined,
        timeZone: 'UTC',
      }).format(Date.parse('2026-03-05'));
      expect(words(part(layer, 'text'))).to.include(date);
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
      const direction = rightToLeft.includes(lang) ? 'rtl' : 'ltr';
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

  it('counts five and twenty-one by their numbers where the form for one is theirs too', async () => {
    const said = [];
    for (const lang of ['fil', 'ru', 'en']) {
      const consent = await start(lang);
      await speak(consent, 'preferences');
      said.push([1, 5, 21].map((count) => countServices(count, consent)));
    }
    expect(said).to.deep.equal([
      ['Isang serbisyo', '5 serbisyo', '21 serbisyo'],
      ['Один сервис', '5 сервисов', '21 сервис'],
      ['One service', '5 services', '21 services'],
    ]);
  });

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
