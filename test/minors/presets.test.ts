import {expect} from '@open-wc/testing';
import {set} from 'idb-keyval';
import {compose} from '../../src/compose/compose.ts';
import * as parts from '../../src/compose/lazy-parts.ts';
import type {Consent} from '../../src/consent/consent.ts';
import {fillIn} from '../../src/consent/fill-in.ts';
import {meeting} from '../../src/consent/meeting.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {createIdbBook, createUseStore} from '../../src/store/idb-book.ts';
import {base, startAfresh} from '../consent/visits.ts';
import {decision} from '../model/sample.ts';

describe('a guardian’s permission with services given as presets', () => {
  let consent: Consent | undefined;
  beforeEach(startAfresh);
  afterEach(async () => {
    consent?.stop();
    await startAfresh();
  });

  it('leaves a service denied that is refused by name', async () => {
    await set('age', {from: 13, below: 16}, createUseStore('ithn'));
    const choices = {
      categories: {session: true, persistent: false, beacon: false, advertising: false},
      services: {counter: false},
    };
    const times = {decidedAt: Date.now() - 1000, expiresAt: Date.now() + 864e5};
    await createIdbBook('ithn').record(decision({...times, choices}));
    const minors = {
      threshold: 18,
      guardian: {check: () => Promise.resolve({status: 'approved', method: 'in the shop'} as const)},
    };
    const written: ConsentConfig = {...base, minors, services: [{id: 'counter', categories: 'persistent'}]};
    // as a script tag has it: what a preset stands for is known once the page runs
    const unwritten = {...written, services: [{preset: 'counter'}]} as unknown as ConsentConfig;
    const host = compose(fillIn(unwritten), {
      check: () => Promise.resolve({services: fillIn(written).services}),
      loadPresenter: () => new Promise(() => {}),
      loadPart: async (name) => (await parts[name]()) as never,
      late: false,
    });
    ({consent} = host);
    await consent.ready;
    await meeting().minors?.ask({
      relation: 'mother',
      purposes: ['persistent'],
      contact: 'noura@example.com',
      locale: 'ar',
    });
    expect(consent.granted('persistent')).to.equal(true);
    expect(consent.grantedService('counter')).to.equal(false);
  });
});
