import {createReadStream, existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {listen} from '../../demo/server/listen.mjs';

const root = resolve(import.meta.dirname, '../..');
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const optional = ['persistent', 'beacon', 'advertising'];

const config = {
  policy: {revision: 1, effective: '2026-11-01', url: '/privacy'},
  site: {email: 'privacy@shop.example'},
  gate: {requireGesture: false},
  locale: 'en',
};

/** What can be wrong with a browser's storage; each runs in the page before the library does. */
const throws = `IDBFactory.prototype.open = () => { throw new DOMException('no storage here', 'SecurityError'); };`;
const noCookie = `Object.defineProperty(Document.prototype, 'cookie', {get: () => '', set: () => {}});`;
export const faults = {
  well: '',
  throws,
  hangs: `IDBFactory.prototype.open = () => new EventTarget();`,
  full: `IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };`,
  noCookie,
  nothing: throws + noCookie,
};

/** A page with a thing of every kind for each category; in the control as it would be without a gate. */
function pageOf(visit, {stranger, fault, clock, isLive, hasTemplates}) {
  const at = (category, name) => `${stranger}/${visit}/${category}/${name}`;
  const things = optional.map((category) =>
    isLive
      ? `<img src="${at(category, 'image.gif')}" alt=""><script src="${at(category, 'script.js')}"></script>`
      : `<img data-consent="${category}" data-src="${at(category, 'image.gif')}" alt="">
         <script type="text/plain" data-consent="${category}" src="${at(category, 'script.js')}"></script>
         <script type="text/plain" data-consent="${category}">new Image().src = '${at(category, 'inline.gif')}'</script>
         ${hasTemplates ? `<template data-consent="${category}"><img src="${at(category, 'template.gif')}" alt=""></template>` : ''}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
    <script>
      window.visit = ${visit};
      window.crashes = [];
      addEventListener('error', ({message}) => crashes.push(message));
      addEventListener('unhandledrejection', ({reason}) => crashes.push('rejected: ' + reason));
      window.said = [];
      document.addEventListener('ithn-error', ({code, message}) => said.push(code + ': ' + message));
      window.clock = ${clock};
      const RealDate = Date;
      window.Date = class extends RealDate {
        constructor(...parts) { parts.length ? super(...parts) : super(RealDate.now() + clock); }
        static now() { return RealDate.now() + clock; }
      };
      // a held thing of each category, now, and whether it was let go
      window.poke = (name) => {
        for (const category of ${JSON.stringify(optional)}) {
          const image = document.createElement('img');
          image.dataset.consent = category;
          image.dataset.src = '${stranger}/${visit}/' + category + '/' + name + '.gif';
          document.body.append(image);
        }
      };
      ${faults[fault]}
    </script>
    <script type="application/json" id="c">${JSON.stringify(config)}</script>
    <script src="/dist/ithn.js" data-config="#c"></script>
    </head><body><h1>Bread</h1>${things.join('\n')}</body></html>`;
}

/**
 * The shop, whose weather the run makes, and the strangers, who write down who comes: `footprints` holds
 * `{visit, category, name}`.
 * @param {{hasTemplates: boolean}} options Firefox fetches ahead what stands in a template, whoever holds it.
 */
export async function startSite({hasTemplates}) {
  const footprints = [];
  const weather = {chunks: 'well', isOffline: false, hasLibrary: true, fault: 'well', clock: 0, isLive: false};
  let visits = 0;

  const strangers = await listen(0, (request, response) => {
    const [, visit, category, name] = new URL(request.url ?? '', 'http://x').pathname.split('/');
    if (name) footprints.push({visit: Number(visit), category, name});
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', name?.endsWith('.js') ? 'text/javascript' : 'image/gif');
    response.end(name?.endsWith('.js') ? '' : gif);
  });
  const stranger = `http://127.0.0.1:${strangers.port}`;

  const shop = await listen(0, async (request, response) => {
    const {pathname} = new URL(request.url ?? '', 'http://x');
    if (weather.isOffline) return void request.socket.destroy();
    const file = pathname.startsWith('/dist/') && resolve(root, pathname.slice(1));
    if (file) {
      const isLibrary = pathname === '/dist/ithn.js';
      const isThere = existsSync(file) && (isLibrary ? weather.hasLibrary : weather.chunks !== 'fail');
      if (!isLibrary && weather.chunks === 'slow') await setTimeout(250);
      response.setHeader('cache-control', 'no-store');
      if (!isThere) return void response.writeHead(503).end();
      response.setHeader('content-type', 'text/javascript');
      return void createReadStream(file).pipe(response);
    }
    const isPage = pathname === '/page';
    // so that no browser takes the text from its own cache on the way back, with the weather of then in it
    response.setHeader('vary', '*');
    response.writeHead(isPage || pathname === '/other' ? 200 : 404, {'content-type': 'text/html; charset=utf-8'});
    // the other page has no library, so that only the cache brings the first one back as it was
    response.end(
      isPage
        ? pageOf(++visits, {...weather, stranger, hasTemplates})
        : '<!doctype html><title>Other</title><h1>Milk</h1>',
    );
  });
  return {
    url: `http://localhost:${shop.port}`,
    footprints,
    weather,
    close: () => Promise.all([shop.close(), strangers.close()]),
  };
}
