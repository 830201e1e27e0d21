import {aTimeout, expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {must, open, openPreferences, part, press, start, stop} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const banner = () => must(document.querySelector<HTMLElement>('ithn-banner'));

describe('<ithn-banner>', () => {
  beforeEach(() => setViewport({width: 1000, height: 700}));
  afterEach(stop);

  for (const lang of ['en', 'ar']) {
    it(`has no accessibility faults in ${lang}`, async () => {
      await start(lang);
      await open('ithn-banner');
      await aTimeout(300);
      await expect(banner()).to.be.accessible();
    });
  }

  it('says accept on what accepts and reject on what rejects, in both languages', async () => {
    const labels = {en: [/^Accept all$/, /^Reject all$/], ar: [/^قبول الكل$/, /^رفض الكل$/]};
    for (const [lang, [accept, reject]] of Object.entries(labels)) {
      for (const [name, label, granted] of [
        ['accept', accept, true],
        ['reject', reject, false],
      ] as const) {
        const consent = await start(lang);
        const button = part(await open('ithn-banner'), name);
        expect(button.textContent?.trim()).to.match(must(label));
        await press(button);
        expect(consent.state.status).to.equal('decided');
        expect(consent.granted('advertising')).to.equal(granted);
      }
    }
  });

  it('names who asks, each purpose, the policy and its date', async () => {
    await start('ar');
    const text = part(await open('ithn-banner'), 'text').textContent ?? '';
    for (const words of [
      'رمروم بيكري',
      'ملفات تعريف الارتباط الدائمة',
      'منارات الويب والبكسلات',
      'الإعلانات المستهدفة',
    ])
      expect(text).to.include(words);
    expect(text).to.include('تاريخ السريان: 5 مارس 2026').and.not.include('كعكات');
  });

  it('makes accept and reject equal in size, colour and weight', async () => {
    for (const lang of ['en', 'ar']) {
      await start(lang);
      const root = await open('ithn-banner');
      const [one, other] = ['accept', 'reject'].map((name) => {
        const {width, height} = part(root, name).getBoundingClientRect();
        const {color, backgroundColor, fontWeight, fontSize} = getComputedStyle(part(root, name));
        return {width, height, color, backgroundColor, fontWeight, fontSize};
      });
      expect(one).to.deep.equal(other);
      expect(one?.height).to.be.at.least(44);
    }
  });

  it('grants nothing for a click made by a program, but takes its no', async () => {
    const consent = await start('en');
    const root = await open('ithn-banner');
    part(root, 'accept').click();
    await aTimeout(50);
    expect(consent.state.status).to.equal('unasked');
    part(root, 'reject').click();
    expect(consent.state.status).to.equal('decided');
    expect(consent.granted('beacon')).to.equal(false);
  });

  it('says in the record how and in which language the answer came', async () => {
    const consent = await start('ar-KW');
    await press(part(await open('ithn-banner'), 'accept'));
    const {state} = consent;
    expect(state.status === 'decided' && [state.decision.source, state.decision.locale]).to.deep.equal([
      'banner-accept',
      'ar',
    ]);
  });

  it('understands languages written in other ways, and speaks English for those it has not', async () => {
    for (const [lang, words] of [
      ['ar_KW', 'ar'],
      ['AR', 'ar'],
      ['en_US.UTF-8', 'en'],
      ['fr_CA', 'fr'],
      ['fil-PH', 'fil'],
      ['tl', 'fil'],
      ['de-DE', 'de'],
      ['nl-NL', 'en'],
    ] as const) {
      await start(lang);
      await open('ithn-banner');
      expect(banner().lang, lang).to.equal(words);
    }
  });

  it('goes away after the answer', async () => {
    await start('en');
    await press(part(await open('ithn-banner'), 'reject'));
    expect(document.querySelector('ithn-banner')).to.equal(null);
  });

  it('does nothing on Escape and takes no focus', async () => {
    const consent = await start('en');
    const root = await open('ithn-banner');
    expect(document.activeElement).to.equal(document.body);
    await sendKeys({press: 'Escape'});
    expect(consent.state.status).to.equal('unasked');
    expect(root.querySelector('section')?.matches(':popover-open')).to.equal(true);
  });

  it('stands outside the body and above everything, in the direction of its language', async () => {
    await start('ar');
    const base = part(await open('ithn-banner'), 'base');
    expect(banner().parentElement).to.equal(document.documentElement);
    expect([banner().lang, banner().dir, getComputedStyle(base).direction]).to.deep.equal(['ar', 'rtl', 'rtl']);
    const [accept, manage] = ['accept', 'text'].map((name) => part(must(banner().shadowRoot), name));
    expect(accept?.getBoundingClientRect().left).to.be.below(manage?.getBoundingClientRect().left ?? 0);
  });

  it('changes words, direction, dates and digits while it is open', async () => {
    await start('en', {numerals: 'arab'});
    const root = await open('ithn-banner');
    expect(part(root, 'text').textContent).to.include('March 5, 2026');
    document.documentElement.lang = 'ar';
    await waitUntil(() => part(root, 'accept').textContent?.includes('قبول'));
    expect([banner().lang, banner().dir]).to.deep.equal(['ar', 'rtl']);
    expect(part(root, 'text').textContent).to.include('٥ مارس ٢٠٢٦');
    document.documentElement.lang = 'en';
    await waitUntil(() => part(root, 'accept').textContent?.includes('Accept'));
    expect(banner().dir).to.equal('ltr');
  });

  it('lets the site say it in its own words, English too', async () => {
    await start('en', {texts: {en: {'accept-all': 'Yes to all', effective: 'Since {0}'}}});
    const root = await open('ithn-banner');
    expect(part(root, 'accept').textContent).to.include('Yes to all');
    expect(part(root, 'text').textContent).to.include('Since March 5, 2026');
  });

  it('keeps focused things of the page clear of itself, and stops when it goes', async () => {
    await start('en');
    const root = await open('ithn-banner');
    const padding = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0;
    await waitUntil(() => padding() >= part(root, 'base').offsetHeight, 'room is made for the banner');
    await press(part(root, 'reject'));
    expect(padding()).to.equal(0);
  });

  it('leaves its buttons in view and scrolls inside on 320 × 256', async function () {
    await setViewport({width: 320, height: 256});
    if (innerWidth > 320) this.skip(); // WebKitGTK's window does not get that narrow
    for (const lang of ['en', 'ar']) {
      await start(lang);
      const root = await open('ithn-banner');
      await aTimeout(250);
      for (const name of ['accept', 'reject', 'manage']) {
        const {top, bottom, left, right, height} = part(root, name).getBoundingClientRect();
        expect(top >= 0 && bottom <= 256 && left >= 0 && right <= 320 && height >= 44, name).to.equal(true);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(part(root, 'text').clientHeight).to.be.above(30);
    }
  });

  it('comes back when the page removes it, but does not fight', async () => {
    await start('en');
    await open('ithn-banner');
    for (let time = 0; time < 5; time++) {
      banner().remove();
      await aTimeout(10);
      expect(banner().isConnected).to.equal(true);
    }
    expect((await open('ithn-banner')).querySelector('section')?.matches(':popover-open')).to.equal(true);
    banner().remove();
    await aTimeout(50);
    expect(document.querySelector('ithn-banner')).to.equal(null);
  });

  it('closes itself when a filter list hides it, says so in the console, and everything stays denied', async () => {
    const consent = await start('en', {ui: {layout: 'modal'}});
    await open('ithn-banner');
    const {warn} = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    const hide = document.head.appendChild(document.createElement('style'));
    hide.textContent = 'ithn-banner{display:none!important}';
    await waitUntil(() => !document.querySelector('ithn-banner'), 'it closes', {timeout: 3000});
    hide.remove();
    console.warn = warn;
    expect(consent.state.status).to.equal('unasked');
    expect(warnings).to.deep.equal([
      'ithn: <ithn-banner> has closed, because a style of the page or a content blocker hides it.',
    ]);
  });

  it('is modal only where the site asks for it; Escape leaves everything denied', async () => {
    const consent = await start('en', {ui: {layout: 'modal'}});
    const root = await open('ithn-banner');
    await waitUntil(() => root.querySelector('dialog')?.matches(':modal'));
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !document.querySelector('ithn-banner'));
    expect(consent.state.status).to.equal('unasked');
  });

  it('stays beneath the preferences and has the focus back when they close', async () => {
    const consent = await start('en');
    const root = await open('ithn-banner');
    part(root, 'manage').focus();
    await sendKeys({press: 'Enter'});
    const dialog = (await openPreferences(consent)).querySelector('dialog');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !dialog?.open);
    await aTimeout(50);
    expect(root.activeElement).to.equal(part(root, 'manage'));
    expect(consent.state.status).to.equal('unasked');
  });
});
