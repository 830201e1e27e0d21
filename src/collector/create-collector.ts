import type {CollectorOptions} from './collector-options.ts';
import {createDesk} from './desk.ts';
import {answerOf, methodsOf} from './endpoint.ts';
import {auditEndpoints} from './endpoints/audits.ts';
import {countEndpoints} from './endpoints/counts.ts';
import {handoverEndpoints} from './endpoints/handovers.ts';
import {healthEndpoints} from './endpoints/health.ts';
import {receiptEndpoints} from './endpoints/receipts.ts';
import {requestEndpoints} from './endpoints/requests.ts';
import {watchEndpoints} from './endpoints/watch.ts';
import {allow, readOrigin} from './origins.ts';
import {takesPlain} from './plain-request.ts';
import {readOptions} from './read-options.ts';
import {later, refuse} from './respond.ts';
import {within} from './within.ts';
import {BusyError} from './writer.ts';

/**
 * Handles a request. `client` is the address it came from, used only for the rate limit: it is neither stored nor
 * logged.
 */
export type Collector = (request: Request, client?: string) => Promise<Response>;

const unavailable = 'the database cannot store it at the moment; try again later';

/**
 * The server for `records.endpoint` and `rights.endpoint`: stores receipts and exports them to the auditor, stores
 * rights requests and gives them to the shop. It routes by the end of the path: `POST …/receipts`, `GET …/receipts`,
 * `GET …/verify`, `GET …/health`, `POST …/counts`, `GET …/counts`, `POST …/watch`, `GET …/watch`, `POST …/requests`,
 * `GET …/requests`, `GET …/requests/ID`, `POST …/requests/ID`, `POST …/audits`, `GET …/audits`, `POST …/handovers`,
 * `POST …/handovers/redeem`.
 */
export function createCollector(options: CollectorOptions): Collector {
  const settings = readOptions(options);
  const {origins, limits, report} = settings;
  const desk = createDesk(settings);
  const endpoints = [
    ...receiptEndpoints(desk),
    ...requestEndpoints(desk),
    ...countEndpoints(desk),
    ...watchEndpoints(desk),
    ...handoverEndpoints(desk),
    ...auditEndpoints(desk),
    ...healthEndpoints(desk),
  ];

  const route = async (request: Request, client: string | undefined): Promise<Response> => {
    const url = new URL(request.url);
    const endpoint = endpoints.find(({path}) => path.test(url.pathname));
    if (!endpoint) return refuse(404, 'no such path');
    const answer = answerOf(endpoint, request.method);
    if (answer) return answer({request, client, url});
    const allowed = methodsOf(endpoint);
    return refuse(405, `allowed: ${allowed}`, {allow: allowed});
  };

  return takesPlain(async (request, client) => {
    const cross = readOrigin(request, origins);
    if (cross === 'refused') return refuse(403, 'this origin is not allowed to deliver here');
    const answer =
      request.method === 'OPTIONS'
        ? new Response(null, {status: 204, headers: {allow: 'GET, HEAD, POST, OPTIONS'}})
        : await within(limits.seconds, route(request, client)).catch((error: unknown) => {
            report(error);
            return error instanceof BusyError ? later(503, 2) : refuse(503, unavailable, {'retry-after': '30'});
          });
    if (cross) for (const [name, value] of Object.entries(allow(cross))) answer.headers.set(name, value);
    return answer;
  }, limits.bytes);
}
