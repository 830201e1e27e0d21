import {blankUrl} from '../model/blank.ts';
import type {PolicyFacts} from '../model/record.ts';
import type {Visit} from '../visit.ts';
import {bannerPatterns} from '../words/banner-patterns.ts';
import {within} from './ask.ts';

const contact = 'a[href^="mailto:"],a[href^="tel:"],form,address';
const words = '[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}|\\+\\d[\\d\\s-]{6,}';

/** Opens the policy page, as a visitor can, and looks for its date and a contact. */
export async function readPolicy({page, options}: Visit, url: string): Promise<PolicyFacts | undefined> {
  const response = await page.goto(url, {until: 'parsed', timeoutMs: options.timeoutMs}).catch(() => undefined);
  if (!response) return {url: blankUrl(url, options.raw), status: 0, hasDate: false, hasContact: false};
  const read = page.evaluate(
    ({date, selector, text}) => {
      const all = `${document.body.innerText} ${[...document.querySelectorAll('*')].map(({shadowRoot}) => shadowRoot?.textContent ?? '').join(' ')}`;
      const isDated = new RegExp(date, 'iu').test(all) || !!document.querySelector('time[datetime]');
      return {hasDate: isDated, hasContact: !!document.querySelector(selector) || new RegExp(text, 'u').test(all)};
    },
    {date: bannerPatterns.date, selector: contact, text: words},
  );
  const facts = await within(read, 4000).catch(() => ({hasDate: false, hasContact: false}));
  return {url: blankUrl(url, options.raw), status: response.status, ...facts};
}
