// Receipts as a browser makes them.
import {createHash, randomBytes} from 'node:crypto';
import {receiptText} from '../../dist/npm/collector.js';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');
export const randomId = () => randomBytes(16).toString('hex');

/** Gives a receipt the hash that belongs to it. */
export function seal(receipt) {
  const text = receiptText(receipt);
  return {...receipt, hash: sha256(text)};
}

/** One receipt; `change` replaces any field before it is sealed. */
export function makeReceipt(change = {}) {
  return seal({
    version: 1,
    id: randomId(),
    consentId: randomId(),
    sequence: 0,
    time: '2026-11-01T09:30:00.000+03:00',
    timeZone: 'Asia/Kuwait',
    locale: 'ar-KW',
    granted: {categories: ['session', 'persistent'], services: ['map']},
    denied: {categories: ['beacon', 'advertising'], services: ['google-analytics']},
    source: 'preferences',
    policy: {revision: 3, effective: '2026-11-01', url: 'https://shop.example/privacy'},
    site: {name: 'رمروم بيكري', jurisdiction: 'KW'},
    shown: sha256('the words'),
    config: '1a2b3c',
    library: '0.1.0',
    validity: {from: '2026-11-01T09:30:00.000+03:00', until: '2027-05-02T09:30:00.000+03:00'},
    withdrawal: 'preferences',
    previous: null,
    ...change,
  });
}

/** `length` receipts of one browser, each chained to the one before. */
export function makeChain(length, {consentId = randomId(), after, ...change} = {}) {
  const chain = [];
  for (let last = after; chain.length < length; last = chain.at(-1)) {
    const link = {sequence: (last?.sequence ?? -1) + 1, previous: last?.hash ?? null};
    chain.push(makeReceipt({consentId, ...link, ...change}));
  }
  return chain;
}

/** What `fetch` would send. */
export const post = (body, headers = {}) =>
  new Request('https://shop.example/consent/receipts', {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const get = (path, headers = {}) => new Request(`https://shop.example/consent/${path}`, {headers});
