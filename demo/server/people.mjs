// What a shop must have behind three tags: the address for marketing preferences, with the one-click of RFC 8058, the check
// of a guardian by a mail to them, and the feed of notices. A demo sends no mail: what it would send lies in its letter box.
import {randomBytes} from 'node:crypto';

const channels = ['email', 'sms', 'whatsapp'];
const most = 16_384; // bytes of a body

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string>} */
async function readBody(request) {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > most) throw new RangeError('too much');
  }
  return text;
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {unknown} value */
function send(response, status, value) {
  response.writeHead(status, {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'});
  response.end(JSON.stringify(value));
}

/**
 * A letter that the shop would send.
 * @typedef {{to: string, subject: string, headers: Record<string, string>, link: string}} Letter
 */

/** The desks of one shop; what they know goes with the process. */
export function openPeople() {
  /** @type {Map<string, Record<string, boolean>>} */
  const subscribers = new Map();
  /** @type {Map<string, {status: 'pending' | 'approved' | 'refused', contact: string}>} */
  const guardians = new Map();
  /** @type {Letter[]} */
  const letters = [];
  /** @type {unknown[]} */
  let notices = [];
  const newToken = () => randomBytes(16).toString('hex');

  /** @param {string} to @param {string} language @param {string} origin */
  function sendNewsletter(to, language, origin) {
    const token = newToken();
    subscribers.set(token, Object.fromEntries(channels.map((channel) => [channel, true])));
    letters.push({
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
      const body = await readBody(request);
      const type = String(request.headers['content-type']);
      if (/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) {
        // The mail program's own button: one POST, no page, no cookie, no question.
        const form = await new Response(body, {headers: {'content-type': type}}).formData().catch(() => undefined);
        if (form?.get('List-Unsubscribe') !== 'One-Click')
          return send(response, 400, {error: 'List-Unsubscribe=One-Click expected'});
        kept.email = false;
        return send(response, 200, {channels: kept});
      }
      const wanted = JSON.parse(body).channels;
      if (!wanted || Object.entries(wanted).some(([id, on]) => !(id in kept) || typeof on !== 'boolean'))
        return send(response, 400, {error: 'channels expected'});
      Object.assign(kept, wanted);
      send(response, 200, {channels: kept});
    },
    async 'POST /people/guardian'(request, response, url) {
      const {relation, purposes, contact} = JSON.parse(await readBody(request));
      if (!['mother', 'father', 'guardian'].includes(relation) || !Array.isArray(purposes) || !contact)
        return send(response, 400, {error: 'relation, purposes and contact expected'});
      const reference = newToken();
      guardians.set(reference, {status: 'pending', contact: String(contact)});
      letters.push({
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
      if (!/^[\da-f]{32}$/.test(reference) || !guardians.has(reference)) return send(response, 404, {error: 'unknown'});
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
      known.status = answer;
      response.writeHead(200, {'content-type': 'text/plain; charset=utf-8'}).end('شكرًا. · Thank you.\n');
    },
    'GET /people/notices.json'(_, response) {
      send(response, 200, notices);
    },
    async 'PUT /people/notices.json'(request, response) {
      const list = JSON.parse(await readBody(request));
      if (!Array.isArray(list)) return send(response, 400, {error: 'a list expected'});
      notices = list;
      response.writeHead(204).end();
    },
    'GET /people/letters'(_, response) {
      send(response, 200, letters);
    },
    async 'POST /people/newsletter'(request, response, url) {
      const {to = 'customer@ramroom.example', language = 'ar'} = JSON.parse((await readBody(request)) || '{}');
      send(response, 201, {token: sendNewsletter(String(to), String(language), url.origin)});
    },
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  return async function answerPeople(request, response) {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const route = routes[`${request.method} ${url.pathname}`];
    if (!route) return send(response, 404, {error: 'no such address'});
    try {
      await route(request, response, url);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      send(response, 400, {error: 'not readable'});
    }
  };
}
