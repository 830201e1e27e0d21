import {expect} from '@open-wc/testing';
import {empty, fill} from '../../src/gate/elements.ts';
import {slippedHosts} from '../../src/gate/slipped-hosts.ts';
import {createStub, place} from './stub.ts';

const make = (tag: string, attributes: Record<string, string> = {}): HTMLElement => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const all = ['src', 'srcset', 'poster', 'data', 'href'];
const address = 'https://127.0.0.1:9/x';
const held = Object.fromEntries(all.map((name) => [`data-${name}`, address]));
const live = (element: Element): string[] => all.filter((name) => element.hasAttribute(name));

describe('a held element', () => {
  for (const tag of ['img', 'source', 'iframe', 'video', 'audio', 'track', 'embed', 'input', 'object', 'link'])
    it(`<${tag}> loads by any of its attributes once filled, and not once emptied`, () => {
      const element = make(tag, held);
      expect(live(element)).to.deep.equal([]);
      fill(element);
      for (const name of all) expect(element.getAttribute(name), name).to.equal(address);
      empty(element);
      expect(live(element)).to.deep.equal([]);
      for (const name of all) expect(element.getAttribute('data-' + name), name).to.equal(address);
      fill(element);
      expect(live(element), 'and again').to.deep.equal(all);
    });

  it('of SVG loads its image', () => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('data-href', address);
    fill(image);
    expect(image.getAttribute('href')).to.equal(address);
  });

  it('that loads nothing is left alone, whatever its attributes', () => {
    for (const tag of ['a', 'div', 'form', 'base', 'script', 'x-img', 'imgs', 'area']) {
      const element = make(tag, held);
      fill(element);
      expect(live(element), tag).to.deep.equal([]);
    }
    const frame = make('iframe', {'data-srcdoc': '<p>', 'data-onload': 'x', 'data-action': '/x'});
    fill(frame);
    expect(frame.getAttributeNames()).to.deep.equal(['data-srcdoc', 'data-onload', 'data-action']);
  });

  for (const [value, isTaken] of [
    ['/path', true],
    ['path?a=1', true],
    ['//127.0.0.1:9/x', true],
    ['http://127.0.0.1:9/x', true],
    ['HTTPS://127.0.0.1:9/x', true],
    [' https://127.0.0.1:9/x', true],
    ['javascript:x', false],
    ['java\nscript:x', false],
    ['data:text/html,x', false],
    ['blob:https://a/b', false],
    ['file:///etc/passwd', false],
    ['xhttps:x', false],
    ['httpsx:x', false],
    ['https://[', false],
    ['', false],
  ] as const)
    it(`is ${isTaken ? '' : 'not '}filled with “${value.replace('\n', '\\n')}”`, () => {
      const image = make('img', {'data-src': value});
      fill(image);
      expect(image.hasAttribute('src')).to.equal(isTaken);
    });

  it('accepts a set of addresses only as a whole', () => {
    for (const [set, isTaken] of [
      ['/a.png 1x, /b.png 2x', true],
      ['https://127.0.0.1:9/a.png 100w,/b.png 200w', true],
      ['/a.png 1x, data:,x 2x', false],
      ['javascript:x 1x, /b.png 2x', false],
    ] as const) {
      const image = make('img', {'data-srcset': set});
      fill(image);
      expect(image.getAttribute('srcset')).to.equal(isTaken ? set : null);
    }
    const track = make('track', {'data-src': '/a data:,x'});
    fill(track);
    expect(track.hasAttribute('src'), 'a space is part of one address').to.equal(true);
  });

  it('loads a changed address, and drops the previous one', () => {
    for (const tag of ['img', 'iframe', 'link']) {
      const name = tag === 'link' ? 'href' : 'src';
      const element = make(tag, {[`data-${name}`]: '/one.png'});
      fill(element);
      element.setAttribute(`data-${name}`, '/two.png');
      fill(element);
      expect(element.getAttribute(name)).to.equal('/two.png');
      element.setAttribute(`data-${name}`, 'javascript:1');
      fill(element);
      expect(element.hasAttribute(name), 'not even the former').to.equal(false);
    }
  });

  it('looks unchanged to code that compares it', () => {
    const image = make('img', {alt: '', 'data-src': '/one.png'});
    fill(image);
    const names = [...image.attributes].map(({name}) => name);
    expect(names).to.deep.equal(['alt', 'data-src']);
    expect(image.attributes.item(1)?.value).to.equal('/one.png');
    expect(image.attributes.getNamedItem('alt')?.value).to.equal('');
    expect(image.matches('[src]'), 'and everybody else what it loads').to.equal(true);
    empty(image);
    expect(Object.hasOwn(image, 'attributes')).to.equal(false);
  });

  it('that is a frame gets its own name back once it is filled', () => {
    const box = place(
      '<iframe name="player" data-src="/package.json"></iframe><iframe data-src="/package.json"></iframe>',
    );
    const [named, plain] = [...box.children];
    for (const frame of [named, plain]) fill(frame!);
    expect(named?.getAttribute('name')).to.equal('player');
    expect(plain?.hasAttribute('name')).to.equal(false);
    expect([...box.children]).to.deep.equal([named, plain]);
    box.remove();
  });

  it('is filled once, so that the page may change what it shows', () => {
    const image = make('img', {'data-src': '/one.png'});
    fill(image);
    image.setAttribute('src', '/other.png');
    fill(image);
    expect(image.getAttribute('src')).to.equal('/other.png');
    empty(image);
    expect(image.hasAttribute('src'), 'and is emptied all the same').to.equal(false);
  });

  it('keeps its placeholder while it is held; a copy of a filled one is emptied', () => {
    const image = make('img', {'data-src': '/one.png', src: '/stand-in.png'});
    empty(image);
    expect(image.getAttribute('src')).to.equal('/stand-in.png');
    const other = make('img', {'data-src': '/one.png', srcset: '/small.png 1x'});
    fill(other);
    const copy = other.cloneNode() as Element;
    empty(copy);
    expect(copy.hasAttribute('src')).to.equal(false);
    expect(copy.getAttribute('srcset'), 'of its own').to.equal('/small.png 1x');
  });

  it('that is a frame loses its document too, and adds no history entry', async () => {
    const box = place('<iframe data-src="/package.json"></iframe>');
    const frame = box.firstElementChild as HTMLIFrameElement;
    const steps = history.length;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    fill(frame);
    await loaded;
    expect(frame.contentDocument?.body.textContent).to.include('"name"');
    const emptied = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    empty(frame);
    await emptied;
    expect(frame.contentWindow?.location.href).to.equal('about:blank');
    expect(history.length).to.equal(steps);
    let loads = 0;
    frame.addEventListener('load', () => loads++);
    empty(frame); // nothing to empty: its document is not replaced again
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(loads).to.equal(0);
    box.remove();
  });

  it('that is a source makes its video reload, and only a source', () => {
    for (const tag of ['video', 'audio'] as const) {
      const media = document.createElement(tag);
      let loads = 0;
      media.load = () => {
        loads++;
      };
      const source = make('source', {'data-src': '/x.mp4'});
      media.append(source);
      fill(source);
      expect(loads).to.equal(1);
      empty(source);
      expect(loads).to.equal(2);
      empty(source);
      expect(loads, 'nothing changed').to.equal(2);
      const track = make('track', {'data-src': '/x.vtt'});
      media.append(track);
      fill(track);
      expect(loads, 'a track is looked at by itself').to.equal(2);
    }
    expect(() => fill(make('source', {'data-src': '/x'})), 'in a picture').to.not.throw();
  });
});

describe('slippedHosts', () => {
  it('names the third-party hosts that were reached before a yes', async () => {
    const {consent, choose, set} = createStub();
    const {port} = location;
    const reach = (host: string): Promise<unknown> =>
      fetch(`http://${host}:${port}/package.json?${Math.random()}`, {mode: 'no-cors'}).catch(() => {});
    await fetch('/package.json');
    expect(slippedHosts(consent)).to.not.include(location.hostname);
    const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    performance.clearResourceTimings();
    await reach(other);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(slippedHosts(consent)).to.deep.equal([other]);
    choose();
    expect(slippedHosts(consent), 'a no changes nothing').to.deep.equal([other]);
    choose('beacon');
    const {state} = consent;
    if (state.status !== 'decided') throw new Error(state.status);
    const at = (decidedAt: number): void => set({...state, decision: {...state.decision, decidedAt}});
    at(Date.now() + 1000);
    expect(slippedHosts(consent)).to.deep.equal([other]);
    at(Math.round(performance.timeOrigin));
    expect(slippedHosts(consent), 'after a yes').to.deep.equal([]);
  });
});
