import {fileURLToPath} from 'node:url';
import {openCollector} from './server/collector.mjs';
import {createFootprints} from './server/footprints.mjs';
import {startShop} from './server/shop.mjs';
import {startStrangers} from './server/strangers.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @typedef {object} Demo
 * @property {string} url The shop, on localhost.
 * @property {{url: string, footprints: import('./server/footprints.mjs').Footprint[], clear: () => void}} strangers
 *   The third parties, on 127.0.0.1, and what reached them.
 * @property {() => Promise<void>} close
 */

/**
 * Starts the bakery's shop and, on another host, the strangers it would load.
 * @param {object} [options]
 * @param {number} [options.port] Of the shop; 0, the default, takes any free one.
 * @param {number} [options.strangersPort] Likewise.
 * @param {string} [options.dist] The folder of the built library.
 * @param {string} [options.receipts] Where the shop keeps the receipts of its visitors' choices: `sqlite:FILE` or
 *   `postgres://…`; in memory unless said.
 * @param {string} [options.auditToken] What reads them: `GET /ithn/receipts` with `Authorization: Bearer …`; it opens the
 *   shop's letter box too.
 * @param {object} [options.limits] How much one client may send to the collector and ask of it.
 * @param {Record<string, string>} [options.headers] Added to every answer of the shop.
 * @returns {Promise<Demo>}
 */
export async function startDemo({
  port = 0,
  strangersPort = 0,
  dist = here('../dist'),
  receipts = 'sqlite::memory:',
  auditToken,
  limits,
  headers,
} = {}) {
  const footprints = createFootprints();
  const {collect, close: closeCollector} = await openCollector({dist, connection: receipts, token: auditToken, limits});
  /** @type {{close: () => Promise<void>}[]} */
  const running = [];
  const close = async () => {
    await Promise.all(running.map((server) => server.close()));
    await closeCollector();
  };
  try {
    const strangers = await startStrangers({port: strangersPort, footprints});
    running.push(strangers);
    const site = here('.');
    const own = {site, dist, strangersUrl: strangers.url, footprints, collect, token: auditToken, headers};
    const shop = await startShop({port, ...own});
    running.push(shop);
    return {
      url: shop.url,
      strangers: {url: strangers.url, footprints: footprints.list, clear: footprints.clear},
      close,
    };
  } catch (error) {
    await close(); // The shop's port was taken: leave nothing running.
    throw error;
  }
}
