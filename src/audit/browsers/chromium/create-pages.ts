import type {Frame as DrivenFrame, Page as DrivenPage} from 'playwright-core';
import type {Evaluate, Frame, Page} from '../page.ts';

const frameOf = (frame: DrivenFrame): Frame => ({
  url: () => frame.url(),
  evaluate: ((...given: Parameters<DrivenFrame['evaluate']>) => frame.evaluate(...given)) as Evaluate,
});

/** Playwright's page in the words that passes use. */
const pageOf = (page: DrivenPage): Page => ({
  ...frameOf(page.mainFrame()),
  async goto(url, {until, timeoutMs}) {
    const waitUntil = until === 'answered' ? 'commit' : 'domcontentloaded';
    const response = await page.goto(url, {waitUntil, timeout: timeoutMs});
    return response ? {status: response.status(), headers: response.headers(), text: () => response.text()} : undefined;
  },
  async back(timeoutMs) {
    await page.goBack({waitUntil: 'domcontentloaded', timeout: timeoutMs});
  },
  loaded: (timeoutMs) => page.waitForLoadState('load', {timeout: timeoutMs}),
  frames: () => page.frames().map(frameOf),
  press: (key) => page.keyboard.press(key, {delay: 20}),
  async takePicture(path) {
    await page.screenshot({path, type: 'jpeg', quality: 70, scale: 'css', timeout: 4000, animations: 'disabled'});
  },
  async expose(name, heard) {
    await page.exposeBinding(name, ({frame}, message: unknown) => heard(frameOf(frame), message));
  },
  isClosed: () => page.isClosed(),
  close: () => page.close(),
  onEnd(listener) {
    page.on('crash', () => listener('crashed'));
    page.on('close', () => listener('closed'));
  },
  onNavigation: (listener) => void page.on('framenavigated', (frame) => frame === page.mainFrame() && listener()),
});

/** Tells the pages of one profile apart: the same tab is always the same object. */
export function createPages(): {
  readonly wrap: (page: DrivenPage) => Page;
  readonly unwrap: (page: Page) => DrivenPage;
} {
  const known = new Map<DrivenPage, Page>();
  return {
    wrap(page) {
      const found = known.get(page) ?? pageOf(page);
      known.set(page, found);
      return found;
    },
    unwrap(page) {
      for (const [driven, one] of known) if (one === page) return driven;
      throw new Error('the page belongs to another profile');
    },
  };
}
