import {aTimeout, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {contrast} from '../../src/ui/contrast.ts';
import {open, openPreferences, part, start, stop} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

let theme: HTMLStyleElement | undefined;
let errors: string[] = [];
const hear = (event: Event): void => void errors.push((event as Event & {message: string}).message);

function wear(css: string): void {
  theme = document.createElement('style');
  theme.textContent = css;
  document.head.append(theme);
}

/** Everything of the two answers that a visitor could see. */
function seen(root: ShadowRoot): unknown[] {
  return ['accept', 'reject'].map((name) => {
    const button = part(root, name);
    const {backgroundColor, color, fontSize, fontWeight, opacity, visibility, borderColor} = getComputedStyle(button);
    const {width, height} = button.getBoundingClientRect();
    const size = [Math.round(width), Math.round(height)];
    return {backgroundColor, color, fontSize, fontWeight, opacity, visibility, borderColor, size};
  });
}

const settle = () => aTimeout(250);

describe('a theme', () => {
  beforeEach(async () => {
    errors = [];
    document.addEventListener('ithn-error', hear);
    await setViewport({width: 1000, height: 800});
  });
  afterEach(async () => {
    theme?.remove();
    document.removeEventListener('ithn-error', hear);
    await stop();
  });

  it('dresses the answers as it likes, both alike', async () => {
    wear(
      `:root { --ithn-accent: #7a1f3d; --ithn-radius: 0 } ithn-banner::part(accept), ithn-banner::part(reject) {font-size: 18px}`,
    );
    await start('en');
    const root = await open('ithn-banner');
    await settle();
    expect(errors).to.deep.equal([]);
    const style = getComputedStyle(part(root, 'reject'));
    expect(style.fontSize).to.equal('18px');
    expect(style.backgroundColor).to.equal('rgb(122, 31, 61)');
  });

  for (const [how, css] of Object.entries({
    'makes reject pale': '::part(reject) {opacity: 0.4 !important}',
    'makes reject small': '::part(reject) {font-size: 9px; inline-size: 60px}',
    'makes reject a mere link': '::part(reject) {background: none; color: inherit; text-decoration: underline}',
    'hides reject': '::part(reject) {display: none !important}',
    'hides reject behind a clip': '::part(reject) {clip-path: inset(50%)}',
    'shrinks reject': '::part(reject) {transform: scale(0.2)}',
    'makes accept loud': '::part(accept) {background: red; box-shadow: 0 0 9px red; font-weight: 900}',
    'makes reject deaf': '::part(reject) {pointer-events: none}',
    'puts a ring around accept': '::part(accept) {outline: 4px solid red; outline-offset: 3px}',
    'adds a sign to accept': '::part(accept)::after {content: " ★ recommended"}',
    'covers reject': '::part(reject)::before {content: ""; position: absolute; inset: 0; background: #fff}',
    'moves reject to the end': '::part(reject) {order: 9}',
    'filters reject': '::part(reject) {filter: grayscale(1) opacity(0.3)}',
    'lets reject pulse': '@keyframes pulse {to {opacity: 0.2}} ::part(reject) {animation: pulse 1s infinite}',
    'pushes the words of both out': '::part(button) {text-indent: -999px}',
    'makes the words of both vanish': '::part(button) {font-size: 0}',
    'makes the words of both transparent': '::part(accept), ::part(reject) {-webkit-text-fill-color: transparent}',
    'makes both unreadable': '::part(accept), ::part(reject) {color: #999; background: #aaa}',
    'makes both tiny': '::part(accept), ::part(reject) {min-block-size: 0; block-size: 20px; padding: 0}',
  })) {
    it(`that ${how} is corrected and reported`, async () => {
      wear(css.replaceAll('::part', ':is(ithn-banner, ithn-preferences)::part'));
      const consent = await start('ar');
      for (const root of [await open('ithn-banner'), await openPreferences(consent)]) {
        const tag = root.host.localName;
        await waitUntil(() => errors.some((message) => message.includes(tag)), `${tag} reports`);
        await settle();
        const [accept, reject] = seen(root) as {opacity: string; visibility: string; size: number[]; color: string}[];
        expect(accept).to.deep.equal(reject);
        expect(reject).to.include({opacity: '1', visibility: 'visible'});
        expect(reject?.size[1]).to.be.at.least(44);
        const refusal = part(root, 'reject');
        const {clipPath, transform, pointerEvents, display} = getComputedStyle(refusal);
        for (const name of ['accept', 'reject']) {
          const {outlineStyle, filter, order, animationName, textIndent, fontSize} = getComputedStyle(part(root, name));
          expect({outlineStyle, filter, order, animationName, textIndent}, name).to.deep.equal({
            outlineStyle: 'none',
            filter: 'none',
            order: '0',
            animationName: 'none',
            textIndent: '0px',
          });
          expect(parseFloat(fontSize)).to.be.at.least(14);
          for (const pseudo of ['::before', '::after'])
            expect(getComputedStyle(part(root, name), pseudo).content, name + pseudo).to.match(/^(none|normal|)$/);
        }
        expect({clipPath, transform, pointerEvents, display}).to.deep.equal({
          clipPath: 'none',
          transform: 'none',
          pointerEvents: 'auto',
          display: 'block',
        });
      }
      expect(errors.join('\n')).to.match(/^ithn: theme of <ithn-banner>: (the text of )?accept and reject /m);
    });
  }

  it('that comes late is corrected too, and what it stops doing is no longer', async () => {
    await start('en');
    const root = await open('ithn-banner');
    await settle();
    wear('ithn-banner::part(reject) {opacity: 0.3}');
    await waitUntil(() => errors.length);
    expect(getComputedStyle(part(root, 'reject')).opacity).to.equal('1');
    theme?.remove();
    wear('ithn-banner::part(button) {border-radius: 2px}');
    await settle();
    expect(getComputedStyle(part(root, 'reject')).borderRadius).to.equal('2px');
  });

  for (const [property, value, wanted] of [
    ['--ithn-accent', '12px', 'a colour'],
    ['--ithn-accent', 'url(https://evil.example/x.png)', 'a colour'],
    ['--ithn-background', 'red blue', 'a colour'],
    ['--ithn-text', '"quoted"', 'a colour'],
    ['--ithn-radius', '100vmax fixed', 'one length'],
    ['--ithn-font', '12px / 3', 'a list of font families'],
  ] as const) {
    it(`ignores ${property}: ${value}, and says what is wanted`, async () => {
      await start('en');
      const plain = getComputedStyle(part(await open('ithn-banner'), 'base'));
      const look = ({color, backgroundColor, borderRadius, fontFamily, fontSize, position}: CSSStyleDeclaration) => ({
        ...{color, backgroundColor, borderRadius, fontFamily, fontSize, position},
      });
      const before = look(plain);
      wear(`:root {${property}: ${value}}`);
      await waitUntil(() => errors.length, 'it is reported');
      // WebKit hands an address over with its signs escaped.
      expect(errors[0]?.replaceAll('\\', '')).to.include(
        `${property} must be ${wanted} (received "${value}"). It is ignored.`,
      );
      expect(look(plain)).to.deep.equal(before);
    });
  }

  it('whose words cannot be read on its surface is ignored and reported', async () => {
    wear(':root {--ithn-text: #ccc; --ithn-background: #ddd}');
    await start('en');
    const base = part(await open('ithn-banner'), 'base');
    await waitUntil(() => errors.length);
    expect(errors[0]).to.include('--ithn-text must be readable on an opaque --ithn-background');
    expect(getComputedStyle(base).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  for (const [how, css] of Object.entries({
    'takes it out': 'display: none !important',
    'makes it invisible': 'visibility: hidden',
    'makes it transparent': 'opacity: 0.1',
    'makes its letters nothing': 'font-size: 0',
    'pushes it out': 'text-indent: -9999px',
    'puts it off the screen': 'position: absolute; left: -9999px',
    'clips it': 'clip-path: inset(50%) !important',
    'shrinks it': 'transform: scale(0)',
    'gives it the colour of the surface': 'color: #fff; background: #fff',
    'gives it no colour': 'color: transparent',
    'gives it no room': 'max-block-size: 0; overflow: hidden; padding: 0; min-block-size: 0; flex: none',
    'filters it away': 'filter: opacity(0)',
  })) {
    for (const [tag, name] of [
      ['ithn-banner', 'text'],
      ['ithn-preferences', 'category'],
      ['ithn-embed', 'text'],
      ['ithn-declaration', 'table'],
    ] as const) {
      if (tag === 'ithn-declaration' && how === 'gives it no room') continue; // a table is as large as what is in it
      it(`that hides words has them shown again (${how}, ::part(${name}) of <${tag}>)`, async () => {
        wear(`${tag}::part(${name}) {${css}}`);
        const consent = await start('en');
        const own = tag === 'ithn-embed' || tag === 'ithn-declaration' ? document.createElement(tag) : undefined;
        own?.setAttribute('src', 'https://film.example/');
        own?.setAttribute('category', 'beacon');
        if (own) document.body.append(own);
        try {
          const root = tag === 'ithn-preferences' ? await openPreferences(consent) : await open(tag);
          await waitUntil(() => errors.some((message) => message.includes(`<${tag}>`)), 'it is reported');
          expect(errors.join()).to.include(`theme of <${tag}>: the text of ::part(${name}) must be readable (`);
          const words = part(root, name);
          expect(words.checkVisibility({opacityProperty: true, visibilityProperty: true})).to.equal(true);
          const {opacity, color, fontSize, textIndent, clipPath, transform, filter} = getComputedStyle(words);
          expect({opacity, textIndent, clipPath, transform, filter}).to.deep.equal({
            opacity: '1',
            textIndent: '0px',
            clipPath: 'none',
            transform: 'none',
            filter: 'none',
          });
          expect(parseFloat(fontSize)).to.be.at.least(11);
          expect(color).not.to.match(/255, 255, 255|, 0\)/);
          const {right, height} = words.getBoundingClientRect();
          expect(right).to.be.greaterThan(0);
          expect(height).to.be.greaterThan(12);
          // What the theme stops doing is no longer put right, and a look that finds nothing changes nothing.
          theme?.remove();
          await waitUntil(() => !words.style.length, 'the words are left alone again');
        } finally {
          own?.remove();
        }
      });
    }
  }

  it('may take any accent: the words on it stay readable', async () => {
    await start('en');
    const root = await open('ithn-banner');
    const probe = document.body.appendChild(document.createElement('i'));
    for (const accent of [
      '#000',
      '#333',
      '#757575',
      '#808080',
      '#8a8a8a',
      '#c00',
      '#f60',
      '#fc0',
      '#0a0',
      '#06f',
      '#fff',
    ]) {
      wear(`:root {--ithn-accent: ${accent}}`);
      await settle();
      const {color, backgroundColor} = getComputedStyle(part(root, 'accept'));
      expect(contrast(color, backgroundColor, probe), accent).to.be.at.least(4.5);
      theme?.remove();
    }
    probe.remove();
    expect(errors).to.deep.equal([]);
  });
});
