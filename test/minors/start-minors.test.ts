import {aTimeout, expect} from '@open-wc/testing';
import {get, set} from 'idb-keyval';
import type {Consent} from '../../src/consent/consent.ts';
import type {GuardianRequest, MinorsDesk} from '../../src/consent/people.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {meeting} from '../../src/consent/meeting.ts';
import {createConsent} from '../../src/index.ts';
import {encodeCookie} from '../../src/model/cookie.ts';
import {createIdbBook, createUseStore} from '../../src/store/idb-book.ts';
import {decision} from '../model/sample.ts';
import {databases, withStub} from '../store/helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const use = createUseStore('ithn');
const optional = ['persistent', 'beacon', 'advertising'] as const;
const yes = {session: true, persistent: true, beacon: true, advertising: true};

const base = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  gate: {requireGesture: false},
  ui: 'none',
  site: {email: 'privacy@shop.example'},
} satisfies ConsentConfig;

const running: Consent[] = [];
async function visit(minors: ConsentConfig['minors']): Promise<{consent: Consent; desk: MinorsDesk; early: string[]}> {
  delete meeting().consent;
  const consent: Consent = createConsent({...base, minors} as ConsentConfig);
  running.push(consent);
  const early: string[] = [];
  const look = (): void => {
    for (const id of optional) if (consent.granted(id)) early.push(id);
  };
  look();
  consent.subscribe(look, true);
  await consent.ready;
  const {minors: desk} = meeting();
  if (!desk) throw new Error('no desk');
  look();
  return {consent, desk, early};
}
const leave = (): void => {
  for (const consent of running.splice(0)) consent.stop();
};
/** Ends the pages that are still open: erased, none of them has a decision left to write into the next test. */
const closeAll = async (): Promise<void> => {
  await Promise.all(running.map((consent) => consent.erase()));
  leave();
};
const forget = async (): Promise<void> => {
  document.cookie = 'ithn=;path=/;max-age=0';
  if ((await databases()).includes('ithn'))
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('ithn').onsuccess = resolve;
    });
};
const minor = {from: 13, below: 16};

describe('the lock for minors', () => {
  beforeEach(forget);
  afterEach(closeAll);
  after(forget);

  const now = Date.now();
  const made = (changes: object = {}): ReturnType<typeof decision> =>
    decision({decidedAt: now - 1000, expiresAt: now + 864e5, choices: {categories: yes, services: {}}, ...changes});
  const stored: Record<string, unknown> = {
    nothing: undefined,
    'a yes to everything': made(),
    'a yes of a guardian’s without the guardian’s record': made({source: 'guardian'}),
    'a yes that has run out': made({decidedAt: now - 864e6, expiresAt: now - 1000}),
    'a yes to a former policy': made({revision: 0}),
    'a yes from the future': made({decidedAt: now + 36e5}),
    'a no': made({choices: {categories: {...yes, persistent: false, beacon: false, advertising: false}, services: {}}}),
    'something malformed': {choices: 'all', decidedAt: 'now'},
  };
  for (const [name, kept] of Object.entries(stored))
    for (const [standing, band, rules] of [
      ['a minor', minor, {threshold: 18}],
      ['somebody unknown on a page for children', undefined, {threshold: 18, childDirected: true}],
    ] as const)
      it(`holds for ${standing}, with ${name} in storage, in the cookie or in both`, async () => {
        for (const where of ['book', 'cookie', 'both']) {
          await forget();
          if (where !== 'cookie' && kept) await createIdbBook('ithn').record(kept as ReturnType<typeof decision>);
          if (where !== 'book' && kept)
            document.cookie = `ithn=${encodeCookie(kept as ReturnType<typeof decision>)};path=/`;
          if (band) await set('age', band, use);
          const {consent, early} = await visit(rules);
          for (const id of optional) expect(consent.granted(id), `${where} ${id}`).to.equal(false);
          await consent.acceptAll();
          await consent.choose({categories: {persistent: true, beacon: true, advertising: true}});
          for (const id of optional) expect(consent.granted(id), `${where} ${id}`).to.equal(false);
          expect(early).to.deep.equal([]);
          await closeAll();
        }
      });

  it('grants an adult exactly what they have chosen', async () => {
    await set('age', {from: 18}, use);
    await createIdbBook('ithn').record(made());
    const {consent} = await visit({threshold: 18, childDirected: true});
    for (const id of optional) expect(consent.granted(id)).to.equal(true); // the control
  });
});

describe('the guardian’s check as a function of the page', () => {
  beforeEach(async () => {
    await forget();
    await set('age', minor, use);
  });
  afterEach(closeAll);
  after(forget);

  const wish = {relation: 'mother', purposes: ['persistent', 'advertising'], contact: 'noura@example.com', locale: 'ar'} as const; // prettier-ignore
  const withCheck = (check: (request: GuardianRequest) => Promise<unknown>) =>
    visit({threshold: 18, guardian: {check: check as never}});

  it('leaves a permission pending, asks again with its reference, and turns on what is allowed', async () => {
    const asked: GuardianRequest[] = [];
    let isAnswered = false;
    const {consent, desk} = await withCheck((request) => {
      asked.push(request);
      return Promise.resolve(
        isAnswered ? {status: 'approved', method: 'in the shop'} : {status: 'pending', reference: 'R-1'},
      );
    });
    await desk.ask(wish);
    await desk.ask(wish); // a second click asks nobody twice
    expect(desk.guardian.status).to.equal('pending');
    expect(asked).to.have.length(1);
    const [{id = '', ...words} = {}] = asked;
    expect(words).to.deep.equal(wish);
    expect(id).to.match(/^\d+(-\d+){3}$/);
    expect(consent.granted('persistent')).to.equal(false);
    const pending = await get<object>('guardian-asked', use);
    expect(pending).to.include({reference: 'R-1', relation: 'mother'});
    expect(JSON.stringify(pending)).to.not.include('noura');
    isAnswered = true;
    await waitUntil(() => desk.guardian.status === 'given', 'the answer');
    expect(asked.at(-1)).to.include({reference: 'R-1'}).and.not.have.property('id');
    await waitUntil(() => consent.granted('persistent'));
    expect(consent.granted('advertising')).to.equal(false); // what the site leaves to nobody, nobody can allow
    const [record] = (await get<object[]>('guardian', use)) ?? [];
    expect(record).to.deep.include({relation: 'mother', method: 'in the shop', purposes: ['persistent'], revision: 1});
    await desk.revoke();
    expect(consent.granted('persistent')).to.equal(false);
    await consent.acceptAll();
    expect(consent.granted('persistent')).to.equal(false); // the child's click is not the guardian's
  });

  for (const [when, ago, isOn] of [
    ['before the permission gives way to it', 2000, true],
    ['after the permission stands', 500, false],
  ] as const)
    it(`a no from ${when}`, async () => {
      const at = Date.now();
      const record = {
        id: 'g',
        relation: 'mother',
        method: 'shop',
        at: at - 1000,
        purposes: ['persistent'],
        revision: 1,
      };
      await set('guardian', [record], use);
      const no = {session: true, persistent: false, beacon: false, advertising: false};
      await createIdbBook('ithn').record(
        decision({decidedAt: at - ago, expiresAt: at + 864e5, choices: {categories: no, services: {}}}),
      );
      const {consent} = await withCheck(() => Promise.reject(new Error('not asked')));
      if (isOn) await waitUntil(() => consent.granted('persistent'));
      else await aTimeout(300); // nothing comes
      expect(consent.granted('persistent')).to.equal(isOn);
    });

  it('has one id for all attempts of a request, and another for the next request', async () => {
    const ids: (string | undefined)[] = [];
    const {desk} = await withCheck(({id}) => {
      ids.push(id);
      return Promise.reject(new Error('down'));
    });
    await desk.ask(wish);
    await desk.ask(wish);
    await desk.ask({...wish, contact: 'fahad@example.com'});
    expect(ids[0]).to.be.a('string');
    expect(ids[1]).to.equal(ids[0]);
    expect(ids[2]).to.not.equal(ids[0]);
  });

  it('is asked once by two pages, and turns on once what it allows', async () => {
    let asked = 0;
    const check = (): Promise<unknown> => {
      asked += 1;
      return Promise.resolve({status: 'pending', reference: 'R-3'});
    };
    const one = await withCheck(check);
    const two = await withCheck(check);
    await Promise.all([one.desk.ask(wish), two.desk.ask(wish)]);
    await waitUntil(() => one.desk.guardian.status === 'pending' && two.desk.guardian.status === 'pending');
    expect(asked).to.equal(1);
  });

  it('turns on once what two pages are told, and a withdrawal in one applies to both', async () => {
    let isAnswered = false;
    const check = (): Promise<unknown> =>
      Promise.resolve(isAnswered ? {status: 'approved', method: 'shop'} : {status: 'pending', reference: 'R-4'});
    const one = await withCheck(check);
    const two = await withCheck(check);
    await one.desk.ask(wish);
    await waitUntil(() => two.desk.guardian.status === 'pending');
    isAnswered = true;
    await waitUntil(() => [one, two].every(({desk}) => desk.guardian.status === 'given'), 'both');
    await waitUntil(() => one.consent.granted('persistent') && two.consent.granted('persistent'));
    await waitUntil(async () => (await get<{isApplied?: boolean}[]>('guardian', use))?.[0]?.isApplied === true);
    expect(await get<object[]>('guardian', use)).to.have.length(1);
    const sources = (await one.consent.receipts()).map(({source}) => source);
    expect(sources, 'nobody takes back what they hear of before its permission').to.deep.equal(['guardian']);
    await two.desk.revoke();
    await waitUntil(() => !one.consent.granted('persistent') && !two.consent.granted('persistent'));
    expect((await get<{endedAt?: number}[]>('guardian', use))?.[0]?.endedAt).to.be.a('number');
  });

  it('expires while the page is open, and turns off what it allowed', async () => {
    const left = 600_000; // milliseconds: more than any machine needs to start
    const at = Date.now() - 182 * 864e5 + left; // the default validity
    const record = {id: 'g', relation: 'mother', method: 'shop', at, purposes: ['persistent'], revision: 1};
    await set('guardian', [{...record, isApplied: true}], use);
    const choices = {categories: {session: true, persistent: true, beacon: false, advertising: false}, services: {}};
    await createIdbBook('ithn').record(
      decision({source: 'guardian', decidedAt: Date.now() - 1000, expiresAt: Date.now() + 864e5, choices}),
    );
    const {setTimeout: later} = window;
    let end: (() => void) | undefined;
    const held = (run: () => void, delay = 0): number => {
      if (delay < left / 2) return later(run, delay);
      end = run;
      return 0;
    };
    await withStub(window, 'setTimeout', {value: held, writable: true}, async () => {
      const {consent, desk} = await withCheck(() => Promise.reject(new Error('not asked')));
      expect(consent.granted('persistent')).to.equal(true);
      await withStub(Date, 'now', {value: () => at + 182 * 864e5, writable: true}, async () => {
        end?.();
        await waitUntil(() => !consent.granted('persistent'), 'it ends');
        expect(desk.guardian.status).to.equal('none');
      });
    });
  });

  it('has no effect after an erasure', async () => {
    let answer: (value: unknown) => void = () => {};
    const {consent, desk} = await withCheck(() => new Promise((resolve) => (answer = resolve)));
    const asked = desk.ask(wish);
    await waitUntil(() => desk.guardian.status === 'asking');
    await consent.erase();
    answer({status: 'approved', method: 'late'});
    await asked;
    await aTimeout(100);
    expect(desk.guardian.status).to.equal('none');
    expect(consent.granted('persistent')).to.equal(false);
    expect(await databases()).to.not.include('ithn');
  });

  it('continues at the next visit while it is pending', async () => {
    await (await withCheck(() => Promise.resolve({status: 'pending', reference: 'R-2'}))).desk.ask(wish);
    leave();
    const {desk} = await withCheck(() => Promise.resolve({status: 'refused'}));
    expect(desk.guardian.status).to.equal('pending');
    await waitUntil(() => desk.guardian.status === 'refused', 'the answer');
  });

  const wrong: Record<string, () => Promise<unknown>> = {
    'a refusal': () => Promise.resolve({status: 'refused'}),
    true: () => Promise.resolve(true),
    'a yes without its method': () => Promise.resolve({status: 'approved'}),
    'a wait without a reference': () => Promise.resolve({status: 'pending'}),
    'an error': () => Promise.reject(new Error('down')),
  };
  for (const [name, check] of Object.entries(wrong))
    it(`turns nothing on for ${name}`, async () => {
      const {consent, desk} = await withCheck(check);
      await desk.ask(wish);
      expect(desk.guardian.status).to.equal(name === 'a refusal' ? 'refused' : 'unconfirmed');
      expect(desk.isLocked).to.equal(true);
      await aTimeout(0);
      for (const id of optional) expect(consent.granted(id)).to.equal(false);
    });
});
