import {aTimeout, expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {Consent} from '../../src/consent/consent.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {ConsentError} from '../../src/model/errors.ts';
import {readCookie} from '../../src/model/cookie.ts';
import {book, databases, forget, put} from '../store/helpers.ts';
import {stayUnhurried} from '../tools/unhurried.ts';
import {waitUntil} from '../tools/wait-until.ts';
import {base, leave, startAfresh, visit as visitAny} from './visits.ts';

type Site = Consent<'session' | 'persistent' | 'beacon' | 'advertising', 'posthog'>;
const visit = (config: ConsentConfig = base): Site => visitAny(config);
const cookie = (): unknown => readCookie(document.cookie, 'ithn');
const errors: string[] = [];
document.addEventListener('ithn-error', ({code}) => errors.push(code));

describe('consent', () => {
  stayUnhurried();
  beforeEach(async () => {
    await startAfresh();
    errors.length = 0;
  });
  after(startAfresh);

  it('writes nothing before a choice', async () => {
    await visit().ready;
    expect(document.cookie).to.not.include('ithn=');
    expect(await databases()).to.not.include('ithn');
  });

  it('trusts storage over the memory of a sleeping page whose clock ran ahead', async () => {
    const {now} = Date;
    const {postMessage} = BroadcastChannel.prototype;
    const at = (days: number): void => void (Date.now = () => now() + days * 864e5);
    const sleeper = visit();
    await sleeper.ready;
    try {
      at(3);
      await sleeper.acceptAll();
      BroadcastChannel.prototype.postMessage = () => {}; // it sleeps: nobody tells it
      at(0);
      const other = visit();
      await other.ready;
      await other.rejectAll();
      at(2.5);
      expect(sleeper.granted('beacon'), 'it has not heard').to.equal(true);
      BroadcastChannel.prototype.postMessage = postMessage;
      const wake = (): unknown => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await waitUntil(() => wake() && !sleeper.granted('beacon'), 'it wakes up');
      await aTimeout(300);
      expect(sleeper.granted('beacon')).to.equal(false);
      expect(visit().granted('beacon'), 'on the next page').to.equal(false);
    } finally {
      Date.now = now;
      BroadcastChannel.prototype.postMessage = postMessage;
    }
  });

  it('makes a choice effective at once and stores it in cookie and book', async () => {
    const consent = visit();
    await consent.ready;
    const acting = consent.acceptAll();
    expect(consent.granted('beacon')).to.equal(true);
    expect(consent.grantedService('posthog')).to.equal(true);
    const decision = await acting;
    expect(decision.source).to.equal('api');
    expect(decision.expiresAt - decision.decidedAt).to.equal(182 * 864e5);
    expect(cookie()).to.deep.equal(decision);
    expect(await book.read()).to.deep.equal(decision);
  });

  it('answers on the next visit before anything is read from IndexedDB', async () => {
    await visit().choose({categories: {beacon: true}});
    leave();
    const consent = visit();
    expect(consent.granted('beacon')).to.equal(true);
    expect(consent.granted('advertising')).to.equal(false);
    expect(consent.state.status).to.equal('decided');
  });

  it('keeps a refusal just as long', async () => {
    const {decidedAt, expiresAt} = await visit().rejectAll();
    expect(expiresAt - decidedAt).to.equal(182 * 864e5);
    leave();
    expect(visit().state.status).to.equal('decided');
  });

  it('finds a choice in the book when the cookie is gone, and restores the cookie', async () => {
    const decision = await visit().acceptAll();
    leave();
    document.cookie = 'ithn=;path=/;max-age=0';
    const consent = visit();
    expect(consent.granted('beacon'), 'still loading').to.equal(false);
    await consent.ready;
    expect(consent.granted('beacon')).to.equal(true);
    expect(cookie()).to.deep.equal(decision);
  });

  it('restores the book from the cookie', async () => {
    const decision = await visit().acceptAll();
    leave();
    await forget();
    await visit().ready;
    expect(await book.read()).to.deep.equal(decision);
  });

  it('uses the newer of the two if they differ, and repairs the other', async () => {
    const former = visit();
    const yes = await former.acceptAll();
    const old = document.cookie;
    const no = await former.rejectAll();
    leave();
    document.cookie = `${old};path=/;max-age=999`;
    expect(cookie()).to.deep.equal(yes);
    const consent = visit();
    await consent.ready;
    expect(consent.granted('beacon')).to.equal(false);
    expect(cookie()).to.deep.equal(no);
  });

  it('does not overwrite a newer choice that another page makes while the book is read', async () => {
    const former = visit();
    await former.acceptAll();
    const [oldest] = document.cookie.split('; ');
    const kept = await former.rejectAll();
    const newest = await former.choose({categories: {persistent: true}});
    const [text] = document.cookie.split('; ');
    leave();
    await put(kept, 'decision');
    document.cookie = `${oldest};path=/`;
    const page = visit();
    document.cookie = `${text};path=/`;
    await page.ready;
    expect(cookie()).to.deep.equal(newest);
    expect(page.granted('persistent')).to.equal(true);
    expect(await book.read()).to.deep.equal(newest);
  });

  it('ignores a malformed cookie', async () => {
    for (const value of [
      '1',
      'null',
      '{',
      "{'beacon':true}",
      '%22',
      '[]',
      "{'choices':{'categories':{'beacon':true}}}",
    ]) {
      document.cookie = `ithn=${value};path=/`;
      const consent = visit();
      await consent.ready;
      expect(consent.state.status, value).to.equal('unasked');
      expect(consent.granted('beacon')).to.equal(false);
      leave();
    }
  });

  it('works without a cookie if the site wants none', async () => {
    const config = {...base, storage: {cookie: false}} as const;
    await visit(config).acceptAll();
    expect(document.cookie).to.not.include('ithn');
    leave();
    const consent = visit(config);
    expect(consent.granted('beacon')).to.equal(false);
    await consent.ready;
    expect(consent.granted('beacon')).to.equal(true);
  });

  it('asks again under a new revision, and keeps the old decision in the state', async () => {
    await visit().acceptAll();
    leave();
    const consent = visit({...base, policy: {...base.policy, revision: 2}});
    await consent.ready;
    expect(consent.state).to.include({status: 'lapsed', reason: 'policy-changed'});
    expect(consent.granted('beacon')).to.equal(false);
  });

  it('does not ask again when only the effective date changed', async () => {
    await visit().acceptAll();
    leave();
    expect(visit({...base, policy: {...base.policy, effective: '2026-12-01'}}).granted('beacon')).to.equal(true);
  });

  it('withdraws everything except what is always on, and records how', async () => {
    const consent = visit();
    await consent.acceptAll();
    const {source} = await consent.withdraw();
    expect(source).to.equal('withdrawal');
    expect(consent.granted('beacon')).to.equal(false);
    expect(consent.granted('session')).to.equal(true);
  });

  it('keeps the latest of several quick answers, in order', async () => {
    const consent = visit();
    await consent.ready;
    const all = await Promise.all([consent.acceptAll(), consent.rejectAll(), consent.acceptAll(), consent.withdraw()]);
    expect(consent.granted('beacon')).to.equal(false);
    expect(all.map(({decidedAt}) => decidedAt)).to.deep.equal(all.map(({decidedAt}) => decidedAt).toSorted());
    expect(await book.read()).to.deep.equal(all.at(-1));
    expect(cookie()).to.deep.equal(all.at(-1));
  });

  it('rejects a context that could not be read back, and changes nothing', async () => {
    const consent = visit();
    for (const [context, message] of [
      [{expiresAt: 'x'}, 'context.expiresAt must be milliseconds since 1970, a whole number (received "x")'],
      [{locale: 5}, 'context.locale must be a text (received 5)'],
      [{source: {a: 1}}, 'context.source must be a text'],
    ] as const) {
      const error: unknown = await consent.rejectAll(context as never).catch((reason: unknown) => reason);
      expect((error as Error).message).to.contain(message);
      expect(consent.state.status).to.equal('unasked');
    }
  });

  it('rejects a choice with unknown ids, and changes nothing', async () => {
    const consent = visit();
    for (const [choices, ...parts] of [
      [{categories: {becon: true}}, 'choices.categories.becon', 'session, persistent, beacon, advertising', '"becon"'],
      [{categories: {beacon: 'yes'}}, 'choices.categories.beacon', 'true or false', '"yes"'],
      [{categories: {beacon: undefined}}, 'choices.categories.beacon', 'true or false'],
      [{categories: {}, services: {nobody: false}}, 'choices.services.nobody', 'posthog', '"nobody"'],
      [{categories: {beacon: true}, services: {posthog: 1}}, 'choices.services.posthog', 'true or false', '1'],
      [{categories: 'beacon'}, 'choices.categories', 'an object', '"beacon"'],
      [{categories: ['beacon']}, 'choices.categories', 'an object', '["beacon"]'],
      [{categories: {beacon: true}, services: null}, 'choices.services', 'an object', 'null'],
      [{services: {posthog: true}}, 'choices.categories', 'given'],
      [{}, 'choices.categories', 'given', 'undefined'],
      [undefined, 'choices', 'an object', 'undefined'],
      [null, 'choices', 'an object', 'null'],
      ['beacon', 'choices', 'an object', '"beacon"'],
    ] as const) {
      const error: unknown = await consent.choose(choices as never).then(String, (reason: unknown) => reason);
      expect(error, String(error)).to.be.instanceOf(ConsentError);
      for (const part of parts) expect(String(error)).to.include(part);
      expect(consent.state.status).to.equal('unasked');
    }
    await consent.choose({categories: {}});
    expect(consent.granted('!beacon')).to.equal(true);
  });

  it('grants nothing once an answer has expired on an open page', async () => {
    const consent = visit();
    await consent.acceptAll();
    const log: string[] = [];
    consent.gate('beacon', () => () => void log.push('undone'));
    document.addEventListener('ithn-change', ({state}) => log.push(state.status), {once: true});
    const {now} = Date;
    Date.now = () => now() + 182 * 864e5;
    try {
      expect(consent.granted('beacon')).to.equal(false);
      expect(consent.grantedService('posthog')).to.equal(false);
      expect(consent.state.status).to.equal('lapsed');
      expect(log).to.deep.equal(['undone', 'lapsed']);
      expect(consent.granted('session')).to.equal(true);
    } finally {
      Date.now = now;
    }
  });

  it('holds what is added to the page after an answer has expired', async () => {
    const consent = visit();
    await consent.acceptAll();
    const add = async (): Promise<string | null> => {
      const image = document.createElement('img');
      image.dataset.consent = 'beacon';
      image.dataset.src = '/nothing.gif';
      document.body.append(image);
      await aTimeout(0);
      const address = image.getAttribute('src');
      image.remove();
      return address;
    };
    expect(await add()).to.equal('/nothing.gif');
    const {now} = Date;
    Date.now = () => now() + 182 * 864e5;
    try {
      expect(await add()).to.equal(null);
    } finally {
      Date.now = now;
    }
  });

  it('does not let the page change a decision', async () => {
    const consent = visit();
    const decision = await consent.rejectAll();
    expect(() => Object.assign(decision.choices.categories, {beacon: true})).to.throw();
    expect(() => Object.assign(consent.settings.categories[1] ?? {}, {required: true})).to.throw();
    expect(consent.granted('beacon')).to.equal(false);
  });

  it('compiles only with categories and services that exist', async () => {
    const consent = visit();
    consent.granted('beacon advertising');
    consent.granted('!beacon');
    // @ts-expect-error the name of the category is misspelt
    expect(consent.granted('becon')).to.equal(false);
    // @ts-expect-error the configuration has no such service
    expect(consent.grantedService('nobody')).to.equal(false);
    await waitUntil(() => errors.length > 0);
    expect(errors).to.deep.equal(['markup']);
  });

  describe('listening', () => {
    it('notifies subscribers, then the document, with both states; one that throws stops no other', async () => {
      const consent = visit();
      await consent.ready;
      const heard: string[] = [];
      consent.subscribe(() => {
        throw new Error('theirs');
      });
      consent.subscribe((state, previous) => heard.push(`${previous.status} > ${state.status}`));
      document.addEventListener('ithn-change', ({state}) => heard.push(`event ${state.status}`), {once: true});
      await consent.acceptAll();
      expect(heard).to.deep.equal(['unasked > decided', 'event decided']);
      expect(errors).to.deep.equal(['listener']);
    });

    it('counts a listener that subscribes twice as two, and removes each once', async () => {
      const consent = visit();
      let heard = 0;
      const listen = (): void => {
        heard++;
      };
      const stops = [consent.subscribe(listen), consent.subscribe(listen)];
      await consent.acceptAll();
      expect(heard).to.equal(2);
      stops[0]?.();
      stops[0]?.();
      await consent.rejectAll();
      expect(heard).to.equal(3);
      stops[1]?.();
      await consent.acceptAll();
      expect(heard).to.equal(3);
    });

    it('undoes gated code that refuses while it runs', async () => {
      const consent = visit();
      const log: string[] = [];
      consent.gate('beacon', () => {
        void consent.rejectAll();
        log.push('run');
        return () => void log.push('undo');
      });
      await consent.acceptAll();
      expect(log).to.deep.equal(['run', 'undo']);
    });

    it('runs gated code on a yes and its undo on a no, once per change', async () => {
      const consent = visit();
      const log: string[] = [];
      const stop = consent.gate('beacon', () => {
        log.push('run');
        return () => void log.push('undo');
      });
      await consent.acceptAll();
      await consent.acceptAll();
      await consent.rejectAll();
      await consent.acceptAll();
      stop();
      await consent.rejectAll();
      expect(log).to.deep.equal(['run', 'undo', 'run', 'undo']);
    });

    it('calls the undo at once if the no came before gated code had returned it', async () => {
      const consent = visit();
      const log: string[] = [];
      consent.gate('beacon', () => {
        log.push('run');
        void consent.rejectAll();
        log.push('end');
        return () => void log.push('undo');
      });
      await consent.acceptAll();
      expect(log).to.deep.equal(['run', 'end', 'undo']);
      expect(consent.granted('beacon')).to.equal(false);
    });

    it('resolves whenGranted at the yes, also for later calls', async () => {
      const consent = visit();
      let isThere = false;
      void consent.whenGranted('beacon').then(() => (isThere = true));
      await consent.rejectAll();
      expect(isThere).to.equal(false);
      await consent.acceptAll();
      await consent.whenGranted('beacon');
      expect(isThere).to.equal(true);
    });
  });

  describe('gestures', () => {
    const strict = {...base, gate: {requireGesture: true}};

    it('lets a script refuse but never grant', async () => {
      const consent = visit(strict);
      await consent.ready;
      expect(await consent.acceptAll().then(String, String)).to.include('only during a user gesture');
      expect(await consent.choose({categories: {beacon: true}}).then(String, String)).to.include(
        'only during a user gesture',
      );
      expect(consent.state.status).to.equal('unasked');
      await consent.rejectAll();
      expect(consent.state.status).to.equal('decided');
    });

    it('accepts a yes from the visitor’s own click', async () => {
      const consent = visit(strict);
      const button = document.createElement('button');
      button.style.cssText = 'position:fixed;inset:0;width:100px;height:100px';
      button.onclick = () => void consent.acceptAll();
      document.body.append(button);
      button.click();
      await aTimeout(10);
      expect(consent.granted('beacon'), 'a click made by script').to.equal(false);
      await sendMouse({type: 'click', position: [20, 20]});
      await waitUntil(() => consent.granted('beacon'));
      button.remove();
    });
  });

  it('follows what another page of the site decides and clears', async () => {
    const one = visit();
    await one.ready;
    const other = visit();
    await other.ready;
    await one.acceptAll();
    await waitUntil(() => other.granted('beacon'), 'by BroadcastChannel');
    await other.rejectAll();
    await waitUntil(() => !one.granted('beacon'));
    await waitUntil(async () => {
      document.cookie = 'ithn=;path=/;max-age=0';
      await forget(); // again, where a page was just mending one memory from the other
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await aTimeout(100);
      return one.state.status === 'unasked';
    }, 'cleared under the page');
  });

  it('works in memory if neither cookie nor book can be used, and reports it once', async () => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open') ?? {};
    const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.defineProperty(IDBFactory.prototype, 'open', {...open, value: refuse});
    Object.defineProperty(Document.prototype, 'cookie', {...jar, get: refuse, set: refuse});
    try {
      const consent = visit();
      await consent.ready;
      expect(consent.state.status).to.equal('unasked');
      await consent.acceptAll();
      expect(consent.granted('beacon')).to.equal(true);
      expect(consent.status().storage).to.equal('memory');
      expect(errors).to.deep.equal(['storage']);
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', open);
      Object.defineProperty(Document.prototype, 'cookie', jar);
    }
  });
});
