import type {Page, Request} from 'playwright-core';
import {blankUrl} from '../../model/blank.ts';
import type {SeenRequest, SetCookie} from '../../model/record.ts';
import {isFull, momentOf, type PassLog, type Recorder} from '../../pass-log.ts';
import {parseSetCookie} from '../../recorders/parse-set-cookie.ts';
import {watchInitiators} from './initiators.ts';

/** What the browser says of a request that it did not let out. */
const heldBack =
  /^(csp|mixed-content|inspector|subresource-filter|origin|coep|corp)|ERR_BLOCKED_BY_(CSP|CLIENT|ADMINISTRATOR|LOCAL_NETWORK)/i;

/** Every request of every page, frame and worker of the visit, with who asked for it and what cookies the answer sets. */
export async function recordRequests(log: PassLog, page: Page): Promise<Recorder> {
  const {record, raw} = log;
  const context = page.context();
  const known = new Map<Request, SeenRequest>();
  const pending = new Set<Promise<void>>();
  const initiators = await watchInitiators(log, page);

  context.on('request', (request) => {
    const url = request.url();
    if (!/^https?:/.test(url) || isFull(log)) return;
    const seen: SeenRequest = {
      url: blankUrl(url, raw),
      host: new URL(url).hostname,
      method: request.method(),
      kind: kindOf(request),
      ...momentOf(log),
      page: blankUrl(pageOf(request), raw),
    };
    known.set(request, seen);
    initiators.expect(url, seen);
    record.requests.push(seen);
  });
  context.on('response', (response) => {
    const seen = known.get(response.request());
    if (!seen) return;
    seen.status = response.status();
    const reading = response
      .headersArray()
      .then((headers) => {
        const cookies = headers
          .filter(({name}) => name.toLowerCase() === 'set-cookie')
          .flatMap(({value}) => parseSetCookie(value, seen.host) ?? []);
        if (cookies.length) seen.setCookies = cookies satisfies SetCookie[];
      })
      .catch(() => {}) // the page is gone already; its cookies are still in the jar
      .finally(() => pending.delete(reading));
    pending.add(reading);
  });
  context.on('requestfailed', (request) => {
    const seen = known.get(request);
    if (seen && heldBack.test(request.failure()?.errorText ?? '')) seen.held = true;
  });

  return {
    async stop() {
      await Promise.race([Promise.all(pending), new Promise((done) => setTimeout(done, 1000))]);
      initiators.stop();
    },
  };
}

const kindOf = (request: Request): string => {
  const kind = request.resourceType();
  return request.serviceWorker() ? `worker ${kind}` : kind;
};

/** The document that a request belongs to; a worker's script where it has none, nothing where the frame is not there yet. */
function pageOf(request: Request): string {
  try {
    return request.serviceWorker()?.url() ?? request.frame().url();
  } catch {
    return ''; // a navigation whose frame is being made
  }
}
