import type {Browser, BrowserContext} from 'playwright-core';
import {refuseStorage, sayGpc} from '../before-scripts.ts';
import type {Profile, ProfileOptions} from '../browser.ts';
import {createPages} from './create-pages.ts';
import {recordMessages} from './messages.ts';
import {recordRequests} from './requests.ts';
import {recordSockets} from './sockets.ts';

/** Opens a visitor's fresh profile. */
export async function newProfile(
  browser: Browser,
  userAgent: string,
  {gpc, withoutStorage, isLocal, har}: ProfileOptions,
): Promise<Profile> {
  const context = await browser.newContext({
    userAgent,
    acceptDownloads: false,
    viewport: {width: 1280, height: 800},
    ...(har && {recordHar: {path: har, content: 'omit'}}),
    ...(gpc && {extraHTTPHeaders: {'Sec-GPC': '1'}}),
    ...(isLocal && {permissions: ['local-network-access']}),
  });
  if (gpc) await context.addInitScript(sayGpc);
  if (withoutStorage) await context.addInitScript(refuseStorage);
  context.on('dialog', (dialog) => void dialog.dismiss().catch(() => {})); // it went with its page
  return profileOf(context);
}

function profileOf(context: BrowserContext): Profile {
  const {wrap, unwrap} = createPages();
  return {
    newPage: async () => wrap(await context.newPage()),
    pages: () => context.pages().map(wrap),
    cookies: () => context.cookies(),
    onPage: (listener) => void context.on('page', (page) => listener(wrap(page))),
    onRequest: (listener) => void context.on('request', listener),
    async record(log, page) {
      const first = unwrap(page);
      return [await recordRequests(log, first), recordSockets(log, first), await recordMessages(log, first)];
    },
    close: () => context.close(),
  };
}
