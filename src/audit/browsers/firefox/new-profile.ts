import type {Browser, BrowserContext, Page as DrivenPage} from 'puppeteer-core';
import {hideAutomation, refuseStorage} from '../before-scripts.ts';
import type {KeptCookie, Profile, ProfileOptions} from '../browser.ts';
import type {Page} from '../page.ts';
import {openChannel} from './channel.ts';
import {contextOf, createPages} from './create-pages.ts';
import {recordMessages} from './messages.ts';
import {protocolOf} from './protocol.ts';
import {isSent, recordRequests} from './requests.ts';

/** Opens a visitor's fresh profile in a Firefox that was started for it, and is closed with it. */
export async function newProfile(browser: Browser, {withoutStorage}: ProfileOptions): Promise<Profile> {
  // Firefox would save what a page offers among the user's own downloads
  const context = await browser.createBrowserContext({downloadBehavior: {policy: 'deny'}});
  const channel = openChannel(protocolOf(browser), context.id ?? '');
  const {wrap, opened} = createPages(channel);
  const prepare = async (page: DrivenPage): Promise<Page> => {
    answerDialogs(page);
    await page.evaluateOnNewDocument(hideAutomation);
    if (withoutStorage) await page.evaluateOnNewDocument(refuseStorage);
    return wrap(page);
  };
  return {
    async newPage() {
      const page = await context.newPage();
      await page.bringToFront();
      return prepare(page);
    },
    pages: opened,
    cookies: () => readCookies(context),
    onPage(listener) {
      channel.on('browsingContext.contextCreated', ({context: id, originalOpener}) => {
        if (originalOpener === null) return;
        const found = context.pages().then((pages) => pages.find((page) => contextOf(page) === id));
        found.then(async (page) => page && listener(await prepare(page))).catch(() => {}); // closed again
      });
    },
    onRequest(listener) {
      channel.on('network.beforeRequestSent', (event) => {
        if (isSent(event)) listener();
      });
    },
    record: (log) => Promise.resolve([recordRequests(log, channel), recordMessages(log, channel)]),
    async close() {
      channel.stop();
      await browser.close();
    },
  };
}

/** A page that asks whether to leave it is left; every other question is dismissed. */
function answerDialogs(page: DrivenPage): void {
  page.on('dialog', (dialog) => {
    const answered = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    answered.catch(() => {}); // it went with its page
  });
}

const readCookies = async (context: BrowserContext): Promise<KeptCookie[]> =>
  (await context.cookies()).map(({name, domain, expires, httpOnly, secure, sameSite}) => ({
    ...{name, domain, expires, httpOnly: httpOnly ?? false, secure},
    // Puppeteer says `Default` where a site says nothing
    ...(sameSite && sameSite !== 'Default' && {sameSite}),
  }));
