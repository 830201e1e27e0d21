import {expect} from '@open-wc/testing';
import {createGate} from '../../src/gate/gate.ts';
import {isStarted} from '../../src/gate/probe.ts';
import {createScriptRelease} from '../../src/gate/scripts.ts';
import {open as releaseTemplate, shut as withdrawTemplate} from '../../src/gate/templates.ts';
import {trusted} from '../../src/gate/trusted.ts';
import {isWhole} from '../../src/gate/is-whole.ts';
import {withStub} from '../store/helpers.ts';
import {attempt, createStub, gateMarkup, loadGuest, place, settle, type Stub} from './stub.ts';
import {waitUntil} from '../tools/wait-until.ts';

const ran: string[] = [];
const boxes: HTMLElement[] = [];
const stops: (() => void)[] = [];
Object.assign(window, {ran});

/** As a parser makes it: the browser would run what is in it. */
const put = (markup: string): HTMLElement => {
  const box = place('');
  const range = document.createRange();
  range.selectNode(box);
  box.append(range.createContextualFragment(markup));
  boxes.push(box);
  return box;
};
const follow = (stub: Stub, root?: HTMLElement): void => void stops.push(gateMarkup(stub.consent, attempt, root));
const held = (code: string, more = 'data-consent="beacon"'): string =>
  `<script type="text/plain" ${more}>${code}</script>`;
/** An external script that says its name, served as a blob. */
const file = (name: string): string =>
  URL.createObjectURL(new Blob([`ran.push('${name}')`], {type: 'text/javascript'}));

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  for (const box of boxes.splice(0)) box.remove();
  ran.length = 0;
});

describe('a held script', () => {
  it('runs when granted, once, is the same node, and looks unchanged afterwards', async () => {
    const box = put(
      `<script type="text/plain" data-consent="beacon" data-type="text/javascript" id="x" class="y" nonce="n" data-more="1">ran.push(document.currentScript.id)</script>`,
    );
    const held = box.querySelector('script');
    const before = box.innerHTML;
    const stub = createStub();
    follow(stub, box);
    await settle(20);
    expect(ran).to.deep.equal([]);
    stub.choose('beacon');
    await waitUntil(() => ran.length);
    expect(ran).to.deep.equal(['x']);
    expect(box.querySelector('script')).to.equal(held);
    expect(box.innerHTML).to.equal(before);
    expect(held?.nonce).to.equal('n');
    stub.choose();
    stub.choose('beacon');
    await settle(20);
    expect(ran).to.deep.equal(['x']);
  });

  it('runs in the task of the yes once the page has loaded, in order, with those probed later', async () => {
    const names = Array.from({length: 600}, (_, index) => String(index));
    const box = put(names.map((name) => held(`ran.push('${name}')`)).join(''));
    const stub = createStub();
    follow(stub, box);
    dispatchEvent(new Event('load'));
    await waitUntil(() => box.firstElementChild && isStarted(box.firstElementChild) === false);
    expect(ran).to.deep.equal([]);
    box.append(...put(held(`ran.push('late')`)).children);
    stub.choose('beacon');
    expect(ran[0], 'nothing awaited').to.equal('0');
    await waitUntil(() => ran.length > 600);
    expect(ran).to.deep.equal([...names, 'late']);
  });

  it('without data-type is a classic one', async () => {
    const box = put(held('ran.push(String(this === window))'));
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await waitUntil(() => ran.length);
    expect(ran).to.deep.equal(['true']);
  });

  it('keeps the order: inline and external in turn, then modules and deferred ones', async () => {
    const box = put(
      held(`ran.push('module')`, 'data-consent="beacon" data-type="module"') +
        `<script type="text/plain" data-consent="beacon" defer data-src="${file('deferred')}"></script>` +
        held(`ran.push('one')`) +
        `<script type="text/plain" data-consent="beacon" data-src="${file('two')}"></script>` +
        held(`ran.push('three')`, 'data-consent="beacon" defer') +
        held(`ran.push('four')`, 'data-consent="beacon" async') +
        `<script type="text/plain" data-consent="beacon" data-src="${file('five')}"></script>`,
    );
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await waitUntil(() => ran.length === 7);
    expect(ran.filter((name) => name !== 'module')).to.deep.equal(['one', 'two', 'three', 'four', 'five', 'deferred']);
    expect(ran.indexOf('module')).to.be.greaterThan(ran.indexOf('five'));
  });

  it('that is async does not wait and is not waited for', async () => {
    const box = put(
      `<script type="text/plain" data-consent="beacon" data-src="${file('first')}"></script>` +
        `<script type="text/plain" data-consent="beacon" async data-src="${file('free')}"></script>`,
    );
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await waitUntil(() => ran.length === 2);
  });

  it('that fails or hangs delays no other', async () => {
    const {setTimeout: real} = window;
    const waits: number[] = [];
    const hurry = (done: () => void, delay = 0): number => {
      waits.push(delay);
      return real(done, delay > 100 ? 30 : delay);
    };
    const hanging = new URL('/', location.href);
    hanging.host = '127.0.0.1:9';
    const box = put(
      `<script type="text/plain" data-consent="beacon" data-src="blob:nothing"></script>` +
        held(`ran.push('behind')`) +
        `<script type="text/plain" data-consent="beacon" data-type="module" data-src="${file('last')}"></script>`,
    );
    const stub = createStub();
    await withStub(window, 'setTimeout', {value: hurry, writable: true}, async () => {
      follow(stub, box);
      stub.choose('beacon');
      while (ran.length < 2) await new Promise((resolve) => real(resolve, 5));
    });
    expect(ran).to.deep.equal(['behind', 'last']);
    expect(waits).to.include(3000);
  });

  it('is checked at the moment it would run: a no in between stops later ones', async () => {
    const box = put(
      `<script type="text/plain" data-consent="beacon" data-src="${file('one')}"></script>` + held(`ran.push('two')`),
    );
    const stub = createStub();
    follow(stub, box);
    const asked = new Promise((resolve) => new MutationObserver(resolve).observe(box, {childList: true}));
    stub.choose('beacon');
    await asked; // the first one is on its way
    stub.choose();
    await waitUntil(() => ran.length);
    await settle(30);
    expect(ran).to.deep.equal(['one']);
    stub.choose('beacon');
    await waitUntil(() => ran.length === 2);
  });

  it('that was removed from the page, or is not a script, does not run', async () => {
    const {release} = createScriptRelease(() => true, attempt, loadGuest);
    const box = put(held(`ran.push('on')`) + held(`ran.push('off')`) + '<script type="text/x">ran.push(1)</script>');
    const [on, off, other] = [...box.querySelectorAll('script')];
    off?.remove();
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'script');
    svg.setAttribute('type', 'text/plain');
    release([on, off, other, svg].filter((one) => !!one) as HTMLScriptElement[]);
    await waitUntil(() => ran.length);
    await settle(20);
    expect(ran).to.deep.equal(['on']);
  });

  it('cannot overwrite the page, and document.write is restored afterwards', async () => {
    const {open} = document;
    const said: unknown[] = [];
    await withStub(console, 'warn', {value: (what: unknown) => said.push(what)}, async () => {
      const box = put(held(`document.write('<p>'); document.writeln('<p>'); document.open(); ran.push('wrote')`));
      const stub = createStub();
      follow(stub, box);
      stub.choose('beacon');
      await waitUntil(() => ran.length);
    });
    expect(said).to.deep.equal(['ithn: late write', 'ithn: late write', 'ithn: late write']);
    expect(document.open).to.equal(open);
    expect(Object.hasOwn(document, 'write')).to.equal(false);
  });

  it('leaves the page’s own write() alone', async () => {
    const wrote: unknown[] = [];
    Object.assign(document, {write: (text: unknown) => wrote.push(text)});
    const box = put(held(`document.write('x'); ran.push('wrote')`));
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await waitUntil(() => ran.length);
    expect(wrote).to.deep.equal(['x']);
    expect(Object.hasOwn(document, 'write')).to.equal(true);
    Reflect.deleteProperty(document, 'write');
  });

  it('of many lets the page paint before all have run', async () => {
    const busy = `{const end = performance.now() + 30; while (performance.now() < end); ran.push('x')}`;
    const box = put(Array.from({length: 12}, () => held(busy)).join(''));
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    const turns: number[] = [];
    const paint = (): void => {
      turns.push(ran.length);
      if (ran.length < 12) requestAnimationFrame(paint);
    };
    requestAnimationFrame(paint);
    await waitUntil(() => ran.length === 12);
    expect(
      turns.some((one) => one > 0 && one < 12),
      'the page paints in between',
    ).to.equal(true);
  });

  it('has handlers that run, and invalid attribute names do no harm', async () => {
    const box = put(
      `<script type="text/plain" data-consent="beacon" onload="ran.push('loaded')" @click="x" data-src="${file('it')}"></script>`,
    );
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await waitUntil(() => ran.length === 2);
    expect(ran).to.deep.equal(['it', 'loaded']);
  });
});

describe('a held script created by innerHTML', () => {
  const born = (markup: string): HTMLElement => {
    const box = place(markup);
    boxes.push(box);
    return box;
  };

  it('stays unchanged while a copy beside it runs, and gets its events', async () => {
    const heard: string[] = [];
    const box = born(
      `<script type="text/plain" data-consent="beacon" id="g" onload="ran.push('loaded')" data-src="${file('guest')}"></script>` +
        held(`ran.push('guest, inline')`),
    );
    const before = box.innerHTML;
    const [script] = box.children;
    script?.addEventListener('load', () => heard.push('load'));
    const stub = createStub();
    follow(stub, box);
    await settle(20);
    expect(ran).to.deep.equal([]);
    stub.choose('beacon');
    await waitUntil(() => ran.length === 3);
    expect(ran).to.deep.equal(['guest', 'loaded', 'guest, inline']);
    expect(heard).to.deep.equal(['load']);
    expect(box.firstElementChild).to.equal(script);
    expect(box.innerHTML).to.equal(before);
  });

  it('leaves the guest where a morph has taken it for the held one in the middle of the release', async () => {
    const stub = createStub();
    const box = born(`<script type="text/plain" data-consent="beacon" id="g" data-src="${file('morphed')}"></script>`);
    const before = box.innerHTML;
    follow(stub, box);
    const [script] = box.children;
    let guest: Element | undefined;
    let keys: string[] | undefined;
    // what a morph without keys may do: it dresses the last of two that are alike, and takes the other one away
    const morph = new MutationObserver(() => {
      morph.disconnect();
      guest = box.children[1];
      keys = [...box.children].map(({id}) => id);
      for (const name of guest?.getAttributeNames() ?? [])
        if (!script?.hasAttribute(name)) guest?.removeAttribute(name);
      for (const {name, value} of script?.attributes ?? []) guest?.setAttribute(name, value);
      script?.remove();
    });
    morph.observe(box, {childList: true});
    stub.choose('beacon');
    await waitUntil(() => ran.length === 1);
    await settle(20);
    expect(keys, 'a key stands there once').to.deep.equal(['g', '']);
    expect([...box.children]).to.deep.equal([guest]);
    const attributes = (html: string): string[] => (html.match(/[\w-]+="[^"]*"/g) ?? []).sort();
    expect(attributes(box.innerHTML)).to.deep.equal(attributes(before));
    stub.choose();
    stub.choose('beacon');
    await settle(20);
    expect(ran).to.deep.equal(['morphed']);
  });

  it('runs once in a document, however often it is put there anew; one made by script runs each time', async () => {
    const stub = createStub();
    const box = born('');
    follow(stub, box);
    stub.choose('beacon');
    for (let time = 0; time < 3; time++) {
      box.innerHTML = held(`ran.push('anew')`);
      const made = document.createElement('script');
      Object.assign(made, {type: 'text/plain', text: `ran.push('made')`}).dataset.consent = 'beacon';
      box.append(made);
      await waitUntil(() => ran.filter((one) => one === 'made').length === time + 1);
    }
    await settle(20);
    expect(ran.filter((one) => one === 'anew')).to.deep.equal(['anew']);
    const copy = box.cloneNode(true);
    box.replaceWith(copy);
    (copy as Element).append(...box.childNodes);
    await settle(20);
    expect(ran.filter((one) => one === 'made')).to.have.length(3);
  });

  it('does not block the page while the guest code loads, whatever changes meanwhile', async () => {
    let bring = (): void => {};
    const there = new Promise<void>((resolve) => (bring = resolve));
    let asked = 0;
    const gate = createGate(async () => {
      asked++;
      await there;
      return loadGuest();
    });
    const box = born(held(`ran.push('on its way')`));
    const stub = createStub();
    stops.push(gate(stub.consent, attempt)); // the whole document, which is where the browser is asked
    stub.choose('beacon');
    for (let turn = 0; turn < 5; turn++) {
      await settle(5);
      box.append(document.createElement('p'));
    }
    expect(asked).to.equal(1);
    bring();
    await waitUntil(() => ran.length);
    expect(ran).to.deep.equal(['on its way']);
  });

  it('stays shut if the guest code does not load, delays no other, and is tried again with the next choice', async () => {
    let isThere = false;
    const gate = createGate(async () => {
      if (!isThere) throw new Error('no network');
      return loadGuest();
    });
    const box = born(held(`ran.push('without')`));
    const made = document.createElement('script');
    Object.assign(made, {type: 'text/plain', text: `ran.push('behind it')`}).dataset.consent = 'beacon';
    box.append(made);
    const said: unknown[] = [];
    const listen = <T>(_: string, run: () => T): T | undefined => {
      try {
        return run();
      } catch (error) {
        said.push(String(error));
        return undefined;
      }
    };
    const stub = createStub();
    stops.push(gate(stub.consent, listen, box));
    stub.choose('beacon');
    await waitUntil(() => ran.length);
    await settle(20);
    expect(ran).to.deep.equal(['behind it']);
    expect(said).to.deep.equal(['Error: no network']);
    isThere = true;
    stub.choose('beacon');
    await waitUntil(() => ran.length === 2);
  });
});

describe('a held element whose attributes change', () => {
  it('runs when its address is set later, and not again when it changes, like a live script', async () => {
    const box = put('<script type="text/plain" data-consent="beacon"></script>');
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await settle(20);
    const script = box.querySelector('script')!;
    script.dataset.src = file('late');
    await waitUntil(() => ran.length);
    script.dataset.src = file('changed');
    await settle(50);
    expect(ran).to.deep.equal(['late']);
  });

  it('is checked again when its condition changes', async () => {
    const box = put(held(`ran.push('condition')`, 'data-consent="advertising"'));
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await settle(20);
    expect(ran).to.deep.equal([]);
    box.querySelector('script')!.dataset.consent = 'beacon';
    await waitUntil(() => ran.length);
  });
});

describe('gateMarkup', () => {
  const image = (condition: string, id = 'i'): string => `<img id="${id}" ${condition} data-src="data-less.png">`;
  const isOpen = (box: ParentNode, id = 'i'): boolean => !!box.querySelector(`#${id}`)?.hasAttribute('src');

  it('opens, shuts and opens again with the choice', () => {
    const box = put(image('data-consent="beacon"'));
    const stub = createStub();
    follow(stub, box);
    expect(isOpen(box)).to.equal(false);
    stub.choose('beacon');
    expect(isOpen(box)).to.equal(true);
    stub.choose();
    expect(isOpen(box)).to.equal(false);
    stub.choose('beacon', 'advertising');
    expect(isOpen(box)).to.equal(true);
  });

  it('opens before any choice only what is always on or wanted while denied', () => {
    const box = put(
      image('data-consent="session"', 'on') +
        image('data-consent="!beacon"', 'while') +
        image('data-consent="session beacon"', 'both') +
        image('data-consent=""', 'empty') +
        image('data-consent="unknown"', 'unknown') +
        image('data-service="nobody"', 'nobody'),
    );
    follow(createStub(), box);
    expect(['on', 'while', 'both', 'empty', 'unknown', 'nobody'].map((id) => isOpen(box, id))).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('requires service and condition, if both are named', () => {
    const stub = createStub({
      services: [
        {id: 'count', categories: 'beacon'},
        {id: 'pay', categories: 'session'},
      ],
    });
    const box = put(
      image('data-service="count"', 'service') +
        image('data-service="count" data-consent="advertising"', 'both') +
        image('data-service="pay"', 'pay'),
    );
    follow(stub, box);
    const open = (): boolean[] => ['service', 'both', 'pay'].map((id) => isOpen(box, id));
    expect(open()).to.deep.equal([false, false, true]);
    stub.choose('beacon');
    expect(open()).to.deep.equal([true, false, true]);
    stub.choose('beacon', 'advertising');
    expect(open()).to.deep.equal([true, true, true]);
    stub.choose('beacon', 'advertising', '!count');
    expect(open()).to.deep.equal([false, false, true]);
  });

  it('opens what is presumed before any choice', () => {
    const stub = createStub();
    Object.assign(stub.consent, {restrictions: {denied: [], presumed: ['beacon']}});
    const box = put(image('data-consent="beacon"'));
    follow(stub, box);
    expect(isOpen(box)).to.equal(true);
  });

  it('handles what is added later, at any depth, scripts and images alike', async () => {
    const box = put('');
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    box.append(...place(image('data-consent="beacon"')).childNodes);
    await settle();
    expect(isOpen(box)).to.equal(true);
    const deep = document.createElement('div');
    deep.innerHTML = `<p>${image('data-consent="beacon"', 'deep')}</p><p>${held(`ran.push('deep')`)}</p>`;
    box.append('text', deep);
    const script = document.createElement('script');
    Object.assign(script, {type: 'text/plain', text: `ran.push('itself')`});
    script.dataset.consent = 'beacon';
    box.append(script);
    await waitUntil(() => ran.length === 2);
    expect(isOpen(box, 'deep')).to.equal(true);
    expect(ran).to.deep.equal(['deep', 'itself']);
  });

  it('opens at once what is added while allowed without a choice', async () => {
    const box = put('');
    follow(createStub(), box);
    box.append(...place(image('data-consent="session"')).childNodes);
    await settle();
    expect(isOpen(box)).to.equal(true);
  });

  it('does nothing once stopped, and drops what waits', async () => {
    const box = put(
      image('data-consent="beacon"') +
        `<script type="text/plain" data-consent="beacon" data-src="${file('one')}"></script>` +
        held(`ran.push('two')`),
    );
    const stub = createStub();
    const stop = gateMarkup(stub.consent, attempt, box);
    const asked = new Promise((resolve) => new MutationObserver(resolve).observe(box, {childList: true}));
    stub.choose('beacon');
    await asked;
    stop();
    await waitUntil(() => ran.length);
    await settle(30);
    expect(ran, 'what had begun').to.deep.equal(['one']);
    box.append(...place(image('data-consent="beacon"', 'later')).childNodes);
    await settle();
    expect(isOpen(box, 'later')).to.equal(false);
    stub.choose();
    expect(isOpen(box), 'left as it is').to.equal(true);
  });

  it('follows the whole document by default', () => {
    const box = put(image('data-consent="beacon"'));
    const stub = createStub();
    follow(stub);
    stub.choose('beacon');
    expect(isOpen(box)).to.equal(true);
  });

  it('checks each condition once per choice, however many elements have it', () => {
    const box = put(image('data-consent="beacon"').repeat(20));
    const stub = createStub();
    const asked: string[] = [];
    const {granted} = stub.consent;
    Object.assign(stub.consent, {
      granted: (condition: string) => {
        asked.push(condition);
        return granted(condition);
      },
    });
    follow(stub, box);
    stub.choose('beacon');
    expect(asked).to.deep.equal(['beacon']);
    stub.choose('beacon');
    expect(asked).to.deep.equal(['beacon', 'beacon']);
  });
});

describe('a template', () => {
  const make = (markup: string): {box: HTMLElement; template: HTMLTemplateElement} => {
    const box = put(`<template>${markup}</template><hr>`);
    return {box, template: box.querySelector('template')!};
  };
  const shown = ({children}: Element): string => [...children].map(({tagName}) => tagName).join(' ');

  it('shows its content inside itself, removes it, and shows the same nodes again', () => {
    const {box, template} = make('<b>1</b><i>2</i>');
    const before = box.innerHTML;
    releaseTemplate(template);
    expect(shown(box), 'nobody beside it').to.equal('TEMPLATE HR');
    expect(shown(template)).to.equal('B I');
    const bold = box.querySelector('b');
    expect(bold?.checkVisibility()).to.equal(true);
    expect(template.attributes, 'whoever compares it finds what was made').to.have.length(0);
    withdrawTemplate(template);
    expect(shown(template)).to.equal('');
    expect(box.innerHTML).to.equal(before);
    withdrawTemplate(template);
    expect(shown(template)).to.equal('');
    releaseTemplate(template);
    expect(shown(template)).to.equal('B I');
    expect(box.querySelector('b')).to.equal(bold);
    releaseTemplate(template);
    expect(shown(template), 'once').to.equal('B I');
    expect(template.content.children).to.have.length(2);
  });

  it('removes what came from it, wherever that has moved, and nothing of the page’s own', () => {
    const {box, template} = make('<b>1</b><i>2</i><u>3</u>');
    releaseTemplate(template);
    const article = document.createElement('article');
    box.querySelector('i')?.after(article);
    box.append(box.querySelector('b')!);
    box.querySelector('u')?.remove();
    box.prepend(template); // and it is moved
    withdrawTemplate(template);
    expect(box.querySelector('b,i,u')).to.equal(null);
    expect(article.isConnected).to.equal(true);
    releaseTemplate(template);
    expect(shown(template), 'what the page threw away stays away').to.equal('ARTICLE B I');
  });

  it('that was copied while open is shut like any other', () => {
    const {box, template} = make('<b>1</b>');
    releaseTemplate(template);
    const copy = box.cloneNode(true) as HTMLElement;
    const other = copy.querySelector('template')!;
    withdrawTemplate(other);
    expect(shown(other)).to.equal('');
    expect(copy.innerHTML).to.equal('<template><b>1</b></template><hr>');
    releaseTemplate(other);
    expect(shown(other)).to.equal('B');
    const again = box.cloneNode(true) as HTMLElement;
    releaseTemplate(again.querySelector('template')!);
    expect(again.querySelectorAll('b'), 'shown once').to.have.length(1);
  });

  it('that was never released takes nothing off', () => {
    const {box, template} = make('<b></b>');
    withdrawTemplate(template);
    expect(shown(box)).to.equal('TEMPLATE HR');
  });

  it('holds the scripts in it until their turn', () => {
    const {box, template} = make(
      `<script type="module" src="/x.js"></script><script data-consent="beacon">1</script>` +
        `<script type="text/plain" data-type="module" data-consent="advertising">2</script>`,
    );
    releaseTemplate(template);
    expect(
      [...box.querySelectorAll('script')].map(({type, dataset}) => `${type} ${dataset.type} ${dataset.consent}`),
    ).to.deep.equal(['text/plain module session', 'text/plain  beacon', 'text/plain module advertising']);
    expect(template.content.querySelector('script')?.type, 'the original stays').to.equal('module');
  });

  it('is released by the gate with the scripts in it, which run in order', async () => {
    const box = put(
      `<template data-consent="beacon"><b></b><script>ran.push("one")</script></template>` + held(`ran.push("two")`),
    );
    const stub = createStub();
    follow(stub, box);
    expect(box.querySelector('b')).to.equal(null);
    stub.choose('beacon');
    await waitUntil(() => ran.length === 2);
    expect(ran).to.deep.equal(['one', 'two']);
    stub.choose();
    expect(box.querySelector('b')).to.equal(null);
    stub.choose('beacon');
    await settle(20);
    expect(box.querySelector('b')).to.not.equal(null);
    expect(ran, 'each once').to.deep.equal(['one', 'two']);
  });
});

describe('isWhole', () => {
  const loading = (run: () => void | Promise<void>): Promise<void> =>
    withStub(Document.prototype, 'readyState', {get: () => 'loading'}, async () => run());

  it('is said of everything once the page was read', () => {
    expect(isWhole(put('<p></p>').firstElementChild!)).to.equal(true);
  });

  it('is said, while the parser is at it, of what has something behind it, or stands off the page', async () => {
    const box = put('<p><b></b></p><hr>');
    await loading(() => {
      expect(isWhole(box.querySelector('b') as Element)).to.equal(true);
      expect(isWhole(box.querySelector('hr') as Element), 'perhaps not').to.equal(false);
      expect(isWhole(document.createElement('p'))).to.equal(true);
      expect(isWhole(document)).to.equal(false);
    });
  });

  it('holds back what the parser is still inside of', async () => {
    const box = put('<p></p><img data-consent="beacon" data-src="data-less.png">' + held(`ran.push('cut')`));
    const stub = createStub();
    await loading(async () => {
      follow(stub, box);
      stub.choose('beacon');
      await settle(30);
      expect(ran).to.deep.equal([]);
    });
    expect(box.querySelector('img')?.hasAttribute('src'), 'its end was seen').to.equal(true);
    box.append('more');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await waitUntil(() => ran.length);
    expect(ran).to.deep.equal(['cut']);
  });
});

describe('trusted', () => {
  it('passes on what it is given, by one policy', () => {
    const policy = trusted();
    expect(trusted()).to.equal(policy);
    expect([policy.createHTML('<b>')].join()).to.equal('<b>');
    expect([policy.createScript('1')].join()).to.equal('1');
    expect([policy.createScriptURL('/x')].join()).to.equal('/x');
  });
});
