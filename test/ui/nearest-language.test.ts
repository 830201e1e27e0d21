import {expect} from '@open-wc/testing';
import {waitUntil} from '../tools/wait-until.ts';
import {must, open, openPreferences, part, press, start, stop} from './helpers.ts';

const embed = (): HTMLElement => {
  const one = document.createElement('ithn-embed');
  one.setAttribute('src', `${location.origin.replace('localhost', '127.0.0.1')}/x.html`);
  one.setAttribute('category', 'beacon');
  return one;
};
const text = (one: Element): string => one.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const shows = (one: Element, words: string): Promise<unknown> =>
  waitUntil(() => text(one).includes(words), `${words} shows (${text(one)})`);

const english = 'Always show';
const arabic = 'العرض دائمًا';

describe('a tag in a part of the page that is in another language', () => {
  let box: HTMLElement;
  let inner: HTMLElement;

  beforeEach(() => {
    box = document.body.appendChild(document.createElement('div'));
    box.lang = 'en';
    inner = box.appendChild(document.createElement('p')).appendChild(embed());
  });
  afterEach(async () => {
    box.remove();
    await stop();
  });

  it('speaks that one, from its side; the page and its other tags speak theirs', async () => {
    const outer = document.body.appendChild(embed());
    await start('ar');
    const banner = await open('ithn-banner');
    await shows(inner, english);
    expect([inner.lang, inner.dir]).to.deep.equal(['en', 'ltr']);
    await shows(outer, arabic);
    expect([outer.lang, outer.dir]).to.deep.equal(['ar', 'rtl']);
    expect((banner.host as HTMLElement).lang).to.equal('ar');
    expect(part(banner, 'accept').textContent).to.contain('قبول');
    outer.remove();
  });

  it('follows when what is around it changes, and not when only the page does', async () => {
    await start('ar');
    await shows(inner, english);
    document.documentElement.lang = 'fr';
    const banner = await open('ithn-banner');
    await waitUntil(() => (banner.host as HTMLElement).lang === 'fr', 'the banner is French');
    expect(inner.lang).to.equal('en');
    box.lang = 'ar';
    await shows(inner, arabic);
    box.removeAttribute('lang');
    await waitUntil(() => inner.lang === 'fr', 'it goes by the page');
    document.documentElement.lang = 'en';
    await shows(inner, english);
  });

  it('is asked through the tree that a component of the page has of its own', async () => {
    const host = box.appendChild(document.createElement('div'));
    const within = host.attachShadow({mode: 'open'}).appendChild(embed());
    await start('ar');
    await shows(within, english);
  });

  it('is what the record says a choice was made in', async () => {
    const consent = await start('ar');
    await shows(inner, english);
    consent.hide();
    const [always] = Array.from(inner.shadowRoot?.querySelectorAll('button') ?? []).filter((one) =>
      one.textContent.includes(english),
    );
    await press(must(always));
    await waitUntil(() => consent.state.status === 'decided', 'it is decided');
    expect(consent.state.status === 'decided' && consent.state.decision.locale).to.equal('en');
  });

  // Last: what a visitor chooses stands as long as the page.
  it('gives way to the language that is configured, and to the one that the visitor chooses', async () => {
    const consent = await start('en', {locale: 'ar'});
    await shows(inner, arabic);
    const preferences = await openPreferences(consent);
    const select = must(preferences.querySelector('select'));
    await waitUntil(() => select.options.length > 1, 'the languages are in the list');
    select.value = 'fr';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => inner.lang === 'fr', 'it is French');
    select.value = 'ar';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await shows(inner, arabic);
  });
});
