// Loaded after a decision: makes its receipt and sends it. Code that reads the record is loaded on demand.
import type {Consent} from '../consent/consent.ts';
import type {Records} from '../consent/ports.ts';
import {eraseAround} from '../consent/on-erase.ts';
import {createReporter} from '../consent/reporter.ts';
import {meeting} from '../consent/meeting.ts';
import type {Settings} from '../consent/settings.ts';
import {dayMs} from '../model/day.ts';
import {ConsentError} from '../model/errors.ts';
import type {PageWanted, ReceiptPage} from '../model/receipt.ts';
import {readOldest} from './chain.ts';
import {createUseStore, type UseStore} from './idb-book.ts';
import {readPage} from './read-page.ts';
import {sealDrafts} from './seal-drafts.ts';

const database = 'ithn';
const defaultRetention = 1826; // days: five years

/** Adds to an existing record; what was erased meanwhile does not come back. */
const use = createUseStore(database, null);

/** Erases expired receipts; returns whether there were any. */
async function sweep({storage, records}: Settings): Promise<boolean> {
  const limit = Date.now() - (storage.keepReceiptsDays ?? defaultRetention) * dayMs;
  if (!((await readOldest(use)) < limit)) return false;
  await use('readwrite', (await import('./forget-old.ts')).forgetOld(limit, !!records?.endpoint));
  return true;
}

/** Runs once all decisions are in the chain and expired receipts are erased. */
const afterSeal =
  <T>(run: (use: UseStore, settings: Settings) => Promise<T>) =>
  async ({settings}: Consent): Promise<T> => {
    await sealDrafts(use, settings);
    await sweep(settings);
    return run(use, settings);
  };

/**
 * The same for a page of the record that the visitor is waiting for: the rarely needed work is checked in parallel.
 */
async function readNewest({settings}: Consent, page: PageWanted): Promise<ReceiptPage> {
  await sealDrafts(use, settings);
  const [found, isSwept] = await Promise.all([readPage(use, page), sweep(settings)]);
  return isSwept ? readPage(use, page) : found;
}

const isWhole = (value: unknown, least: number): boolean => Number.isInteger(value) && Number(value) >= least;
const isPage = ({limit, before = 0}: PageWanted): boolean => isWhole(limit, 1) && isWhole(before, 0);
const readSome = async (consent: Consent, page: PageWanted): Promise<ReceiptPage> =>
  isPage(page) ? readNewest(consent, page) : (await import('./refuse-page.ts')).refusePage(page);

const whole = () => import('./export-records.ts');
const readAll = afterSeal(async () => (await whole()).readReceipts(use));

const exportJson = afterSeal(async (_, settings) => (await whole()).exportRecords(use, settings));
const wrongFormat = (as: unknown): ConsentError =>
  new ConsentError('config', `exportRecords() takes 'json' or 'html' (received ${JSON.stringify(as)}).`);
/** A page without an interface has no texts; one may still be loading. */
const noInterface = (patience = 1e4): Promise<never> =>
  new Promise((_, reject) => {
    const message = `exportRecords('html') needs the interface: import 'ithn/elements'.`;
    setTimeout(() => reject(new ConsentError('interface', message)), patience);
  });

export const records: Records = {
  seal: afterSeal(async (_, {records}) => {
    if (records?.endpoint) await (await import('./outbox.ts')).deliver(use, records.endpoint);
  }),
  receipts: ((consent: Consent, page?: PageWanted) =>
    page ? readSome(consent, page) : readAll(consent)) as Records['receipts'],
  verifyReceipts: afterSeal(async () => (await whole()).verifyRecord(use)),
  exportRecords: async (consent, as = 'json', loadPresenter) => {
    if (as === 'json') return exportJson(consent);
    if ((as as unknown) !== 'html') throw wrongFormat(as);
    const presenter = meeting().presenter ?? (await Promise.race([loadPresenter?.(), noInterface()]));
    return presenter?.recordPage(consent) ?? noInterface(0);
  },
  request: async (consent, draft) => {
    const {ask, openRequests} = await import('./requests.ts');
    return draft ? ask(consent, draft) : openRequests(consent);
  },
  refuse: async ({settings}, choices) =>
    (await import('../consent/refuse-choices.ts')).refuseChoices(choices, settings),
  refuseContext: async (_, context) => (await import('../consent/refuse-context.ts')).refuseContext(context),
  noticed: async ({settings: {policy}}) =>
    (await import('./note-notice.ts')).noteNotice(use, (meeting().notices?.policy ?? policy).effective),
  refuseGesture: () =>
    Promise.reject(
      new ConsentError(
        'gesture',
        'consent can be granted only during a user gesture: call this in a click handler, or set gate.requireGesture to false.',
      ),
    ),
  tellUnknown: async ({settings}, name) => {
    (await import('../consent/tell-unknown-category.ts')).tellUnknownCategory(name, settings);
  },
  erase: (consent, {forget}) =>
    eraseAround(async () => {
      await eraseRecord(consent);
      forget();
    }),
};

async function eraseRecord(consent: Consent): Promise<void> {
  const [{eraseAll}, {sendLast}] = await Promise.all([import('./erase-all.ts'), import('./requests.ts')]);
  const lost = await sendLast(consent).catch(() => []); // if nothing can be read, nothing can be lost
  await eraseAll(database, consent.settings);
  const names = lost.map(({kind, reference}) => `${kind} ${reference}`).join(', ');
  const message = `erased before the site confirmed it; submit it again: ${names}.`;
  if (names) createReporter().report('request', new ConsentError('request', message));
}
