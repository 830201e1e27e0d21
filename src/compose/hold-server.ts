import {callable} from '../consent/check-options.ts';
import {refuse} from '../consent/checks.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {ByteHolder} from '../html/byte-holder.ts';
import {forgetCopies, holdInFastify, type FastifyHold} from '../html/hold-fastify.ts';
import {holdNodeResponse, type NodeResponse} from '../html/hold-node-response.ts';
import {holdBody, withoutCopies, type Holding} from '../html/hold-response.ts';
import {refuseOptions, rulesOf, type HoldStreamOptions} from './hold.ts';

export interface HoldServerOptions extends HoldStreamOptions {
  /** Hears of pages that go out as they are, such as compressed ones; `console.warn` once each unless given. */
  readonly onUnheld?: (message: string) => void;
}

/**
 * The same for a page that a server or a worker answers with: its headers are set right, and anything but HTML goes as it
 * is. Compress behind it, not before.
 * @throws ConsentError if the page is in a charset that cannot be read, such as UTF-16, or an argument is not what it must be.
 * @example
 * export default {fetch: async (request) => holdResponse(request, await fetch(request), config)};
 */
export function holdResponse(
  request: {readonly url: string},
  response: Response,
  config: ConsentConfig,
  options: HoldServerOptions = {},
): Response {
  const {url} = Object(request) as Partial<Request>;
  if (typeof url !== 'string') refuse('request', 'a Request, or an object with its url', request);
  if (typeof (Object(response) as Partial<Response>).headers?.get !== 'function')
    refuse('response', 'a Response', response);
  return holdBody(response, holdingOf(config, options, url));
}

/**
 * A handler `Request → Response` whose pages are held. Asks for pages whole: the browser's copy of one may be from before.
 * @throws ConsentError naming what is wrong with the configuration.
 * @example
 * export default {fetch: holdHandler((request) => fetch(request), config)}; // Cloudflare
 * Deno.serve(holdHandler(handler, config));
 */
export function holdHandler<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Response | Promise<Response>,
  config: ConsentConfig,
  options: HoldServerOptions = {},
): (request: Request, ...rest: Rest) => Promise<Response> {
  callable(handler, 'handler');
  holdingOf(config, options); // a mistake is said when the server starts
  return async (request, ...rest) =>
    holdResponse(request, await handler(withoutCopies(request), ...rest), config, options);
}

/**
 * The same as middleware for Express, Connect and `node:http`. It goes behind what compresses, which in Express stands above.
 * @throws ConsentError naming what is wrong with the configuration.
 * @example
 * app.use(holdMiddleware(config));
 */
export function holdMiddleware(config: ConsentConfig, options: HoldServerOptions = {}): HoldMiddleware {
  const holding = holdingOf(config, options);
  return (request, response, next) => {
    forgetCopies(request.headers);
    holdNodeResponse(response, request.method === 'HEAD', holding);
    next();
  };
}

export type HoldMiddleware = (
  request: {readonly method?: string | undefined; readonly headers: Record<string, string | string[] | undefined>},
  response: NodeResponse,
  next: () => void,
) => void;

/**
 * The same as a plugin for Fastify. Register it before what compresses.
 * @throws ConsentError naming what is wrong with the configuration.
 * @example
 * app.register(holdFastify(config));
 */
export const holdFastify = (config: ConsentConfig, options: HoldServerOptions = {}): FastifyHold =>
  holdInFastify(holdingOf(config, options));

/** @param url The page's, unless the options name it. */
function holdingOf(config: ConsentConfig, options: HoldServerOptions, url?: string): Holding {
  refuseOptions(options, {onUnheld: callable});
  const {onUnheld = warnOnce} = options;
  const rules = rulesOf(config);
  return {open: () => new ByteHolder(rules, {url, ...options}), tell: (message) => onUnheld(`ithn: ${message}`)};
}

const warned = new Set<string>();

function warnOnce(message: string): void {
  if (!warned.has(message)) console.warn(message);
  warned.add(message);
}
