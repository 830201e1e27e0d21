import {fileURLToPath} from 'node:url';
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
 * @param {Record<string, string>} [options.headers] Added to every answer of the shop.
 * @returns {Promise<Demo>}
 */
export async function startDemo({port = 0, strangersPort = 0, dist = here('../dist'), headers} = {}) {
  const footprints = createFootprints();
  const strangers = await startStrangers({port: strangersPort, footprints});
  try {
    const shop = await startShop({port, site: here('.'), dist, strangersUrl: strangers.url, footprints, headers});
    return {
      url: shop.url,
      strangers: {url: strangers.url, footprints: footprints.list, clear: footprints.clear},
      close: async () => void (await Promise.all([shop.close(), strangers.close()])),
    };
  } catch (error) {
    await strangers.close(); // The shop's port was taken: leave nothing running.
    throw error;
  }
}
