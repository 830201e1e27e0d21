import {expect} from '@open-wc/testing';
import {open, part, start, stop} from './helpers.ts';

// In a file of its own: a page has its languages from its first configuration.
const texts = {
  de: {'accept-all': 'Alles annehmen'},
  ckb: {'accept-all': 'هەمووی قبووڵ بکە'},
  'pa-PK': {'accept-all': 'سب منظور کرو'},
};

describe('a language that a site brings', () => {
  afterEach(stop);

  for (const [language, direction] of [
    ['ckb', 'rtl'],
    ['pa-PK', 'rtl'],
    ['de', 'ltr'],
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
      await start('de', {texts});
      const root = await open('ithn-banner');
      expect(part(root, 'accept').textContent?.trim()).to.equal('Alles annehmen');
      expect(part(root, 'reject').textContent?.trim()).to.equal('Reject all');
    } finally {
      console.warn = warn;
    }
    expect(said.filter((text) => text.includes('"de"')).length).to.equal(1);
  });
});
