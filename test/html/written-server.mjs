// A site whose pages hold the banner as its server wrote it, and whose server may keep back every file of ours but ithn.js.
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join, resolve} from 'node:path';

const dist = resolve(import.meta.dirname, '../../dist');
const {hold, prepareBanner} = await import(join(dist, 'npm/html.js'));

/**
 * What one visit is to.
 * @typedef {object} Visit
 * @property {string} [lang]
 * @property {object} [config]
 * @property {object} [writtenFor] What the banner was written for, where that is another one than the page's.
 * @property {boolean} [isWritten] `false`: the page as it is without the pass.
 * @property {boolean} [isStrict] A Content-Security-Policy that allows nothing but the site's own files and the banner's hashes.
 * @property {string} [head]
 */

const plain = {
  policy: {revision: 1, effective: '2026-03-05', url: '/privacy'},
  site: {name: {ar: 'رمروم بيكري', en: 'Ramroom Bakery'}},
};

/**
 * The page of a visit, and the policy it is sent with.
 * @param {Visit} visit
 */
async function render({lang = 'en', config, writtenFor, isWritten = true, isStrict, head = ''}) {
  const settings = {...plain, ...config};
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  const page = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title>${head}
    <script type="application/json" id="ithn-config">${JSON.stringify(settings)}</script>
    <script src="/ithn.js" data-config="#ithn-config"></script></head><body><h1>Bread, cakes and coffee</h1>
    <p>${'Baked every morning. '.repeat(30)}</p></body></html>`;
  const banner = isWritten ? await prepareBanner({...settings, ...writtenFor}) : undefined;
  const policy =
    `default-src 'none'; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; ` +
    `script-src 'self' ${banner?.hashes.script ?? ''}; style-src ${banner?.hashes.style ?? "'none'"}`;
  return {html: hold(page, settings, {banner}).html, policy: isStrict ? policy : undefined};
}

export class WrittenServer {
  /** @type {import('node:http').ServerResponse[]} */
  #waiting = [];
  /** @type {Visit} */
  #visit = {};
  #isHeldBack = false;
  /** @type {string[]} The paths that were asked for, in order. */
  requests = [];
  url = '';
  #server = createServer((request, response) => void this.#answer(request, response));

  async start() {
    await new Promise((done) => this.#server.listen(0, '127.0.0.1', () => done(undefined)));
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  }

  /**
   * What the next page is; every file of ours but ithn.js comes when it is released.
   * @param {Visit} visit
   */
  expect(visit, isHeldBack = true) {
    this.#visit = visit;
    this.#isHeldBack = isHeldBack;
    this.requests = [];
  }

  release() {
    this.#isHeldBack = false;
    for (const response of this.#waiting.splice(0)) response.emit('go');
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async #answer(request, response) {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/favicon.ico') return response.writeHead(404).end();
    this.requests.push(path);
    if (path !== '/' && path !== '/ithn.js' && this.#isHeldBack)
      await new Promise((go) => {
        this.#waiting.push(response);
        response.once('go', go);
      });
    if (path === '/') {
      const {html, policy} = await render(this.#visit);
      const headers = {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'};
      return response.writeHead(200, {...headers, ...(policy && {'content-security-policy': policy})}).end(html);
    }
    const file = join(dist, path);
    if (!existsSync(file)) return response.writeHead(404).end();
    return response
      .writeHead(200, {'content-type': 'text/javascript', 'cache-control': 'no-store'})
      .end(readFileSync(file));
  }
}
