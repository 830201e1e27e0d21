import {expect} from '@open-wc/testing';
import {isClosed, nextStatuses, parseProgress} from '../../src/model/request-progress.ts';
import {
  findRequestFaults,
  referenceOf,
  requestKinds,
  requestStatuses,
  toRequestBody,
  type RightsRequestDraft,
} from '../../src/model/rights-request.ts';

const faults = (draft: unknown): string[] => findRequestFaults(draft).map(({field, reason}) => `${field} ${reason}`);

describe('findRequestFaults', () => {
  it('finds nothing wrong with what is needed and no more', () => {
    for (const kind of requestKinds) {
      const draft: RightsRequestDraft = {
        kind,
        email: 'noura@example.com',
        ...(kind === 'erase' && {scope: 'all'}),
        details: 'كلمات',
      };
      expect(faults(draft), kind).to.deep.equal([]);
    }
    expect(faults({kind: 'access', email: 'نورة@مثال.إختبار'})).to.deep.equal([]);
  });

  it('names every field that is missing or wrong, in the order of the form', () => {
    expect(faults({})).to.deep.equal(['kind missing', 'email missing']);
    expect(faults(null)).to.deep.equal(['kind missing', 'email missing']);
    expect(faults({kind: 'erase', role: 'guardian', email: 'noura'})).to.deep.equal([
      'scope missing',
      'child missing',
      'email wrong',
    ]);
    expect(faults({kind: 'complaint', email: ' ', details: ' \n'})).to.deep.equal(['email missing', 'details missing']);
    expect(faults({kind: 'x', role: 'y', email: 3, id: 'z'})).to.deep.equal([
      'kind wrong',
      'role wrong',
      'email wrong',
      'id wrong',
    ]);
    expect(faults({kind: 'access', scope: 'all', email: 'a@b.c', details: 'ب'.repeat(4001)})).to.deep.equal([
      'scope wrong',
      'details too-long',
    ]);
    for (const email of ['a@b', '@b.c', 'a@', 'a b@c.d', 'a@b.c, d@e.f', '<a@b.c>', 'a@b..c'])
      expect(faults({kind: 'access', email}), email).to.deep.equal(['email wrong']);
  });
});

describe('toRequestBody', () => {
  it('sends nothing that is empty or of another kind', () => {
    const given = {id: 'x'.repeat(20), locale: 'ar', createdAt: '2026-11-22T12:00:00.000+03:00'};
    expect(toRequestBody({kind: 'access', email: ' a@b.c ', details: ' ', child: 'نورة'}, given)).to.deep.equal({
      version: 1,
      ...given,
      kind: 'access',
      role: 'self',
      email: 'a@b.c',
    });
  });
});

describe('referenceOf', () => {
  it('is the same for the same id, here and on the server', () => {
    expect(referenceOf('0123456789abcdef0123456789abcdef')).to.equal(referenceOf('0123456789abcdef0123456789abcdef'));
    expect(referenceOf('0123456789abcdef0123456789abcdef')).to.match(/^[\dA-HJKMNP-TV-Z]{5}-[\dA-HJKMNP-TV-Z]{5}$/);
  });
});

describe('the way of a request', () => {
  it('verifies identity before anything is done, and ends', () => {
    const ways = (from: string): readonly string[] => nextStatuses(from as 'received');
    expect(ways('received')).to.not.include('done');
    expect(ways('verifying')).to.not.include('done');
    expect(requestStatuses.filter(isClosed)).to.deep.equal(['done', 'refused', 'partly-kept']);
    // every status can be reached
    const reached = new Set<string>(['received']);
    for (const status of requestStatuses) if (reached.has(status)) for (const next of ways(status)) reached.add(next);
    expect([...reached].sort()).to.deep.equal([...requestStatuses].sort());
  });
});

describe('parseProgress', () => {
  const base = 'https://shop.example/consent/requests';
  const right = {
    reference: 'K7M3Q-9XQ2P',
    status: 'received',
    receivedAt: '2026-11-22T09:00:00.000Z',
    dueAt: '2026-12-22T09:00:00.000Z',
    statusUrl: 'requests/abc',
  };

  it('reads what the protocol says', () => {
    expect(parseProgress(right, base)).to.deep.equal({
      ...right,
      receivedAt: Date.parse(right.receivedAt),
      dueAt: Date.parse(right.dueAt),
      statusUrl: 'https://shop.example/consent/requests/abc',
    });
  });

  it('takes nothing else for a confirmation', () => {
    for (const wrong of [
      undefined,
      null,
      'ok',
      [],
      {},
      {ok: true},
      {...right, reference: undefined},
      {...right, reference: '<img src=x>'},
      {...right, status: 'sent'},
      {...right, receivedAt: 'yesterday'},
      {...right, dueAt: right.receivedAt},
      {...right, dueAt: 1_800_000_000_000},
    ])
      expect(parseProgress(wrong, base), JSON.stringify(wrong)).to.equal(undefined);
  });

  it('follows no address that is not encrypted, or none at all', () => {
    for (const statusUrl of ['http://shop.example/x', 'javascript:alert(1)', 'data:,x', 'https://', 5])
      expect(parseProgress({...right, statusUrl}, base), String(statusUrl)).to.not.have.property('statusUrl');
  });
});
