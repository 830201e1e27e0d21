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
        const {clipPath, transform, pointerEvents, display} = getComputedStyle(part(root, 'reject'));
        expect({clipPath, transform, pointerEvents, display}).to.deep.equal({
          clipPath: 'none',
          transform: 'none',
          pointerEvents: 'auto',
          display: 'block',
        });
      }
      expect(errors.join('\n')).to.match(/^ithn: theme of <ithn-banner>: accept and reject /m);
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

  it('that hides what is asked has it shown again', async () => {
    wear('ithn-banner::part(text) {display: none !important}');
    await start('en');
    const root = await open('ithn-banner');
    await waitUntil(() => errors.length);
    expect(part(root, 'text').checkVisibility()).to.equal(true);
  });

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
