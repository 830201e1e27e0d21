import {fairPage, fairModule, fairScript} from './stranger-fair.mjs';
import {mapPage} from './stranger-map.mjs';

/** The smallest transparent GIF: what a tracking pixel is made of. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A season's bunting for the strip under the shop's header. No font, no further request. */
const season = `.season {
  background:
    radial-gradient(circle at 50% -8px, #d9822b 13px, #0000 13.5px) 0 0 / 84px 100%,
    radial-gradient(circle at 50% -8px, #6f8f4e 13px, #0000 13.5px) 28px 0 / 84px 100%,
    radial-gradient(circle at 50% -8px, #c2566b 13px, #0000 13.5px) 56px 0 / 84px 100%;
}
`;

/** @param {string} pathname Of a posthog request. */
function posthogAnswer(pathname) {
  const [, token] = /\/array\/([^/]+)\/config\.js$/.exec(pathname) ?? [];
  const config = {supportedCompression: ['gzip', 'gzip-js'], sessionRecording: false, surveys: false, siteApps: []};
  if (token) {
    const text = `(window._POSTHOG_REMOTE_CONFIG ??= {})[${JSON.stringify(token)}] = {config: ${JSON.stringify(config)}, siteApps: []};`;
    return {type: 'text/javascript', body: text};
  }
  if (pathname.endsWith('/config')) return {type: 'application/json', body: JSON.stringify(config)};
  if (pathname.includes('/flags')) return {type: 'application/json', body: '{"flags":{},"featureFlags":{}}'};
  return {type: 'application/json', body: '{"status":1}'};
}

/**
 * Answers the way the vendor of this kind would.
 * @param {string} kind
 * @param {string} pathname
 * @param {URLSearchParams} query
 * @param {import('node:http').ServerResponse} response
 */
export function answerAs(kind, pathname, query, response) {
  const lang = query.get('lang') === 'en' ? 'en' : 'ar';
  switch (kind) {
    case 'posthog': {
      const {type, body} = posthogAnswer(pathname);
      return send(response, type, body);
    }
    case 'mixpanel':
      return send(
        response,
        'application/json',
        pathname.includes('/flags') ? '{"flags":{}}' : '{"status":1,"error":null}',
      );
    case 'pixel':
      setCookie(response, 'pixel_visitor', 390);
      return send(response, 'image/gif', pixel);
    case 'survey':
      return send(response, 'image/gif', pixel);
    case 'style':
      return send(response, 'text/css', season);
    case 'map':
      setCookie(response, 'map_view', 30);
      return send(response, 'text/html', mapPage(lang));
    case 'ad':
      setCookie(response, 'fair_visitor', 90);
      if (pathname.endsWith('.module.js')) return send(response, 'text/javascript', fairModule);
      if (pathname.endsWith('.js')) return send(response, 'text/javascript', fairScript);
      if (pathname.endsWith('/seen')) return void response.writeHead(204).end();
      return send(response, 'text/html', fairPage(lang));
    default:
      return send(response, 'text/plain', '');
  }
}

/** @param {import('node:http').ServerResponse} response @param {string} type @param {string | Buffer} body */
function send(response, type, body) {
  const charset = type.startsWith('image/') ? '' : '; charset=utf-8';
  response.writeHead(200, {'content-type': type + charset, 'cache-control': 'no-store'});
  response.end(body);
}

/**
 * A cookie that follows the visitor from site to site: `SameSite=None`, which browsers take only with `Secure`
 * (and count loopback as secure).
 * @param {import('node:http').ServerResponse} response @param {string} name @param {number} days
 */
function setCookie(response, name, days) {
  const value = Math.random().toString(36).slice(2, 10);
  response.setHeader(
    'set-cookie',
    `${name}=${value}; Path=/; Max-Age=${days * 86400}; SameSite=None; Secure; HttpOnly`,
  );
}
