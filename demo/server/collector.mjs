import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

/**
 * The shop's own keeper of receipts, as the package brings it: `POST /ithn/receipts` from the pages, `GET` for an auditor.
 * @param {object} options
 * @param {string} options.dist The folder of the built library.
 * @param {string} options.connection `sqlite:FILE` or `postgres://…`.
 * @param {string} [options.token] What an auditor must bear; without it nobody can read.
 * @param {object} [options.limits] How much one client may send and ask for; the collector's own unless said.
 * @returns {Promise<{collect: import('node:http').RequestListener, close: () => Promise<void>}>}
 */
export async function openCollector({dist, connection, token, limits}) {
  const {createCollector, openStore, toNodeListener} = await import(pathToFileURL(join(dist, 'npm/collector.js')).href);
  const store = await openStore(connection);
  const collector = createCollector({
    store,
    keepDays: 1826,
    keepRequestsDays: 1096,
    rights: {days: 30, timeZone: 'Asia/Kuwait'},
    counts: {smallest: 10},
    watch: {},
    ...(token && {token}),
    ...(limits && {limits}),
  });
  return {collect: toNodeListener(collector), close: () => store.close()};
}
