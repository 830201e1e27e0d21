import {expect} from '@open-wc/testing';
import {gateMarkup} from '../../src/gate/gate.ts';
import {createScriptRelease} from '../../src/gate/scripts.ts';
import {open as releaseTemplate, shut as withdrawTemplate} from '../../src/gate/templates.ts';
import {trusted} from '../../src/gate/trusted.ts';
import {isWhole} from '../../src/gate/whole.ts';
import {withStub} from '../store/helpers.ts';
import {attempt, createStub, place, settle, type Stub} from './stub.ts';
import {waitUntil} from '../tools/wait-until.ts';

const ran: string[] = [];
const boxes: HTMLElement[] = [];
const stops: (() => void)[] = [];
Object.assign(window, {ran});

const put = (markup: string): HTMLElement => {
  const box = place(markup);
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
  it('runs once granted, once, with all its attributes and no type', async () => {
    const box = put(
      `<script type="text/plain" data-consent="beacon" data-type="text/javascript" id="x" class="y" nonce="n" data-more="1">ran.push(document.currentScript.id)</script>`,
    );
    const stub = createStub();
    follow(stub, box);
    await settle(20);
    expect(ran).to.deep.equal([]);
    stub.choose('beacon');
    await waitUntil(() => ran.length);
    const live = box.querySelector('script');
    expect(ran).to.deep.equal(['x']);
    expect(live?.className).to.equal('y');
    expect(live?.nonce).to.equal('n');
    expect(live?.type).to.equal('text/javascript');
    expect(live?.dataset.more).to.equal('1');
    stub.choose();
    stub.choose('beacon');
    await settle(20);
    expect(ran).to.deep.equal(['x']);
  });

  it('without a type of its own is a classic one', async () => {
    const box = put(held('ran.push(String(this === window))'));
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    await waitUntil(() => ran.length);
    expect(ran).to.deep.equal(['true']);
    expect(box.querySelector('script')?.hasAttribute('type')).to.equal(false);
  });

  it('keeps the order: inline and external in turn, modules and deferred ones behind them', async () => {
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

  it('that is async waits for nobody, and nobody for it', async () => {
    const box = put(
      `<script type="text/plain" data-consent="beacon" data-src="${file('first')}"></script>` +
        `<script type="text/plain" data-consent="beacon" async data-src="${file('free')}"></script>`,
    );
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    expect(box.querySelector('script[async]')?.hasAttribute('src'), 'at once').to.equal(true);
    await waitUntil(() => ran.length === 2);
  });

  it('that fails or hangs holds nobody up', async () => {
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

  it('is asked for at the moment it would run: a no in between stops those behind', async () => {
    const box = put(
      `<script type="text/plain" data-consent="beacon" data-src="${file('one')}"></script>` + held(`ran.push('two')`),
    );
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    stub.choose();
    await waitUntil(() => ran.length);
    await settle(30);
    expect(ran).to.deep.equal(['one']);
    stub.choose('beacon');
    await waitUntil(() => ran.length === 2);
  });

  it('that was taken off the page, or is no script, does not run', async () => {
    const release = createScriptRelease(() => true, attempt);
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

  it('may not write over the page, and what it wrote with is there again afterwards', async () => {
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

  it('leaves what the page has put in the place of write() to the page', async () => {
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

  it('of many does not keep the click waiting for all', async () => {
    const busy = `{const end = performance.now() + 30; while (performance.now() < end); ran.push('x')}`;
    const box = put(Array.from({length: 12}, () => held(busy)).join(''));
    const stub = createStub();
    follow(stub, box);
    stub.choose('beacon');
    expect(ran.length, 'the click is answered').to.be.within(2, 6);
    await waitUntil(() => ran.length === 12);
  });

  it('has handlers that run, and names that no method takes do no harm', async () => {
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

  it('opens before any choice what is always on, or asked for while denied, and nothing else', () => {
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

  it('asks for service and condition, where both are named', () => {
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

  it('opens what is presumed where nobody was asked', () => {
    const stub = createStub();
    Object.assign(stub.consent, {settings: {...stub.settings, presumed: new Set(['beacon'])}});
    const box = put(image('data-consent="beacon"'));
    follow(stub, box);
    expect(isOpen(box)).to.equal(true);
  });

  it('sees what is added later, at any depth, scripts and images alike', async () => {
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

  it('does nothing more once stopped, and lets what waits go', async () => {
    const box = put(
      image('data-consent="beacon"') +
        `<script type="text/plain" data-consent="beacon" data-src="${file('one')}"></script>` +
        held(`ran.push('two')`),
    );
    const stub = createStub();
    const stop = gateMarkup(stub.consent, attempt, box);
    stub.choose('beacon');
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

  it('follows the whole document where no other tree is named', () => {
    const box = put(image('data-consent="beacon"'));
    const stub = createStub();
    follow(stub);
    stub.choose('beacon');
    expect(isOpen(box)).to.equal(true);
  });

  it('asks each condition once for a choice, however many elements have it', () => {
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
  const shown = (box: HTMLElement): string => [...box.children].map(({tagName}) => tagName).join(' ');

  it('puts its content behind itself, takes it off again, and puts the same nodes back', () => {
    const {box, template} = make('<b>1</b><i>2</i>');
    releaseTemplate(template);
    expect(shown(box)).to.equal('TEMPLATE B I HR');
    const bold = box.querySelector('b');
    box.querySelector('i')?.before(document.createElement('u'));
    withdrawTemplate(template);
    expect(shown(box)).to.equal('TEMPLATE HR');
    withdrawTemplate(template);
    expect(shown(box)).to.equal('TEMPLATE HR');
    releaseTemplate(template);
    expect(shown(box)).to.equal('TEMPLATE B U I HR');
    expect(box.querySelector('b')).to.equal(bold);
    releaseTemplate(template);
    expect(shown(box), 'once').to.equal('TEMPLATE B U I HR');
    expect(template.content.children).to.have.length(2);
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
      `<template data-consent="beacon"><b></b><script>ran.push('one')</script></template>` + held(`ran.push('two')`),
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
  const loading = (run: () => void): Promise<void> =>
    withStub(Document.prototype, 'readyState', {get: () => 'loading'}, () => {
      run();
      return Promise.resolve();
    });

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
    await loading(() => {
      follow(stub, box);
      stub.choose('beacon');
    });
    await settle(20);
    expect(ran).to.deep.equal([]);
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
