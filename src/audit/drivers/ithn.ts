import type {Page} from '../browsers/page.ts';
import {ask} from '../page/ask.ts';
import type {Driver} from './driver.ts';
import {press, until} from './press.ts';

/** What the library itself says; undefined: it is not on this page. */
const statusOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (window as {ithn?: {state?: {status?: string}}}).ithn?.state?.status);

const isOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => !!document.querySelector('ithn-preferences')?.shadowRoot?.querySelector('dialog[open]'));

/** Whether the page states that scripts stop only when it is reloaded. */
export const offersReload = (page: Page): Promise<boolean> =>
  page
    .evaluate(
      () =>
        !!document.querySelector('ithn-preferences')?.shadowRoot?.querySelector('[part~=reload]')?.checkVisibility(),
    )
    .catch(() => false); // it is being loaded again already

/** Turns one switch of the open preferences on, if it is off. */
async function turnOn(page: Page, category: string): Promise<boolean> {
  const hasFocus = await page.evaluate((id) => {
    const root = document.querySelector('ithn-preferences')?.shadowRoot;
    const found = [...(root?.querySelectorAll<HTMLInputElement>('input[name=category]') ?? [])].find(
      ({value}) => value === id,
    );
    found?.focus();
    return found ? !found.checked : undefined;
  }, category);
  if (hasFocus) await page.press('Space');
  return hasFocus !== undefined;
}

/** Sites with Ithn: real key presses on its layers, and its own state to tell whether they worked. */
export const ithnDriver: Driver = {
  name: 'ithn',

  async answer({page}, wanted) {
    const isDecided = (): Promise<boolean> => until(async () => (await statusOf(page)) === 'decided');
    if (typeof wanted === 'string') return (await press(page, wanted === 'yes' ? 'accept' : 'reject')) && isDecided();
    if (!(await press(page, 'manage')) || !(await until(() => isOpen(page)))) return false;
    if (!(await until(() => turnOn(page, wanted.category), 2000))) return false;
    return (await press(page, 'save')) && isDecided();
  },

  async withdraw({page}) {
    if (!(await until(async () => (await ask(page, 'focusWayBack')) === true, 3000))) return false;
    await page.press('Enter');
    if (!(await until(() => isOpen(page)))) return false;
    if (!(await press(page, 'reject'))) return false;
    // the page may be loaded again at once
    return until(() =>
      page.evaluate(() => {
        const own = (
          window as {ithn?: {state?: {status?: string}; granted?: (id: string) => boolean; settings?: unknown}}
        ).ithn;
        return own?.state?.status === 'decided';
      }),
    );
  },
};
