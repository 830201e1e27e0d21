import {expect} from '@open-wc/testing';
import {open, part, start, stop} from './helpers.ts';

// In a file of its own: a page has its languages from its first configuration.
describe('a language that a site brings', () => {
  afterEach(stop);

  it('falls back word by word where it is not whole, and that is said once', async () => {
    const said: string[] = [];
    const {warn} = console;
    console.warn = (text: string) => said.push(text);
    try {
      await start('de', {texts: {de: {'accept-all': 'Alles annehmen'}}});
      const root = await open('ithn-banner');
      expect(part(root, 'accept').textContent?.trim()).to.equal('Alles annehmen');
      expect(part(root, 'reject').textContent?.trim()).to.equal('Reject all');
    } finally {
      console.warn = warn;
    }
    expect(said.filter((text) => text.includes('"de"')).length).to.equal(1);
  });
});
