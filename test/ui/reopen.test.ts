import {expect} from '@open-wc/testing';
import {open, part, press, resume, start, stop} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const place = (markup = '<ithn-reopen></ithn-reopen>') => {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = markup;
  return main;
};

describe('<ithn-reopen>', () => {
  afterEach(stop);
  afterEach(() => document.querySelector('main')?.remove());

  for (const [lang, label] of [
    ['en', 'Privacy choices'],
    ['ar', 'خيارات الخصوصية'],
  ] as const) {
    it(`has no accessibility faults in ${lang}`, async () => {
      await start(lang);
      place();
      const root = await open('ithn-reopen');
      await waitUntil(() => part(root, 'base').textContent?.includes(label));
      await expect(document.querySelector('ithn-reopen')).to.be.accessible();
    });
  }

  it('opens the preferences', async () => {
    await start('en');
    place();
    await press(part(await open('ithn-banner'), 'reject'));
    await press(part(await open('ithn-reopen'), 'base'));
    await waitUntil(() => document.querySelector('ithn-preferences')?.shadowRoot?.querySelector('dialog')?.open);
  });

  it("takes the site's own label", async () => {
    await start('en');
    const main = place('<ithn-reopen>Cookies and you</ithn-reopen>');
    const slot = (await open('ithn-reopen')).querySelector('slot');
    expect(slot?.assignedNodes()[0]?.textContent).to.equal('Cookies and you');
    main.remove();
  });

  it('floats in a corner after the choice, 44 px large, where the site has put none', async () => {
    await start('ar');
    expect(document.querySelector('ithn-reopen')).to.equal(null);
    await press(part(await open('ithn-banner'), 'reject'));
    const root = await open('ithn-reopen');
    const {width, height, right} = part(root, 'base').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    expect(innerWidth - right).to.be.within(0, 40);
  });

  it('is there on the next page too, where nothing is asked', async () => {
    const first = await start('en');
    await press(part(await open('ithn-banner'), 'reject'));
    await open('ithn-reopen');
    first.stop();
    expect(document.querySelector('ithn-reopen')).to.equal(null);
    await resume();
    await open('ithn-reopen');
    expect(document.querySelector('ithn-banner')).to.equal(null);
  });

  it('does not float while the banner asks', async () => {
    const consent = await start('en');
    await press(part(await open('ithn-banner'), 'reject'));
    await open('ithn-reopen');
    consent.show('banner');
    await open('ithn-banner');
    expect(document.querySelector('ithn-reopen')).to.equal(null);
  });
});
