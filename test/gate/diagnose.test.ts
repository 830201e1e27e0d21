import {expect} from '@open-wc/testing';
import {startDiagnosis} from '../../src/gate/start-diagnosis.ts';
import {withStub} from '../store/helpers.ts';
import {createStub, place, settle} from './stub.ts';
import {waitUntil} from '../tools/wait-until.ts';

const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';

/** Runs where what is reported is kept, not said. */
async function reported(markup: string, run: (said: string[]) => unknown): Promise<string[]> {
  const said: string[] = [];
  const hear = ({code, message}: {code: string; message: string}): void => {
    said.push(`${code}: ${message}`);
  };
  const box = place(markup);
  document.addEventListener('ithn-error', hear);
  try {
    await withStub(console, 'error', {value: () => {}, writable: true}, async () => {
      await run(said);
    });
  } finally {
    document.removeEventListener('ithn-error', hear);
    box.remove();
  }
  return said;
}
const look = (markup: string, stub = createStub()): Promise<string[]> =>
  reported(markup, () => {
    stub.host.onStop(startDiagnosis(stub.host));
    stub.consent.stop();
  });

describe('diagnose', () => {
  it('reports nothing about correctly held elements', async () => {
    expect(
      await look(
        `<script type="text/plain" data-consent="beacon">1</script><img data-consent="beacon" data-src="data:,">` +
          `<img data-consent="beacon" data-src="data:," src="data:,"><template data-consent="beacon"><b></b></template>` +
          `<script type="text/x">1</script><img src="data:,">`,
      ),
    ).to.deep.equal([]);
  });

  it('reports that other code, such as a lazy loader, has loaded what is not granted', async () => {
    const stub = createStub();
    const markup =
      '<img data-consent="beacon" class="lazyload" data-src="data:,"><iframe data-service="x" data-src="about:blank"></iframe>' +
      '<img data-consent="session" data-src="data:,"><img data-src="data:,">';
    const said = await reported(markup, async (said) => {
      stub.host.onStop(startDiagnosis(stub.host));
      for (const lazy of document.querySelectorAll<HTMLImageElement>('[data-src]')) lazy.src = lazy.dataset.src ?? '';
      await waitUntil(() => said.length === 2);
      stub.consent.stop();
    });
    expect(said.map((message) => /loader that reads data-src.*: <(\w+)/.exec(message)?.[1])).to.deep.equal([
      'img',
      'iframe',
    ]);
  });

  it('names what is marked but loads anyway, by its attribute', async () => {
    for (const [name, tag] of [
      ['src', 'img'],
      ['srcset', 'img'],
      ['href', 'link'],
      ['data', 'object'],
      ['poster', 'video'],
    ] as const)
      expect(await look(`<${tag} data-consent="beacon" ${name}="data:,"></${tag}>`)).to.deep.equal([
        `markup: ithn: this is marked but loads anyway; use data-${name} instead of ${name}: ` +
          (tag === 'img' || tag === 'link'
            ? `<${tag} data-consent="beacon" ${name}="data:,">`
            : `<${tag} data-consent="beacon" ${name}="data:,"></${tag}>`),
      ]);
    expect(await look(`<iframe data-service="x" srcdoc="x"></iframe>`)).to.deep.equal([
      'markup: ithn: this is marked but loads anyway; srcdoc is never held, so use data-src: ' +
        '<iframe data-service="x" srcdoc="x"></iframe>',
    ]);
    const [long = ''] = await look(`<img data-service="x" src="data:," alt="${'x'.repeat(500)}">`);
    expect(long.slice(long.indexOf('<img'))).to.have.length(200);
  });

  it('names a marked script that runs, before any choice only', async () => {
    const markup = '<script type="text/x" data-consent="beacon"></script>';
    expect(await look(markup)).to.deep.equal([
      'markup: ithn: this script is marked but runs anyway; give it type="text/plain": ' +
        '<script type="text/x" data-consent="beacon"></script>',
    ]);
    const decided = createStub();
    decided.choose();
    expect(await look(markup, decided)).to.deep.equal([]);
  });

  it('names what Firefox fetches from a template', async () => {
    const said = await look(
      `<template data-consent="beacon"><img src="a"><img srcset="b"><video poster="c"></video><link href="d">` +
        `<a href="e"></a><script type="text/plain" src="f"></script></template>`,
    );
    expect(said.map((text) => text.replace(/.*: </, '<'))).to.deep.equal([
      '<img src="a">',
      '<img srcset="b">',
      '<video poster="c"></video>',
      '<link href="d">',
    ]);
    expect(said[0]).to.include('Firefox loads this although it is in a template; use data-src and data-consent there');
  });

  it('says that the script tag runs too late', async () => {
    const stub = createStub();
    Object.assign(stub.consent, {status: () => ({late: true})});
    expect(await look('', stub), 'no tag brought it').to.deep.equal([]);
    await withStub(window, 'ithn', {value: stub.consent}, async () => {
      expect(await look('', stub)).to.deep.equal([
        'unmarked: ithn: the script tag runs too late: put it first in <head>, without async, defer or type="module".',
      ]);
    });
  });

  it('waits for the page to be parsed', async () => {
    const stub = createStub();
    const said = await reported('<img data-consent="beacon" src="data:,">', async (said) => {
      await withStub(Document.prototype, 'readyState', {get: () => 'loading'}, () => {
        stub.host.onStop(startDiagnosis(stub.host));
        return Promise.resolve();
      });
      expect(said).to.deep.equal([]);
      document.dispatchEvent(new Event('DOMContentLoaded'));
      stub.consent.stop();
    });
    expect(said).to.have.length(1);
  });

  it('names the host of a service that was reached without a yes, and not one that was granted', async () => {
    const stub = createStub({
      services: [
        {id: 'count', categories: 'beacon', hosts: [other]},
        {id: 'bare', categories: 'beacon'},
      ],
    });
    performance.clearResourceTimings();
    const address = `http://${other}:${location.port}/package.json?${Math.random()}`;
    const reach = (url: string): Promise<unknown> => fetch(url, {mode: 'no-cors'}).catch(() => {});
    const said = await reported('', async (said) => {
      stub.host.onStop(startDiagnosis(stub.host));
      await reach('/package.json');
      await reach(address);
      await waitUntil(() => said.length);
      stub.choose('beacon');
      await reach(address + '1');
      await settle(50);
      stub.consent.stop();
      stub.choose();
      await reach(address + '2');
      await settle(50);
    });
    expect(said).to.deep.equal([`unmarked: ithn: ${other} was reached although "count" is not granted: ${address}`]);
  });

  it('names a declared cookie that is missing five seconds after a yes', async () => {
    const stub = createStub({
      services: [
        {id: 'count', categories: 'beacon', stores: ['_there_*', '_gone', {name: '_local', kind: 'local'}]},
        {id: 'denied', categories: 'advertising', stores: ['_denied']},
      ],
    });
    document.cookie = '_there_1=1;path=/';
    const {setTimeout: real} = window;
    const waits: number[] = [];
    const hurry = (done: () => void, delay = 0): number => {
      waits.push(delay);
      return real(done, delay > 100 ? 20 : delay);
    };
    const said = await reported('', () =>
      withStub(window, 'setTimeout', {value: hurry, writable: true}, async () => {
        stub.host.onStop(startDiagnosis(stub.host));
        expect(waits, 'nobody has chosen').to.deep.equal([]);
        stub.choose('beacon');
        stub.choose('beacon');
        expect(waits).to.deep.equal([5000, 5000]);
        await new Promise((resolve) => real(resolve, 60));
        stub.choose('beacon');
        stub.consent.stop();
        await new Promise((resolve) => real(resolve, 60));
      }),
    );
    document.cookie = '_there_1=;path=/;max-age=0';
    expect(said, 'once').to.deep.equal([
      'undeclared: ithn: "count" declares the cookie _gone, which does not exist (or is HttpOnly).',
    ]);
  });
});
