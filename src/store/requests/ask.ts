import type {Consent} from '../../consent/consent.ts';
import {emit} from '../../consent/events.ts';
import {randomId} from '../../consent/random-id.ts';
import {readLocale} from '../../consent/read-locale.ts';
import type {Settings} from '../../consent/settings.ts';
import {ConsentError} from '../../model/errors.ts';
import {localTime} from '../../model/local-time.ts';
import {mailTo} from '../../model/mail-to.ts';
import {
  findRequestFaults,
  referenceOf,
  toRequestBody,
  type RequestBody,
  type RightsRequest,
  type RightsRequestDraft,
} from '../../model/rights-request.ts';
import {readEndpoint} from '../send-request.ts';
import {deliver} from './deliver.ts';
import {isOther, markOf} from './kept-request.ts';
import {addRequest, readRequest} from './request-store.ts';

/** How long the caller waits. */
const answerTimeoutMs = 10_000;

const asking = new Map<string, Promise<RightsRequest>>();

/**
 * Makes the request of the draft, once however often it is called; settles when the site has answered, or after a
 * short time.
 */
export function ask(consent: Consent, draft: RightsRequestDraft): Promise<RightsRequest> {
  const faults = findRequestFaults(draft);
  if (faults[0])
    return Promise.reject(
      new ConsentError('config', `a request's ${faults.map(({field, reason}) => `${field} is ${reason}`).join(', ')}.`),
    );
  const id = draft.id ?? randomId();
  const key = JSON.stringify({...draft, id});
  const running = asking.get(key);
  if (running) return running;
  const asked = askOnce(consent, draft, id).finally(() => asking.delete(key));
  asking.set(key, asked);
  return asked;
}

async function askOnce(consent: Consent, draft: RightsRequestDraft, id: string): Promise<RightsRequest> {
  const {settings} = consent;
  const now = Date.now();
  const locale = readLocale(settings);
  const body = toRequestBody(draft, {id, locale, createdAt: localTime(now, -new Date(now).getTimezoneOffset())});
  const mark = markOf(body);
  const request = {id, reference: referenceOf(id), kind: draft.kind, createdAt: now};
  const known = await readRequest(id);
  if (known && isOther(known, mark)) return askOnce(consent, draft, randomId());
  if (known && !known.body) return known.request;
  if (!known && !emit('ithn-request', {draft: body, reference: request.reference})) {
    await addRequest({request: {...request, delivery: 'page'}, mark});
    return {...request, delivery: 'page'};
  }
  const endpoint = settings.rights?.endpoint;
  if (!endpoint) return {...request, delivery: 'mail', ...mailOf(body, settings)};
  const url = readEndpoint(endpoint);
  const kept = await addRequest({request: {...request, delivery: 'waiting'}, body, mark});
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, answerTimeoutMs));
  return (await Promise.race([deliver(kept.request.id, url), late])) ?? kept.request;
}

/** The request as an e-mail for the visitor to send, if the site has an address. */
function mailOf(body: RequestBody, {site}: Settings): Pick<RightsRequest, 'mailUrl'> {
  const subject = `${body.kind} ${referenceOf(body.id)}`;
  return site?.email ? {mailUrl: mailTo(site.email, subject, JSON.stringify(body, null, 2))} : {};
}
