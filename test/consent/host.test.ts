import {expect} from '@open-wc/testing';
import {deny} from '../../src/consent/deny.ts';
import {meeting} from '../../src/consent/meeting.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {waitUntil} from '../tools/wait-until.ts';
import {base, startAfresh, visit} from './visits.ts';

/** Every feature that a configuration can name. */
const everything: ConsentConfig = {
  ...base,
  debug: true,
  signals: {dataLayer: 'hostLayer'},
  minors: {threshold: 18, ask: true},
  notices: [],
  rights: {},
};
const page = window as unknown as {hostLayer?: unknown[]};
const files = [
  () => import('../../src/signals/start-signals.ts'),
  () => import('../../src/minors/start-minors.ts'),
  () => import('../../src/notices/start-notices.ts'),
  () => import('../../src/gate/start-diagnosis.ts'),
  () => import('../../src/signals/webview/bridge.ts'),
];

describe('features of a consent', () => {
  beforeEach(startAfresh);
  afterEach(async () => {
    await startAfresh();
    delete page.hostLayer;
  });

  it('write nothing to the Consent that a page holds', async () => {
    const consent = visit(everything);
    const {stop, erase, settings} = consent;
    await consent.ready;
    await waitUntil(() => meeting().notices);
    expect(consent.stop).to.equal(stop);
    expect(consent.erase).to.equal(erase);
    expect(consent.settings).to.deep.equal(settings);
    expect(Object.isFrozen(consent.settings)).to.equal(true);
  });

  it('all end with a stop() that was referenced before they had loaded', async () => {
    const consent = visit(everything);
    const {stop} = consent;
    await consent.ready;
    await waitUntil(() => meeting().minors && meeting().notices);
    stop();
    expect(meeting().minors).to.equal(undefined);
    expect(meeting().notices).to.equal(undefined);
    const told = page.hostLayer?.length;
    await consent.acceptAll();
    expect(page.hostLayer?.length, 'no signal is sent any more').to.equal(told);
  });

  it('do not start after a stop() that was called before they had loaded', async () => {
    const consent = visit(everything);
    consent.stop();
    await consent.ready;
    await Promise.all(files.map((load) => load()));
    await consent.ready;
    expect(meeting().minors).to.equal(undefined);
    expect(meeting().notices).to.equal(undefined);
    expect(page.hostLayer ?? []).to.deep.equal([]);
  });

  it('end with a stop() at any moment of their loading', async () => {
    const posted: string[] = [];
    window.ithnNative = {postMessage: (text: string) => posted.push(text)};
    const count = (): number[] => [page.hostLayer?.length ?? 0, posted.length];
    const microtasks = Array.from({length: 20}, (_, index) => ({tasks: 0, turns: 2 * index}));
    const tasks = [1, 2, 3, 5, 8].map((count) => ({tasks: count, turns: 0}));
    try {
      for (const moment of [...microtasks, ...tasks]) {
        await startAfresh();
        delete page.hostLayer;
        const consent = visit(everything);
        const {stop} = consent;
        for (let turn = 0; turn < moment.turns; turn++) await Promise.resolve();
        for (let task = 0; task < moment.tasks; task++) await new Promise((resolve) => setTimeout(resolve));
        stop();
        const told = count();
        await consent.ready;
        await Promise.all(files.map((load) => load()));
        await consent.acceptAll();
        const when = JSON.stringify(moment);
        expect(count(), `${when}: the data layer and the app`).to.deep.equal(told);
        expect([meeting().minors, meeting().notices], `${when}: desks`).to.deep.equal([undefined, undefined]);
      }
    } finally {
      delete window.ithnNative;
    }
  });

  it('are told about an erase() that was referenced before they had loaded', async () => {
    const consent = visit(everything);
    const {erase} = consent;
    await consent.ready;
    await waitUntil(() => meeting().minors);
    await meeting().minors?.answer({from: 18});
    expect(meeting().minors?.standing).to.equal('adult');
    await erase();
    expect(consent.restrictions.denied.map(({by, ids}) => [by, ...ids])).to.deep.equal([['minors', 'advertising']]);
  });

  it('end at once if the consent has stopped', () => {
    const consent = visit();
    const {host} = meeting();
    consent.stop();
    let ends = 0;
    host?.onStop(() => ends++);
    expect(ends).to.equal(1);
  });
});

describe('status()', () => {
  afterEach(startAfresh);

  it('reports how far the configuration is checked, and who denies what', async () => {
    const consent = visit();
    const {host} = meeting();
    if (!host) throw new Error('no host');
    await consent.ready;
    const lift = deny(host, {by: 'iab', ids: ['advertising'], why: 'a test'});
    expect(consent.status()).to.deep.include({
      configuration: 'right',
      denied: [{by: 'iab', ids: ['advertising'], why: 'a test'}],
      presumed: [],
    });
    lift();
    expect(consent.status().denied).to.deep.equal([]);
  });
});
