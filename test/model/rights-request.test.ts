import {expect} from '@open-wc/testing';
import {isClosed, needsReason, nextStatuses, parseProgress} from '../../src/model/request-progress.ts';
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
  it('finds no fault in a minimal draft', () => {
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

describe('findRequestFaults, of each field', () => {
  const right = {kind: 'access', email: 'a@b.c'};

  it('requires a description for kinds that need one', () => {
    for (const kind of requestKinds) {
      const needs = ['correct', 'complaint', 'dispute'].includes(kind);
      expect(faults({...right, kind, ...(kind === 'erase' && {scope: 'all'})}), kind).to.deep.equal(
        needs ? ['details missing'] : [],
      );
    }
  });

  it('accepts both scopes and both roles, and as many characters as allowed', () => {
    for (const scope of ['all', 'customisation']) expect(faults({...right, kind: 'erase', scope})).to.deep.equal([]);
    expect(faults({...right, kind: 'erase', scope: 'some'})).to.deep.equal(['scope wrong']);
    expect(faults({...right, role: 'self'})).to.deep.equal([]);
    expect(faults({...right, role: 'guardian', child: '😀'.repeat(200)})).to.deep.equal([]);
    expect(faults({...right, role: 'guardian', child: '😀'.repeat(201)})).to.deep.equal(['child too-long']);
    expect(faults({...right, email: 'a'.repeat(250) + '@b.c'})).to.deep.equal([]);
    expect(faults({...right, email: 'a'.repeat(251) + '@b.c'})).to.deep.equal(['email too-long']);
    expect(faults({...right, email: ' a@b.c.d '}), 'with spaces around').to.deep.equal([]);
  });

  it('treats a missing kind as missing, and a missing draft as empty', () => {
    expect(faults({...right, kind: ''})).to.deep.equal(['kind missing']);
    for (const draft of [undefined, 'access', 7])
      expect(faults(draft)).to.deep.equal(['kind missing', 'email missing']);
  });

  it('requires an id of 16 to 64 letters and digits', () => {
    for (const id of ['a'.repeat(16), 'a'.repeat(64), '0123456789-_abcDEF'])
      expect(faults({...right, id}), id).to.deep.equal([]);
    const list = ['a'.repeat(20)];
    for (const id of ['a'.repeat(15), 'a'.repeat(65), '!' + 'a'.repeat(20), 'a'.repeat(20) + '!', list])
      expect(faults({...right, id}), String(id)).to.deep.equal(['id wrong']);
  });
});

describe('toRequestBody', () => {
  it('names the child a guardian asks for, and the scope', () => {
    const given = {id: 'x'.repeat(20), locale: 'ar', createdAt: '2026-11-22T12:00:00.000+03:00'};
    expect(
      toRequestBody(
        {kind: 'erase', scope: 'customisation', role: 'guardian', child: ' Noura ', email: 'a@b.c', details: ' x '},
        given,
      ),
    ).to.deep.equal({
      version: 1,
      ...given,
      kind: 'erase',
      scope: 'customisation',
      role: 'guardian',
      child: 'Noura',
      email: 'a@b.c',
      details: 'x',
    });
  });

  it('sends nothing that is empty or belongs to another kind', () => {
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

describe('referenceOf, as it was told to customers', () => {
  it('never changes', () => {
    for (const [id, reference] of [
      ['', '5E7SH-SDYE3'],
      ['a', 'C9AR0-8RK9N'],
      ['b', '5FBRG-1YM95'],
      ['0123456789abcdef0123456789abcdef', 'NDK0D-SAJH8'],
      ['0123456789abcdef0123456789abcdee', 'W7J0X-05HHR'],
    ] as const)
      expect(referenceOf(id), id).to.equal(reference);
  });
});

describe('the statuses of a request', () => {
  it('require a reason for delays, refusals and kept data', () => {
    expect(requestStatuses.filter(needsReason)).to.deep.equal(['extended', 'refused', 'partly-kept']);
  });

  it('verify identity before anything else, and end', () => {
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

  it('reads what the protocol defines', () => {
    expect(parseProgress(right, base)).to.deep.equal({
      ...right,
      receivedAt: Date.parse(right.receivedAt),
      dueAt: Date.parse(right.dueAt),
      statusUrl: 'https://shop.example/consent/requests/abc',
    });
  });

  it('accepts nothing else as a confirmation', () => {
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

  it('reads a time only with a UTC offset, at any precision', () => {
    for (const receivedAt of ['2026-11-22T09:00Z', '2026-11-22T09:00:00Z', '2026-11-22T12:00:00.123456+03:00'])
      expect(parseProgress({...right, receivedAt}, base)?.receivedAt, receivedAt).to.equal(Date.parse(receivedAt));
    for (const receivedAt of [
      '2026-11-22',
      '2026-11-22T09:00:00',
      '+002026-11-22T09:00:00Z',
      'Sun 2026-11-22T09:00:00Z',
      '2026-11-22T09:00:00Z (UTC)',
      '2026-11-22T09:00:00.Z',
      ['2026-11-22T09:00:00Z'],
    ])
      expect(parseProgress({...right, receivedAt}, base), String(receivedAt)).to.equal(undefined);
  });

  it('reads a reference of 3 to 40 plain characters', () => {
    for (const reference of ['abc', 'A_1./#-', 'a'.repeat(40)])
      expect(parseProgress({...right, reference}, base)?.reference).to.equal(reference);
    for (const reference of ['ab', 'a'.repeat(41), '<abc', 'abc>', ['abc']])
      expect(parseProgress({...right, reference}, base), String(reference)).to.equal(undefined);
  });

  it('reads an outcome and a reason if they are valid', () => {
    expect(parseProgress({...right, outcome: 'erased', reason: 'x'.repeat(2001)}, base)).to.include({
      outcome: 'erased',
      reason: 'x'.repeat(2000),
    });
    const {outcome, reason} = parseProgress({...right, outcome: 'burnt', reason: 7}, base) ?? {};
    expect([outcome, reason]).to.deep.equal([undefined, undefined]);
    expect(parseProgress({...right, reason: ''}, base)).to.not.have.property('reason');
  });

  it('follows an address on this machine, and none that only looks like one', () => {
    for (const statusUrl of ['http://localhost:8080/x', 'http://127.0.0.1/x', 'http://[::1]/x'])
      expect(parseProgress({...right, statusUrl}, base)?.statusUrl, statusUrl).to.equal(statusUrl);
    for (const statusUrl of ['http://notlocalhost/x', 'http://localhost.shop.example/x', 'ftp://localhost/x'])
      expect(parseProgress({...right, statusUrl}, base), statusUrl).to.not.have.property('statusUrl');
  });

  it('follows no unencrypted or missing address', () => {
    for (const statusUrl of ['http://shop.example/x', 'javascript:alert(1)', 'data:,x', 'https://', 5])
      expect(parseProgress({...right, statusUrl}, base), String(statusUrl)).to.not.have.property('statusUrl');
  });
});
