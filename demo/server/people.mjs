// What a shop must have behind three tags: the address for marketing preferences, with the one-click of RFC 8058, the check
// of a guardian by a mail to them, and the feed of notices. A demo sends no mail: what it would send lies in its letter box,
// which only the shop's token opens, like everything else here that is not a customer's.
import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

const channels = ['email', 'sms', 'whatsapp'];
const most = 16_384; // bytes of a body
/** What only the shop itself may do. */
const ofTheShop = ['PUT /people/notices.json', 'GET /people/letters', 'POST /people/newsletter'];
const mostKept = 500; // letters, subscribers, guardians: the oldest goes

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string>} */
async function readBody(request) {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > most) throw new RangeError('too much');
  }
  return text;
}

/**
 * A JSON object, whatever else JSON can be.
 * @param {import('node:http').IncomingMessage} request @returns {Promise<Record<string, unknown>>}
 */
async function readObject(request) {
  const value = JSON.parse((await readBody(request)) || '{}');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('no object');
  return value;
}

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest();

/** @template K, V @param {Map<K, V>} map @param {K} key @param {V} value */
function keep(map, key, value) {
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= mostKept) return;
    map.delete(oldest);
  }
}

/** @param {unknown} value @param {number} longest */
const isText = (value, longest) => typeof value === 'string' && value.trim() !== '' && value.length <= longest;

/** @param {import('node:http').ServerResponse} response @param {number} status @param {unknown} value */
function send(response, status, value) {
  response.writeHead(status, {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'});
  response.end(JSON.stringify(value));
}

/**
 * A letter that the shop would send.
 * @typedef {{to: string, subject: string, headers: Record<string, string>, link: string}} Letter
 */

/**
 * The desks of one shop; what they know goes with the process.
 * @param {string} [token] The shop's own; without one nobody can read letters, send a newsletter or change the notices.
 */
export function openPeople(token) {
  /** @type {Map<string, Record<string, boolean>>} */
  const subscribers = new Map();
  /** @type {Map<string, {status: 'pending' | 'approved' | 'refused', contact: string}>} */
  const guardians = new Map();
  /** What was asked under an idempotency key is asked once. @type {Map<string, string>} */
  const asked = new Map();
  /** @type {Letter[]} */
  const letters = [];
  /** @param {Letter} letter */
  const post = (letter) => void (letters.push(letter) > mostKept && letters.shift());
  /** @type {unknown[]} */
  let notices = [];
  const newToken = () => randomBytes(16).toString('hex');

  /** @param {string} to @param {string} language @param {string} origin */
  function sendNewsletter(to, language, origin) {
    const token = newToken();
    keep(subscribers, token, Object.fromEntries(channels.map((channel) => [channel, true])));
    post({
      to,
      subject: language === 'ar' ? 'جديد المخبز هذا الأسبوع' : 'New in the bakery this week',
      headers: {
        'List-Unsubscribe': `<${origin}/people/marketing?token=${token}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', // RFC 8058
      },
      link: `${origin}/bakery/unsubscribe.${language === 'ar' ? 'ar' : 'en'}.html?token=${token}`,
    });
    return token;
  }

  /** @type {Record<string, (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, url: URL) => unknown>} */
  const routes = {
    'GET /people/marketing'(_, response, url) {
      const kept = subscribers.get(url.searchParams.get('token') ?? '');
      if (kept) send(response, 200, {channels: kept});
      else send(response, 404, {error: 'unknown token'});
    },
    async 'POST /people/marketing'(request, response, url) {
      const token = url.searchParams.get('token') ?? '';
      const kept = subscribers.get(token);
      if (!kept) return send(response, 404, {error: 'unknown token'});
      const type = String(request.headers['content-type']);
      if (/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) {
        // The mail program's own button: one POST, no page, no cookie, no question.
        const form = await new Response(await readBody(request), {headers: {'content-type': type}})
          .formData()
          .catch(() => undefined);
        if (form?.get('List-Unsubscribe') !== 'One-Click')
          return send(response, 400, {error: 'List-Unsubscribe=One-Click expected'});
        kept.email = false;
        return send(response, 200, {channels: kept});
      }
      const wanted = Object((await readObject(request)).channels);
      const entries = Object.entries(wanted);
      if (!entries.length || entries.some(([id, on]) => !Object.hasOwn(kept, id) || typeof on !== 'boolean'))
        return send(response, 400, {error: 'channels expected'});
      Object.assign(kept, wanted);
      send(response, 200, {channels: kept});
    },
    async 'POST /people/guardian'(request, response, url) {
      const {relation, purposes, contact} = await readObject(request);
      const isRelation = ['mother', 'father', 'guardian'].includes(String(relation));
      const arePurposes = Array.isArray(purposes) && purposes.length > 0 && purposes.every((one) => isText(one, 100));
      if (!isRelation || !arePurposes || !isText(contact, 254))
        return send(response, 400, {error: 'relation, purposes and contact expected'});
      const key = String(request.headers['idempotency-key'] ?? '');
      const before = asked.get(key);
      if (key && before) return send(response, 200, {status: 'pending', reference: before});
      const reference = newToken();
      if (key) keep(asked, key, reference);
      keep(guardians, reference, {status: 'pending', contact: String(contact)});
      post({
        to: String(contact),
        subject: 'تأكيد إذن ولي الأمر · A guardian’s confirmation',
        headers: {},
        link: `${url.origin}/people/guardian/answer?reference=${reference}`,
      });
      send(response, 200, {status: 'pending', reference});
    },
    'GET /people/guardian'(_, response, url) {
      const reference = url.searchParams.get('reference') ?? '';
      const known = guardians.get(reference);
      if (known?.status === 'approved')
        send(response, 200, {status: 'approved', reference, method: 'e-mail to the guardian'});
      else if (known?.status === 'pending') send(response, 200, {status: 'pending', reference});
      else send(response, 200, {status: 'refused'});
    },
    // Following the link shows a question; only its button answers, since mail programs follow links by themselves.
    'GET /people/guardian/answer'(_, response, url) {
      const reference = url.searchParams.get('reference') ?? '';
      const known = guardians.get(reference);
      if (known?.status !== 'pending')
        return send(response, known ? 410 : 404, {error: known ? 'answered' : 'unknown'});
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'});
      response.end(`<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>إذن ولي الأمر</title>
<link rel="stylesheet" href="/bakery/shop.css"><main style="max-inline-size:36rem;margin:auto;padding:2rem 1rem">
<h1>إذن ولي الأمر</h1><p>طلب طفل في رعايتك إذنك بشأن خصوصيته في رمروم بيكري.</p>
<p lang="en" dir="ltr">A child in your care asks for your permission about privacy at Ramroom Bakery.</p>
<form method="post"><button name="answer" value="approved">أوافق · I allow it</button>
<button name="answer" value="refused">لا أوافق · I do not</button></form></main></html>`);
    },
    async 'POST /people/guardian/answer'(request, response, url) {
      const known = guardians.get(url.searchParams.get('reference') ?? '');
      const answer = new URLSearchParams(await readBody(request)).get('answer');
      if (!known || (answer !== 'approved' && answer !== 'refused')) return send(response, 400, {error: 'no answer'});
      if (known.status !== 'pending') return send(response, 409, {error: 'answered before'}); // once; to withdraw is elsewhere
      known.status = answer;
      response.writeHead(200, {'content-type': 'text/plain; charset=utf-8'}).end('شكرًا. · Thank you.\n');
    },
    'GET /people/notices.json'(_, response) {
      send(response, 200, notices);
    },
    async 'PUT /people/notices.json'(request, response) {
      const list = JSON.parse((await readBody(request)) || 'null');
      if (!Array.isArray(list)) return send(response, 400, {error: 'a list expected'});
      notices = list;
      response.writeHead(204).end();
    },
    'GET /people/letters'(_, response) {
      send(response, 200, letters);
    },
    async 'POST /people/newsletter'(request, response, url) {
      const {to = 'customer@ramroom.example', language = 'ar'} = await readObject(request);
      send(response, 201, {token: sendNewsletter(String(to), String(language), url.origin)});
    },
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return async function answerPeople(request, response) {
    // Only this machine is listened to, and only under its own names: a stranger's page whose name was made to mean this
    // machine (DNS rebinding) comes under another one.
    const host = request.headers.host ?? '';
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)) return send(response, 421, {error: 'not this host'});
    const url = new URL(request.url ?? '/', `http://${host}`);
    const name = `${request.method} ${url.pathname}`;
    const route = routes[name];
    if (!route) return send(response, 404, {error: 'no such address'});
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const isShop = !!token && timingSafeEqual(digest(given), digest(token));
    if (ofTheShop.includes(name) && !isShop) return send(response, 401, {error: 'the shop’s token expected'});
    try {
      await route(request, response, url);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      send(response, 400, {error: 'not readable'});
    }
  };
}
