import {setTimeout as sleep} from 'node:timers/promises';
import {ask} from '../page/ask.ts';
import type {Driver} from './driver.ts';
import {isAsking, press, until} from './press.ts';
import type {Page} from '../browsers/page.ts';

/** The banner is gone, or has gone on to another layer. */
const isGone = (page: Page): Promise<boolean> => until(async () => !(await isAsking(page)), 2500);

/** A no on this layer or on the one behind it. */
async function refuse(page: Page): Promise<boolean> {
  if (await press(page, 'reject')) return isGone(page);
  if (!(await press(page, 'manage'))) return false;
  // the second layer draws itself in
  if (await until(() => press(page, 'reject'), 2500)) return isGone(page);
  return (await press(page, 'save')) && isGone(page);
}

/** Answers by the text of the buttons, in Arabic and other languages: for tools without rules. */
export const patternsDriver: Driver = {
  name: 'patterns',

  async answer({page}, wanted) {
    if (typeof wanted !== 'string') return false;
    return wanted === 'no' ? refuse(page) : (await press(page, 'accept')) && isGone(page);
  },

  async withdraw({page}) {
    if (!(await ask(page, 'focusWayBack'))) return false;
    await page.press('Enter');
    await until(() => isAsking(page), 2500);
    await sleep(300);
    return refuse(page);
  },
};
