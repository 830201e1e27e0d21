// Fetched after a decision: makes its receipt and sends it. What reads the record comes when somebody asks for it.
import type {Consent} from './consent/consent.ts';
import type {Records} from './consent/ports.ts';
import {createReporter} from './consent/reporter.ts';
import {meeting} from './consent/shared.ts';
import type {Settings} from './consent/settings.ts';
import {ConsentError} from './model/errors.ts';
import type {PageWanted, ReceiptPage} from './model/receipt.ts';
import {readOldest} from './store/chain.ts';
import {createUseStore, type UseStore} from './store/idb-book.ts';
import {readPage} from './store/read-page.ts';
import {sealDrafts} from './store/receipts.ts';

const database = 'ithn';
const day = 864e5;
const defaultRetention = 1826; // days: five years

/** Adds to a record that is there; what was erased meanwhile does not come back. */
const use = createUseStore(database, null);

/** Erases what was kept long enough; whether there was something. */
async function sweep({storage, records}: Settings): Promise<boolean> {
  const limit = Date.now() - (storage.keepReceiptsDays ?? defaultRetention) * day;
  if (!((await readOldest(use)) < limit)) return false;
  await use('readwrite', (await import('./store/forget-old.ts')).forgetOld(limit, !!records?.endpoint));
  return true;
}

/** Runs once all that was decided is in the chain, and what was kept long enough has gone. */
const afterSeal =
  <T>(run: (use: UseStore, settings: Settings) => Promise<T>) =>
  async ({settings}: Consent): Promise<T> => {
    await sealDrafts(use, settings);
    await sweep(settings);
    return run(use, settings);
  };

/** The same for a page of the record, which somebody is waiting to see: what seldom is to do is looked for meanwhile. */
async function readNewest({settings}: Consent, page: PageWanted): Promise<ReceiptPage> {
  await sealDrafts(use, settings);
  const [found, isSwept] = await Promise.all([readPage(use, page), sweep(settings)]);
  return isSwept ? readPage(use, page) : found;
}

const whole = () => import('./store/export-records.ts');
const readAll = afterSeal(async () => (await whole()).readReceipts(use));

const exportJson = afterSeal(async (_, settings) => (await whole()).exportRecords(use, settings));
const wrongFormat = (as: unknown): ConsentError =>
  new ConsentError('config', `exportRecords() takes 'json' or 'html' (received ${JSON.stringify(as)}).`);
/** A page without an interface has no words either; one may still be on its way. */
const noInterface = (patience = 1e4): Promise<never> =>
  new Promise((_, reject) => {
    const message = `exportRecords('html') needs the interface: import 'ithn/elements' for it.`;
    setTimeout(() => reject(new ConsentError('interface', message)), patience);
  });

export const records: Records = {
  seal: afterSeal(async (_, {records}) => {
    if (records?.endpoint) await (await import('./store/outbox.ts')).deliver(use, records.endpoint);
  }),
  receipts: ((consent: Consent, page?: PageWanted) =>
    page ? readNewest(consent, page) : readAll(consent)) as Records['receipts'],
  verifyReceipts: afterSeal(async () => (await whole()).verifyRecord(use)),
  exportRecords: async (consent, as = 'json', loadPresenter) => {
    if (as === 'json') return exportJson(consent);
    if ((as as unknown) !== 'html') throw wrongFormat(as);
    const presenter = meeting().presenter ?? (await Promise.race([loadPresenter?.(), noInterface()]));
    return presenter?.recordPage(consent) ?? noInterface(0);
  },
  request: async (consent, draft) => {
    const {ask, openRequests} = await import('./store/requests.ts');
    return draft ? ask(consent, draft) : openRequests(consent);
  },
  refuse: async ({settings}, choices) => (await import('./consent/check-choices.ts')).refuseChoices(choices, settings),
  noticed: async ({settings: {policy}}) =>
    (await import('./store/note-notice.ts')).noteNotice(use, (meeting().notices?.policy ?? policy).effective),
  erase: async (consent) => {
    const [{eraseAll}, {sendLast}] = await Promise.all([import('./store/erase.ts'), import('./store/requests.ts')]);
    const lost = await sendLast(consent).catch(() => []); // where nothing can be read, nothing can be lost
    await eraseAll(database, consent.settings);
    const names = lost.map(({kind, reference}) => `${kind} ${reference}`).join(', ');
    const message = `erased before the site had confirmed it, to be asked again: ${names}.`;
    if (names) createReporter(document).report('request', new ConsentError('request', message));
  },
};
