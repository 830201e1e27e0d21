import {expect} from '@open-wc/testing';
import type {RequestBook} from '../../src/consent/request-book.ts';
import type {RequestBody, RightsRequest, RightsRequestDraft} from '../../src/model/rights-request.ts';
import {referenceOf} from '../../src/model/rights-request.ts';
import {ask, openRequests, resume, sendLast} from '../../src/store/requests.ts';
import {consentOf, databases, forget, keys, put, withStub} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const endpoint = 'https://shop.example/consent/requests';
const consent = consentOf({rights: {endpoint}, locale: 'ar'});
const book = openRequests(consent);
const hour = 36e5;
let count = 0;
const newId = (): string => `request-number-${String(++count).padStart(4, '0')}`;
const draft = (change: Partial<RightsRequestDraft> = {}): RightsRequestDraft => ({
  kind: 'access',
  email: 'noura@example.com',
  id: newId(),
  ...change,
});

const confirm = (body: RequestBody, change: object = {}): Response =>
  Response.json({
    reference: `SHOP-${body.id.slice(-4)}`,
    status: 'received',
    receivedAt: '2026-11-22T09:00:00Z',
    dueAt: '2026-12-22T09:00:00Z',
    statusUrl: `requests/${body.id}`,
    ...change,
  });

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: RequestBody;
}
type Answer = (sent: Sent) => Response | Promise<Response>;

/** A site's server that answers as it is told; what reached it. */
async function withServer(answer: Answer, run: (all: Sent[]) => Promise<unknown>): Promise<void> {
  const all: Sent[] = [];
  const stub = async (url: string, init: RequestInit): Promise<Response> => {
    const body = (init.body ? JSON.parse(init.body as string) : {}) as RequestBody;
    const sent = {url, init, body};
    all.push(sent);
    return answer(sent);
  };
  await withStub(window, 'fetch', {value: stub, writable: true}, () => run(all));
}

const withoutStorage = (run: () => Promise<void>): Promise<void> =>
  withStub(
    IDBFactory.prototype,
    'open',
    {
      value: () => {
        throw new DOMException('no', 'SecurityError');
      },
    },
    run,
  );

/** Forgets in the page too, so that what waits for its next try ends. */
async function end(): Promise<void> {
  for (const {id} of await book.list()) await book.forget(id);
  await forget();
}
const listed = async (of: RequestBook = book): Promise<string[]> =>
  (await of.list()).map(({id, delivery}) => `${id} ${delivery}`);
const rejection = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'no error', String);

describe('requests', () => {
  beforeEach(() => forget());
  afterEach(end);

  it('are sent as the site’s page says, with nothing else of the visitor’s, and forgotten but for their standing', () =>
    withServer(
      ({body}) => confirm(body),
      async (all) => {
        const given = draft({kind: 'correct', details: ' my name '});
        const {id = ''} = given;
        const before = Date.now();
        const request = await ask(consent, given);
        expect(all).to.have.length(1);
        const [{url, init, body} = {} as Sent] = all;
        expect(url).to.equal(endpoint);
        const {signal, body: text, ...rest} = init;
        expect(rest).to.deep.equal({
          method: 'POST',
          headers: {'content-type': 'application/json', 'idempotency-key': id},
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
        });
        expect(signal).to.be.instanceOf(AbortSignal);
        expect(text).to.be.a('string');
        const {createdAt, ...said} = body;
        expect(said).to.deep.equal({
          version: 1,
          id,
          kind: 'correct',
          role: 'self',
          email: 'noura@example.com',
          details: 'my name',
          locale: 'ar',
        });
        expect(Date.parse(createdAt)).to.be.within(before, Date.now());
        const offset = -new Date().getTimezoneOffset();
        expect(createdAt.slice(-6, -3), 'with the place’s offset').to.equal(
          `${offset < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0')}`,
        );

        const {createdAt: made, checkedAt = 0, ...known} = request;
        expect(known).to.deep.equal({
          id,
          kind: 'correct',
          reference: `SHOP-${id.slice(-4)}`,
          delivery: 'confirmed',
          progress: {
            reference: `SHOP-${id.slice(-4)}`,
            status: 'received',
            receivedAt: Date.UTC(2026, 10, 22, 9),
            dueAt: Date.UTC(2026, 11, 22, 9),
            statusUrl: `https://shop.example/consent/requests/${id}`,
          },
        });
        expect(made).to.be.within(before, checkedAt);
        expect(checkedAt).to.be.within(before, Date.now());
        expect(await book.list()).to.deep.equal([request]);
        expect(await keys()).to.deep.equal([`request ${id}`]);
        expect(await ask(consent, given), 'asked again').to.deep.equal(request);
        expect(all, 'each once').to.have.length(1);
      },
    ));

  it('get an id where the draft has none, a new one each', () =>
    withServer(
      ({body}) => confirm(body),
      async (all) => {
        const {kind, email} = draft();
        await ask(consent, {kind, email});
        await ask(consent, {kind, email});
        const ids = all.map(({body}) => body.id);
        expect(new Set(ids).size).to.equal(2);
        for (const id of ids) expect(id).to.match(/^[\w]+-[\w]+-[\w]+-[\w]+$/);
      },
    ));

  it('are made once however often they are asked for at the same time', () =>
    withServer(
      ({body}) => confirm(body),
      async (all) => {
        const given = draft();
        const both = await Promise.all([ask(consent, given), ask(consent, given)]);
        expect(both[0]).to.equal(both[1]);
        expect(all).to.have.length(1);
      },
    ));

  it('are not made of a draft with something missing, and the error names each thing', async () => {
    expect(await rejection(ask(consent, {kind: 'erase', email: ''}))).to.equal(
      'ConsentError: ithn: a request\'s scope is missing, email is missing.',
    );
    expect(await databases()).to.not.include('ithn');
  }); // prettier-ignore

  it('are the newest first', () =>
    withServer(
      ({body}) => confirm(body),
      async () => {
        const [one, two] = [draft(), draft()];
        await ask(consent, one);
        await new Promise((resolve) => setTimeout(resolve, 3));
        await ask(consent, two);
        expect(await listed()).to.deep.equal([`${two.id} confirmed`, `${one.id} confirmed`]);
      },
    ));

  it('may be taken over by the page, and are then not sent', () =>
    withServer(
      ({body}) => confirm(body),
      async (all) => {
        const given = draft({details: 'x'});
        let told: unknown;
        document.addEventListener(
          'ithn-request',
          (event) => {
            event.preventDefault();
            told = [event.draft, event.reference];
          },
          {once: true},
        );
        const request = await ask(consent, given);
        const reference = referenceOf(given.id ?? '');
        expect(request).to.deep.include({delivery: 'page', reference, kind: 'access'});
        expect(told).to.have.deep.nested.property('[0].details', 'x');
        expect(told).to.have.nested.property('[1]', reference);
        expect(await book.list()).to.deep.equal([request]);
        expect(all).to.have.length(0);
        await resume(consent);
        expect(all).to.have.length(0);
      },
    ));

  it('go by the visitor’s own mail where the site has no server, and keep nothing', async () => {
    const given = draft();
    const request = await ask(consentOf({site: {email: 'privacy@shop.example'}}), given);
    const reference = referenceOf(given.id ?? '');
    expect(request).to.deep.include({id: given.id, delivery: 'mail', reference});
    const url = new URL(request.mailUrl ?? '');
    expect(url.pathname).to.equal('privacy@shop.example');
    expect(url.searchParams.get('subject')).to.equal(`access ${reference}`);
    const text = url.searchParams.get('body') ?? '';
    expect(text).to.include('\r\n  "kind": "access",\r\n');
    expect(JSON.parse(text)).to.include({id: given.id, email: 'noura@example.com'});
    expect(await ask(consentOf(), draft()), 'no address either').to.not.have.property('mailUrl');
    expect(await databases()).to.not.include('ithn');
  });

  it('are not sent where they would travel in the clear', async () => {
    for (const address of ['http://shop.example/requests', 'http://localhost.shop.example/x', 'http://notlocalhost/x'])
      expect(await rejection(ask(consentOf({rights: {endpoint: address}}), draft()))).to.equal(
        `Error: ithn: no request is sent to ${new URL(address).origin}, which is not https`,
      );
    await withServer(
      ({body}) => confirm(body, {statusUrl: undefined}),
      async (all) => {
        for (const address of ['http://localhost:9/x', 'http://127.0.0.1/x', 'http://[::1]/x', '/here'])
          await ask(consentOf({rights: {endpoint: address}}), draft());
        expect(all.map(({url}) => url)).to.deep.equal([
          'http://localhost:9/x',
          'http://127.0.0.1/x',
          'http://[::1]/x',
          new URL('/here', location.href).href,
        ]);
      },
    );
  });

  it('that the server will not have stay with the reason, and can be drafts again with what was written', async () => {
    for (const status of [400, 409, 413, 415, 422]) {
      await withServer(
        () => Response.json({error: 'x'.repeat(400)}, {status}),
        async () => {
          const given = draft({kind: 'erase', scope: 'all', role: 'guardian', child: 'Noura', details: 'words'});
          const request = await ask(consent, given);
          expect(request).to.include({delivery: 'rejected', id: given.id, fault: `${status} ${'x'.repeat(300)}`});
          expect(await book.list()).to.deep.equal([request]);
          expect(await book.unfinished()).to.equal(undefined);
          const opened = await book.reopen(given.id ?? '');
          const {id, ...words} = given;
          // 409: its id is another's
          if (status === 409) expect(opened).to.include(words).and.not.include({id});
          else expect(opened).to.deep.equal(given);
          expect(await book.list()).to.deep.equal([]);
          expect(await book.unfinished()).to.deep.equal(opened);
          expect(await book.reopen(given.id ?? '')).to.equal(undefined);
          await book.discardUnfinished(opened?.id ?? '');
        },
      );
    }
    await withServer(
      () => new Response('<html>', {status: 422}),
      async () => expect((await ask(consent, draft())).fault).to.equal('422'),
    );
    await withServer(
      () => Response.json({error: {}}, {status: 400}),
      async () => expect((await ask(consent, draft())).fault).to.equal('400'),
    );
  });

  it('that the server will not have, in the background, take no draft’s place and not each other’s', async () => {
    const [one, two] = [draft({details: 'one'}), draft({details: 'two'})];
    const typed = {id: newId(), kind: 'erase', email: 'half'};
    for (const given of [one, two]) {
      const {id = ''} = given;
      const request = {id, reference: 'X', kind: 'access', createdAt: Date.now(), delivery: 'waiting'};
      await put({request, body: {...given, id}}, `request ${id}`);
    }
    await book.keepUnfinished(typed);
    await withServer(
      () => Response.json({error: 'no'}, {status: 422}),
      async (all) => {
        await resume(consent);
        await waitUntil(async () => (await listed()).every((text) => text.endsWith(' rejected')));
        expect(await book.unfinished()).to.deep.equal(typed);
        await resume(consent);
        await book.refresh();
        expect(all, 'not sent again').to.have.length(2);
        expect(await book.reopen(one.id ?? '')).to.deep.include({id: one.id, details: 'one'});
        expect(await book.reopen(two.id ?? '')).to.deep.include({id: two.id, details: 'two'});
        for (const {id = ''} of [one, two]) await book.discardUnfinished(id);
        expect(await book.unfinished()).to.deep.equal(typed);
      },
    );
  });

  it('that were forgotten or erased do not come back, whatever a slow server says then', async () => {
    for (const answer of [
      (body: RequestBody) => confirm(body),
      () => Response.json({error: 'no'}, {status: 422}),
      () => new Response('', {status: 503}),
      () => new Response('ok'),
    ])
      for (const end of ['forget', 'erase'] as const) {
        const given = draft({details: 'secret'});
        const go: ((response: Response) => void)[] = [];
        await withServer(
          () => new Promise<Response>((resolve) => go.push(resolve)),
          async (all) => {
            const asked = ask(consent, given);
            await waitUntil(() => go.length === 1);
            if (end === 'forget') await book.forget(given.id ?? '');
            else await forget();
            go[0]?.(answer(all[0]!.body));
            const {delivery} = await asked;
            if (delivery === 'rejected') expect(await book.reopen(given.id ?? '')).to.equal(undefined);
            expect(await listed()).to.deep.equal([]);
            if (end === 'forget') expect(await keys()).to.deep.equal([]);
            else expect(await databases()).to.not.include('ithn');
          },
        );
      }
  });

  it('drop the draft that they were made of, and no other', () =>
    withServer(
      ({body}) => confirm(body),
      async () => {
        const given = draft();
        await book.keepUnfinished({id: given.id ?? '', email: 'half'});
        await ask(consent, draft());
        expect(await book.unfinished()).to.deep.equal({id: given.id, email: 'half'});
        await ask(consent, given);
        expect(await book.unfinished()).to.equal(undefined);
      },
    ));

  it('wait, with what was written, where the server cannot take them now, and go at the next look', async () => {
    const given = draft();
    let isUp = false;
    await withServer(
      ({body}) => (isUp ? confirm(body) : new Response('', {status: 503})),
      async (all) => {
        const request = await ask(consent, given);
        expect(request).to.include({delivery: 'waiting', reference: referenceOf(given.id ?? '')});
        expect(await listed()).to.deep.equal([`${given.id} waiting`]);
        const [kept] = await readKept();
        expect(kept).to.deep.include({tries: 1});
        expect(kept?.body).to.include({id: given.id, email: 'noura@example.com'});
        isUp = true;
        const [after] = await book.refresh();
        expect(after).to.include({delivery: 'confirmed'});
        expect(all).to.have.length(2);
        const [left] = await readKept();
        expect(Object.keys(left ?? {}), 'no word is left').to.have.members(['request', 'mark']);
        expect(left?.mark).to.match(/^[\dA-Z]{5}-[\dA-Z]{5}$/);
      },
    );
  });

  it('leave a server alone for as long as it asks, whoever looks; at most an hour', async () => {
    for (const [retryAfter, seconds] of [
      [() => '2000', 2000],
      [() => new Date(Date.now() + 900_000).toUTCString(), 900], // said in whole seconds
      [() => '1e9', 0], // no number of seconds
      [() => '99999999', 3600],
      [() => 'soon', 0],
    ] as const) {
      const header = retryAfter();
      const given = draft();
      let isUp = false;
      await withServer(
        ({body}) => (isUp ? confirm(body) : new Response('', {status: 503, headers: {'retry-after': header}})),
        async (all) => {
          const before = Date.now();
          await ask(consent, given);
          const [kept] = await readKept();
          expect(kept?.after, header).to.be.within(before + seconds * 1000 - 1000, Date.now() + seconds * 1000 + 1000);
          isUp = true;
          await book.refresh();
          expect(all, header).to.have.length(seconds ? 1 : 2);
          expect(await listed()).to.deep.equal([`${given.id} ${seconds ? 'waiting' : 'confirmed'}`]);
          await book.forget(given.id ?? '');
        },
      );
    }
  });

  it('are not asked about while the server wants to be left alone', async () => {
    let isBusy = true;
    await withServer(
      ({body, init, url}) =>
        init.method !== 'POST' && isBusy
          ? new Response('', {status: 429, headers: {'retry-after': '600'}})
          : confirm(body.id ? body : ({id: url.slice(-19)} as RequestBody)),
      async (all) => {
        const {id} = await ask(consent, draft());
        await book.refresh();
        await book.refresh();
        expect(all).to.have.length(2);
        const [kept] = await readKept();
        expect(kept?.notBefore).to.be.within(Date.now() + 590_000, Date.now() + 600_000);
        isBusy = false;
        await put({...kept, notBefore: Date.now() - 1}, `request ${id}`);
        const before = Date.now();
        expect((await book.refresh())[0]?.checkedAt).to.be.at.least(before);
        expect(all).to.have.length(3);
        expect((await readKept())[0]).to.not.have.property('notBefore');
      },
    );
  });

  it('are sent ever more seldom where they can be read and not written any more', async () => {
    const given = draft();
    const {id = ''} = given;
    const request = {id, reference: 'X', kind: 'access', createdAt: Date.now(), delivery: 'waiting'};
    await put({request, body: {...given, id}}, `request ${id}`);
    await withServer(
      () => new Response('', {status: 500}),
      (all) =>
        withStub(
          IDBObjectStore.prototype,
          'put',
          {
            value: () => {
              throw new DOMException('full', 'QuotaExceededError');
            },
          },
          async () => {
            await resume(consent);
            await waitUntil(() => all.length > 1, 'tried again', {timeout: 5000});
            await new Promise((resolve) => setTimeout(resolve, 1500));
            expect(all.length, '1 to 3 s after the second, then 4 to 12').to.be.at.most(3);
            expect((await book.list())[0]).to.include({id, delivery: 'waiting'});
          },
        ),
    );
  });

  it('are one for the same words in two pages, and two for different ones: nothing is lost', () =>
    withServer(
      ({body}) => confirm(body),
      async (all) => {
        const given = draft({details: 'one'});
        const first = await ask(consent, given);
        expect(await ask(consent, given)).to.deep.equal(first);
        const other = await ask(consent, {...given, details: 'two'});
        expect(other.id).to.not.equal(first.id);
        expect(other.delivery).to.equal('confirmed');
        const both = await Promise.all([
          ask(consent, {...given, details: 'three'}),
          ask(consent, {...given, details: 'four'}),
        ]);
        expect(new Set([first.id, other.id, ...both.map(({id}) => id)]).size).to.equal(4);
        expect(all.map(({body}) => body.details).sort()).to.deep.equal(['four', 'one', 'three', 'two']);
      },
    ));

  it('wait ever longer, at most an hour and a half', () =>
    withServer(
      () => new Response('', {status: 500}),
      async () => {
        await ask(consent, draft());
        const waits: number[] = [];
        for (let tries = 0; tries < 10; tries++) {
          const [kept] = await readKept();
          waits.push((kept?.after ?? 0) - Date.now());
          await book.refresh();
        }
        for (const [tries, wait] of waits.entries()) {
          const about = Math.min(500 * 4 ** tries, hour);
          expect(wait, `${tries}`).to.be.within(about * 0.5 - 500, about * 1.5);
        }
      },
    ));

  it('are tried again by themselves', async () => {
    let tries = 0;
    const given = draft();
    await withServer(
      ({body}) => (++tries > 1 ? confirm(body) : Promise.reject(new TypeError('offline'))),
      async () => {
        expect(await ask(consent, given)).to.include({delivery: 'waiting'});
        await waitUntil(async () => (await listed())[0] === `${given.id} confirmed`, 'sent', {timeout: 3000});
        expect(tries).to.equal(2);
      },
    );
  });

  it('count as sent and not confirmed where the answer is no confirmation', async () => {
    for (const answer of ['ok', '{"reference":"<b>"}', '']) {
      const given = draft();
      await withServer(
        () => new Response(answer, {headers: {'retry-after': '99'}}),
        async () => {
          expect(await ask(consent, given)).to.include({delivery: 'unconfirmed'});
          const [kept] = await readKept();
          expect((kept?.after ?? 0) - Date.now()).to.be.within(98_000, 99_000);
          await book.forget(given.id ?? '');
        },
      );
    }
  });

  it('stay what they were called when a later try fails', async () => {
    const given = draft();
    let tries = 0;
    await withServer(
      () => new Response('', {status: ++tries > 1 ? 500 : 200}),
      async () => {
        await ask(consent, given);
        await book.refresh();
        expect(await listed()).to.deep.equal([`${given.id} unconfirmed`]);
      },
    );
  });

  it('go on from the visit before', async () => {
    const given = draft();
    const {id = ''} = given;
    const request = {id, reference: 'X', kind: 'access', createdAt: Date.now(), delivery: 'waiting'};
    await withServer(
      ({body}) => confirm(body),
      async (all) => {
        await put({request, body: {...given, id}, tries: 1, after: Date.now() + hour}, `request ${id}`);
        await put({request: {...request, id: 'page', delivery: 'page'}}, 'request page');
        await resume(consentOf());
        expect(all, 'no server, nothing to do').to.have.length(0);
        await resume(consent);
        await waitUntil(async () => (await listed()).includes(`${id} confirmed`));
        expect(all).to.have.length(1);
      },
    );
  });

  it('wait while the browser is offline', async () => {
    const given = draft();
    let tries = 0;
    await withServer(
      ({body}) => (++tries > 1 ? confirm(body) : Promise.reject(new TypeError('offline'))),
      () =>
        withStub(Navigator.prototype, 'onLine', {get: () => false}, async () => {
          await ask(consent, given);
          await new Promise((resolve) => setTimeout(resolve, 900));
          expect(tries).to.equal(1);
          dispatchEvent(new Event('online'));
          await waitUntil(() => tries === 2);
          await waitUntil(async () => (await listed())[0] === `${given.id} confirmed`);
        }),
    );
  });

  it('ask how they stand until they have ended', async () => {
    const given = draft();
    let now: object = {};
    await withServer(
      ({body, init}) => (init.method === 'POST' ? confirm(body) : confirm({...body, id: given.id ?? ''}, now)),
      async (all) => {
        const first = await ask(consent, given);
        now = {status: 'in-progress', statusUrl: undefined};
        const [second] = await book.refresh();
        expect(second?.progress).to.include({status: 'in-progress', statusUrl: first.progress?.statusUrl});
        expect(second?.checkedAt).to.be.at.least(first.checkedAt ?? Infinity);
        expect(all[1]?.url).to.equal(first.progress?.statusUrl);
        expect(all[1]?.init).to.include({credentials: 'omit', redirect: 'error', cache: 'no-store'});
        expect(all[1]?.init.method).to.equal(undefined);
        now = {reference: 'ANOTHER'};
        expect((await book.refresh())[0]?.progress, 'of another request').to.deep.equal(second?.progress);
        now = {status: 'done', outcome: 'erased'};
        expect((await book.refresh())[0]?.progress).to.include({status: 'done', outcome: 'erased'});
        expect(all).to.have.length(4);
        await book.refresh();
        expect(all, 'it has ended').to.have.length(4);
      },
    );
  });

  it('stay as they are known where the site cannot be asked, or says no', async () => {
    const given = draft();
    let answer: () => Response | Promise<Response> = () => Promise.reject(new TypeError('offline'));
    await withServer(
      ({body, init}) => (init.method === 'POST' ? confirm(body) : answer()),
      async () => {
        const request = await ask(consent, given);
        expect(await book.refresh()).to.deep.equal([request]);
        answer = () => new Response(JSON.stringify({reference: request.reference}), {status: 500});
        expect(await book.refresh()).to.deep.equal([request]);
      },
    );
    await withServer(
      ({body}) => confirm(body, {statusUrl: undefined}),
      async (all) => {
        const request = await ask(consent, draft());
        await book.refresh();
        expect(all.filter(({init}) => init.method !== 'POST' && !init.body).map(({url}) => url)).to.deep.equal([
          `https://shop.example/consent/requests/${given.id}`,
        ]);
        expect(request.progress).to.not.have.property('statusUrl');
      },
    );
  });

  it('can be forgotten here, and what was forgotten does not come back', async () => {
    const given = draft();
    let answer: (response: Response) => void = () => {};
    await withServer(
      () => new Promise<Response>((resolve) => (answer = resolve)),
      async (all) => {
        const asked = ask(consent, given);
        await waitUntil(() => all.length === 1);
        expect(await listed()).to.deep.equal([`${given.id} waiting`]);
        await book.forget(given.id ?? '');
        answer(confirm(all[0]!.body));
        await asked;
        expect(await listed()).to.deep.equal([]);
        expect(await keys()).to.deep.equal([]);
      },
    );
  });

  it('tell whoever watches, in this page and in others, until they stop', () =>
    withServer(
      ({body}) => confirm(body),
      async () => {
        let heard = 0;
        const stop = book.watch(() => heard++);
        await ask(consent, draft());
        const after = heard;
        expect(after).to.be.greaterThan(1);
        const other = new BroadcastChannel('ithn-requests');
        const outside: unknown[] = [];
        other.onmessage = () => outside.push(1);
        other.postMessage(0);
        await waitUntil(() => heard === after + 1);
        await book.forget('nobody');
        expect(heard).to.equal(after + 2);
        await waitUntil(() => outside.length === 1);
        stop();
        await book.forget('nobody');
        expect(heard).to.equal(after + 2);
        other.close();
      },
    ));

  it('are sent where nothing can be kept, and known while the page lasts', () =>
    withoutStorage(() =>
      withServer(
        ({body}) => confirm(body),
        async (all) => {
          const given = draft();
          expect(await ask(consent, given)).to.include({delivery: 'confirmed'});
          expect(await listed()).to.deep.equal([`${given.id} confirmed`]);
          await ask(consent, given);
          expect(all).to.have.length(1);
          expect(await book.unfinished()).to.equal(undefined);
          await book.forget(given.id ?? '');
          expect(await listed()).to.deep.equal([]);
        },
      ),
    ));

  it('are sent where the browser has no locks', () =>
    withStub(Navigator.prototype, 'locks', {value: undefined}, () =>
      withServer(
        ({body}) => confirm(body),
        async () => expect(await ask(consent, draft())).to.include({delivery: 'confirmed'}),
      ),
    ));

  it('make no database where there are none to read', async () => {
    expect(await book.list()).to.deep.equal([]);
    expect(await book.unfinished()).to.equal(undefined);
    expect(await book.refresh()).to.deep.equal([]);
    await book.forget('nobody');
    await resume(consent);
    expect(await databases()).to.not.include('ithn');
  });

  it('that were refused are sent anew when they are asked again, as one', async () => {
    let isRight = false;
    await withServer(
      ({body}) => (isRight ? confirm(body) : new Response('{"error":"kind"}', {status: 422})),
      async (all) => {
        const given = draft();
        expect((await ask(consent, given)).delivery).to.equal('rejected');
        isRight = true;
        const again = await ask(consent, {...given, kind: 'copy'});
        expect(again).to.deep.include({id: given.id, delivery: 'confirmed'});
        expect(all.map(({body}) => body.kind)).to.deep.equal(['access', 'copy']);
        expect(await listed()).to.deep.equal([`${given.id} confirmed`]);
      },
    );
  });

  it('of other words under one id are two, though they come at the same moment', () =>
    withServer(
      ({body}) => confirm(body),
      async (all) => {
        const given = draft();
        const both = await Promise.all([ask(consent, given), ask(consent, {...given, email: 'other@example.com'})]);
        expect(new Set(both.map(({id}) => id)).size).to.equal(2);
        expect(new Set(both.map(({reference}) => reference)).size).to.equal(2);
        expect(new Set(all.map(({body}) => body.email)).size).to.equal(2);
        expect((await listed()).map((one) => one.split(' ')[1])).to.deep.equal(['confirmed', 'confirmed']);
      },
    ));

  it('are known by their words after news of them', () =>
    withServer(
      ({body, init}) =>
        init.method === 'POST' ? confirm(body) : confirm({...body, id: 'request-number-0000'}, {status: 'verifying'}),
      async () => {
        const given = draft();
        const {id = ''} = given;
        await ask(consent, given);
        await book.refresh();
        expect(await book.isSent({...given, id})).to.equal(true);
        expect((await ask(consent, given)).id).to.equal(id);
        expect((await ask(consent, {...given, email: 'other@example.com'})).id).to.not.equal(id);
      },
    ));

  it('get a last try before everything is erased, which tells what is lost', async () => {
    const [late, lost, refused] = [draft(), draft(), draft()];
    let isDown = true;
    await withServer(
      ({body}) => {
        if (body.id === refused.id) return new Response('{}', {status: 422});
        return isDown || body.id === lost.id ? new Response('', {status: 503}) : confirm(body);
      },
      async (all) => {
        for (const one of [late, lost, refused]) await ask(consent, one);
        const done = draft();
        isDown = false;
        await ask(consent, done);
        all.length = 0;
        const ids = (await sendLast(consent)).map(({id}) => id);
        expect(ids.sort()).to.deep.equal([lost.id, refused.id].sort());
        expect(all.map(({body}) => body.id).sort(), 'what was refused is not sent again').to.deep.equal(
          [late.id, lost.id].sort(),
        );
        expect((await sendLast(consentOf())).map(({id}) => id).sort(), 'without a server').to.deep.equal(
          [lost.id, refused.id].sort(),
        );
      },
    );
  });

  it('keep the form as it was left, until it is emptied', async () => {
    expect(await book.keepUnfinished({id: 'x', email: 'half'})).to.equal('x');
    expect(await book.unfinished()).to.deep.equal({id: 'x', email: 'half'});
    expect(await book.list(), 'a draft is no request').to.deep.equal([]);
    await book.discardUnfinished('x');
    expect(await book.unfinished()).to.equal(undefined);
  });

  it('keep what two pages have made of one form', async () => {
    const seen = {id: 'x', email: 'half'};
    await book.keepUnfinished(seen);
    const mine = {...seen, details: 'mine'};
    expect(await book.claimUnfinished(mine, seen)).to.equal('x');
    expect(await book.keepUnfinished(mine, seen), 'the first goes on').to.equal('x');
    const others = {...seen, details: 'another’s'};
    expect(await book.claimUnfinished(others, seen)).to.not.equal('x');
    const id = await book.keepUnfinished(others, seen);
    expect(id, 'the second has its own').to.not.equal('x');
    expect(await book.unfinished()).to.deep.equal({...others, id});
    await book.discardUnfinished(id);
    expect(await book.unfinished()).to.deep.equal(mine);
    expect(await book.keepUnfinished({...mine, email: 'whole'}, mine)).to.equal('x');
    expect(await book.claimUnfinished({...mine, email: 'whole'}, seen), 'the same words').to.equal('x');
    await withServer(
      ({body}) => confirm(body),
      () => ask(consent, draft({id: 'request-number-9999'})),
    );
    const again = await book.keepUnfinished({id: 'request-number-9999', email: 'after'});
    expect(again, 'that one is sent').to.not.equal('request-number-9999');
    const sent = {...draft({id: 'request-number-9999'}), id: 'request-number-9999'};
    expect(await book.isSent(sent)).to.equal(true);
    expect(await book.isSent({...sent, email: ` ${sent.email}`}), 'as it is sent').to.equal(true);
    expect(await book.isSent({...sent, details: 'other words'})).to.equal(false);
    expect(await book.isSent({id: sent.id, email: sent.email}), 'half of it').to.equal(false);
    expect(await book.isSent({...sent, id: 'request-number-0000'})).to.equal(false);
  });
});

interface Kept {
  readonly request: RightsRequest;
  readonly body?: RequestBody;
  readonly tries?: number;
  readonly after?: number;
  readonly notBefore?: number;
  readonly mark?: string;
}

/** As they are in the database. */
async function readKept(): Promise<Kept[]> {
  const open = indexedDB.open('ithn');
  await new Promise((resolve) => (open.onsuccess = resolve));
  const all = open.result.transaction('kept').objectStore('kept').getAll(IDBKeyRange.bound('request ', 'request!'));
  await new Promise((resolve) => (all.onsuccess = resolve));
  open.result.close();
  return all.result as Kept[];
}
