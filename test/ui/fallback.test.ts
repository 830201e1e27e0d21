import {expect} from '@open-wc/testing';
import {meeting} from '../../src/consent/meeting.ts';
import {waitUntil} from '../tools/wait-until.ts';
import {must, open, openPreferences, part, start, stop} from './helpers.ts';

// In a file of its own: a page has its languages from its first configuration.
const texts = {
  nl: {'accept-all': 'Alles aanvaarden'},
  ps: {'accept-all': 'ټول ومنئ'},
  'pa-PK': {'accept-all': 'سب منظور کرو'},
  'en_us!': {'accept-all': 'Sure'},
};

describe('a language that a site brings', () => {
  afterEach(stop);

  for (const [language, direction] of [
    ['ps', 'rtl'],
    ['pa-PK', 'rtl'],
    ['nl', 'ltr'],
  ] as const)
    it(`is written from the side that its script is (${language})`, async () => {
      await start(language, {texts});
      const root = await open('ithn-banner');
      expect(part(root, 'accept').textContent?.trim()).to.equal(texts[language]['accept-all']);
      expect(getComputedStyle(part(root, 'base')).direction).to.equal(direction);
      expect((root.host as HTMLElement).dir).to.equal(direction);
    });

  it('falls back word by word where it is not whole, and that is said once', async () => {
    const said: string[] = [];
    const {warn} = console;
    console.warn = (text: string) => said.push(text);
    try {
      await start('nl', {texts});
      const root = await open('ithn-banner');
      expect(part(root, 'accept').textContent?.trim()).to.equal('Alles aanvaarden');
      expect(part(root, 'reject').textContent?.trim()).to.equal('Reject all');
    } finally {
      console.warn = warn;
    }
    expect(said.filter((text) => text.includes('"nl"')).length).to.equal(1);
  });

  it('is named in an error where its key is no language tag, and the banner comes all the same', async () => {
    const said: string[] = [];
    const {error} = console;
    console.error = (cause: Error | string) => said.push(typeof cause === 'string' ? cause : cause.message);
    try {
      await start('en_us!', {texts});
      const root = await open('ithn-banner');
      expect(part(root, 'accept').textContent?.trim()).to.equal('Accept all');
      const preferences = await openPreferences(must(meeting().consent));
      // The other languages come into the list once their fonts no longer hold up what is seen.
      await waitUntil(() => preferences.querySelector('option[value="pa-PK"]'), 'the other languages are in the list');
      expect(preferences.querySelector('option[value="en_us!"]')).to.equal(null);
    } finally {
      console.error = error;
    }
    expect(said).to.deep.equal([
      'ithn: texts.en_us! must be a language tag such as "ar" or "en-GB" (received "en_us!").',
    ]);
  });
});
