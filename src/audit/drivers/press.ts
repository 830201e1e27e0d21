import {setTimeout as sleep} from 'node:timers/promises';
import type {Page} from '../browsers/page.ts';
import {ask} from '../page/ask.ts';
import type {ButtonRole} from '../page/banner-finder.ts';

/** Waits until a condition holds; false if it does not in time. */
export async function until(is: () => Promise<unknown>, milliseconds = 5000): Promise<boolean> {
  const end = Date.now() + milliseconds;
  do {
    if (await is().catch(() => false)) return true;
    await sleep(100);
  } while (Date.now() < end);
  return false;
}

/**
 * Focuses a button of the banner and presses Enter: a real key press, which the page cannot tell from a visitor's.
 */
export async function press(page: Page, role: ButtonRole): Promise<boolean> {
  if (!(await ask(page, 'focus', role))) return false;
  await page.press('Enter');
  return true;
}

/** Whether a banner, or another layer of one, can be seen. */
export const isAsking = async (page: Page): Promise<boolean> => (await ask(page, 'survey')) !== undefined;
