import type {Frame as DrivenFrame, Page as DrivenPage} from 'puppeteer-core';
import type {Frame, Page, Reply, Until} from '../page.ts';
import {within} from '../../page/ask.ts';
import type {Channel} from './channel.ts';

const frameOf = (frame: DrivenFrame): Frame => ({
  url: () => frame.url(),
  evaluate: (...given: Parameters<DrivenFrame['evaluate']>) => frame.evaluate(...given),
});

/** The protocol's name for a tab. */
export const contextOf = (page: DrivenPage): string => (page.mainFrame() as unknown as {_id: string})._id;

async function goto(page: DrivenPage, channel: Channel, url: string, {timeoutMs}: Until): Promise<Reply | undefined> {
  const context = contextOf(page);
  const download = new Promise<never>((_, refuse) => {
    channel.on('browsingContext.downloadWillBegin', (event) => {
      if (event.context === context) refuse(new Error('Download is starting'));
    });
  });
  download.catch(() => {}); // one that begins later is none of this navigation
  // Firefox says nothing of a document whose answer has begun and that is not parsed yet: both are awaited alike
  const opened = page.goto(url, {waitUntil: 'domcontentloaded', timeout: timeoutMs});
  opened.catch(() => {}); // it was a download
  const response = await Promise.race([opened, download]);
  return response ? {status: response.status(), headers: response.headers(), text: () => response.text()} : undefined;
}

/** Puppeteer's page in the words that passes use. */
const pageOf = (page: DrivenPage, channel: Channel): Page => ({
  ...frameOf(page.mainFrame()),
  goto: (url, until) => goto(page, channel, url, until),
  async back(timeoutMs) {
    await page.goBack({waitUntil: 'domcontentloaded', timeout: timeoutMs});
  },
  async loaded(timeoutMs) {
    await page.waitForFunction(() => document.readyState === 'complete', {timeout: timeoutMs});
  },
  frames: () => page.frames().map(frameOf),
  press: (key) => page.keyboard.press(key, {delay: 20}),
  async takePicture(path) {
    await within(page.screenshot({path: path, type: 'jpeg', quality: 70}), 4000);
  },
  expose: (name, heard) => expose(page, name, heard),
  isClosed: () => page.isClosed(),
  close: () => page.close(),
  onEnd: (listener) => void page.on('close', () => listener('closed')),
  onNavigation(listener) {
    const context = contextOf(page);
    channel.on('browsingContext.navigationCommitted', (event) => {
      if (event.context === context) listener();
    });
  },
});

type Heard = (frame: Frame, message: unknown) => Promise<void>;

/** One function for the whole page, which says which frame called, since the protocol does not. */
async function expose(page: DrivenPage, name: string, heard: Heard): Promise<void> {
  const shared = `${name}From`;
  const frames = page.frames();
  await page.exposeFunction(shared, async (index: number, message: unknown) => {
    const frame = frames[index];
    if (frame) await heard(frameOf(frame), message);
  });
  for (const [index, frame] of frames.entries())
    await frame
      .evaluate(
        (own, all, number) => {
          const window = globalThis as unknown as Record<string, (...given: unknown[]) => unknown>;
          window[own] = (message) => window[all]?.(number, message);
        },
        name,
        shared,
        index,
      )
      .catch(() => {}); // gone, or not to be scripted
}

/** The same tab is always the same object. */
export function createPages(channel: Channel): {
  readonly wrap: (page: DrivenPage) => Page;
  readonly opened: () => Page[];
} {
  const known = new Map<DrivenPage, Page>();
  return {
    wrap(page) {
      const found = known.get(page) ?? pageOf(page, channel);
      known.set(page, found);
      return found;
    },
    opened: () => [...known.values()].filter((page) => !page.isClosed()),
  };
}
