import {expect} from '@open-wc/testing';
import type {Receipt} from '../../src/model/receipt.ts';
import {records} from '../../src/store/records.ts';
import {consentOf, forget, keep, put, withStub} from './helpers.ts';
import {waitUntil} from '../tools/wait-until.ts';

const now = Date.now();
const endpoint = 'https://shop.example/consent/receipts';
const consent = consentOf({records: {endpoint}});

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly receipts: Receipt[];
  readonly anchor?: unknown;
}

/** A collector that answers as it is told; what reached it. */
async function withCollector(answer: (sent: Sent) => Response, run: (all: Sent[]) => Promise<void>): Promise<void> {
  const all: Sent[] = [];
  const stub = (url: string, init: RequestInit): Promise<Response> => {
    const body = JSON.parse(init.body as string) as Receipt[] | {receipts: Receipt[]; anchor: unknown};
    const sent = {url, init, ...(Array.isArray(body) ? {receipts: body} : body)};
    all.push(sent);
    return Promise.resolve(answer(sent));
  };
  await withStub(window, 'fetch', {value: stub, writable: true}, () => run(all));
}

const takeAll = ({receipts}: Sent): Response => Response.json({accepted: receipts.map(({id}) => id)});
const many = (count: number): {id: string; decidedAt: number}[] =>
  Array.from({length: count}, (_, at) => ({id: `d${at}`, decidedAt: now + at}));

describe('outbox', () => {
  beforeEach(() => forget());
  after(() => forget());

  it('sends a list as the collector’s page says, that outlives the page, with nothing of the visitor’s', () =>
    withCollector(takeAll, async (all) => {
      await keep(...many(3));
      await records.seal(consent);
      expect(all).to.have.length(1);
      const [{url, init, receipts} = {} as Sent] = all;
      expect(url).to.equal(endpoint);
      expect(init).to.include({method: 'POST', keepalive: true, credentials: 'omit', referrerPolicy: 'no-referrer'});
      expect(init.headers).to.deep.equal({'content-type': 'application/json', 'idempotency-key': 'd0'});
      expect(receipts).to.deep.equal(await records.receipts(consent));
      await records.seal(consent);
      expect(all, 'each once').to.have.length(1);
    }));

  it('sends many in order, twenty at a time, and less where they are long: 64 kB is all a page may leave behind', () =>
    withCollector(takeAll, async (all) => {
      await keep(...many(45));
      await records.seal(consent);
      expect(all.map(({receipts}) => receipts.length)).to.deep.equal([20, 20, 5]);
      expect(all.flatMap(({receipts}) => receipts.map(({sequence}) => sequence))).to.deep.equal(
        Array.from({length: 45}, (_, at) => at),
      );
      const services = Object.fromEntries(
        Array.from({length: 400}, (_, at) => [`service-${'x'.repeat(40)}-${at}`, false]),
      );
      await keep(
        ...[1, 2, 3, 4, 5].map((at) => ({id: `l${at}`, decidedAt: now + 99 + at, choices: {categories: {}, services}})),
      );
      await records.seal(consent);
      for (const {init} of all) expect(new Blob([init.body as string]).size).to.be.lessThan(60_001);
      expect(all.slice(3).flatMap(({receipts}) => receipts.map(({id}) => id))).to.deep.equal([
        'l1',
        'l2',
        'l3',
        'l4',
        'l5',
      ]);
    }));

  it('says where the chain begins when older receipts were erased', () =>
    withCollector(takeAll, async (all) => {
      await keep(...many(2));
      const anchor = {sequence: 7, hash: 'a'.repeat(64)};
      await put(anchor, 'anchor');
      await records.seal(consent);
      expect(all[0]?.anchor).to.deep.equal(anchor);
    }));

  it('goes on behind the last one taken, when only some were', () => {
    let most = 2;
    return withCollector(
      ({receipts}) => Response.json({accepted: receipts.slice(0, most).map(({id}) => id)}),
      async (all) => {
        await keep(...many(5));
        await records.seal(consent);
        expect(all.map(({receipts}) => receipts[0]?.id)).to.deep.equal(['d0', 'd2', 'd4']);
        most = 0;
      },
    );
  });

  it('waits as long as the collector wants, also at the next decision', () =>
    withCollector(
      () => new Response('{}', {status: 429, headers: {'retry-after': '90'}}),
      async (all) => {
        await keep(...many(1));
        await records.seal(consent);
        await keep({id: 'next', decidedAt: now + 50});
        await records.seal(consent);
        expect(all).to.have.length(1);
      },
    ));

  it('sends nothing where it is not encrypted, but on this machine', () =>
    withCollector(takeAll, async (all) => {
      const said: unknown[] = [];
      await withStub(console, 'error', {value: (text: unknown) => said.push(text)}, async () => {
        await keep(...many(1));
        for (const host of ['shop.example', 'shop.example', 'notlocalhost', 'localhost.shop.example'])
          await records.seal(consentOf({records: {endpoint: `http://${host}/consent/receipts`}}));
      });
      expect(all).to.have.length(0);
      expect(said, 'each is said once').to.have.length(3);
      for (const one of said) expect(one).to.include('is not https');
      for (const local of ['http://localhost:1/receipts', 'http://127.0.0.1:1/receipts', '/consent/receipts']) {
        await forget();
        await keep(...many(1));
        await records.seal(consentOf({records: {endpoint: local}}));
      }
      expect(all.map(({url}) => url)).to.deep.equal([
        'http://localhost:1/receipts',
        'http://127.0.0.1:1/receipts',
        `${location.origin}/consent/receipts`,
      ]);
    }));

  it('sets aside what the collector refuses for good, says it once, and goes on behind it', () =>
    withCollector(
      ({receipts}) => {
        const rejected = receipts.flatMap(({id}) =>
          id === 'd1' || id === 'd2' ? [{id, reason: 'schema', detail: 'time must match'}] : [],
        );
        const first = receipts.findIndex(({id}) => id === rejected[0]?.id);
        const taken = first < 0 ? receipts : receipts.slice(0, first);
        return Response.json({accepted: taken.map(({id}) => id), rejected}, {status: rejected.length ? 422 : 200});
      },
      async (all) => {
        const said: unknown[] = [];
        await withStub(console, 'error', {value: (text: unknown) => said.push(text)}, async () => {
          await keep(...many(5));
          await records.seal(consent);
        });
        expect(all.map(({receipts}) => receipts[0]?.id)).to.deep.equal(['d0', 'd1', 'd3']);
        const refused = (await records.receipts(consent))[2];
        expect(all[2]?.anchor, 'where the chain goes on').to.deep.equal({sequence: 2, hash: refused?.hash});
        expect(said).to.have.length(1);
        expect(said[0]).to.include('d2').and.to.include('schema time must match');
        expect(await records.receipts(consent), 'nothing is lost here').to.have.length(5);
        await keep({id: 'later', decidedAt: now + 50});
        await records.seal(consent);
        expect(all[3]?.receipts.map(({id}) => id)).to.deep.equal(['later']);
        expect(all[3]?.anchor).to.equal(undefined);
      },
    ));

  it('does not send again what was refused, where the collector will take nothing behind it', () =>
    withCollector(
      ({receipts: [first]}) =>
        first?.id === 'd0'
          ? Response.json({rejected: [{id: 'd0', reason: 'fork', expected: {sequence: 0}}]}, {status: 409})
          : Response.json({rejected: [{id: first?.id, reason: 'gap', expected: {sequence: 0}}]}, {status: 409}),
      async (all) => {
        await withStub(console, 'error', {value: () => {}}, async () => {
          await keep(...many(2));
          void records.seal(consent);
          await waitUntil(() => all.length > 2, 'tried again', {timeout: 8000});
        });
        expect(all.map(({receipts}) => receipts[0]?.id)).to.deep.equal(['d0', 'd1', 'd1']);
        await forget(); // ends it: what is erased is not sent
      },
    ));
});
