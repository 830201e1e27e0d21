// Customers' requests as the form sends them.
import {randomId} from './receipts.mjs';

export const makeRequest = (change = {}) => ({
  version: 1,
  id: randomId(),
  kind: 'erase',
  scope: 'customisation',
  role: 'self',
  email: 'noura@example.com',
  details: 'صور كعكة التخرج',
  locale: 'ar',
  createdAt: '2026-11-01T09:30:00.000+03:00',
  ...change,
});

const send = (method, path, body, headers = {}) =>
  new Request(`https://shop.example/consent/${path}`, {
    method,
    headers: {'content-type': 'application/json', ...headers},
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
  });

/** What `fetch` would send to the endpoint, and to one request's own address. */
export const ask = (body, headers) => send('POST', 'requests', body, headers);
export const change = (id, body, headers) => send('POST', `requests/${id}`, body, headers);
