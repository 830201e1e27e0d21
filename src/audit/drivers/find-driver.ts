import {ask, within} from '../page/ask.ts';
import {readFacts} from '../page/read-facts.ts';
import type {Visit} from '../visit.ts';
import {findByAutoconsent, type Autoconsent} from './autoconsent.ts';
import type {Driver} from './driver.ts';
import {ithnDriver} from './ithn.ts';
import {patternsDriver} from './patterns.ts';
import {isAsking, until} from './press.ts';

/** Milliseconds until a banner is there. */
const bannerMs = 4000;

/** Finds the driver for this page, and notes the banner in the record; undefined: no banner was found. */
export async function findDriver(visit: Visit, autoconsent: Autoconsent | undefined): Promise<Driver | undefined> {
  const {page, record} = visit;
  const facts = await within(page.evaluate(readFacts), 4000).catch(() => undefined);
  if (facts?.isIthn) {
    await until(() => isAsking(page), bannerMs);
    const banner = await ask(page, 'survey');
    if (banner) record.banner = banner;
    return banner && (banner.by === 'ithn' ? ithnDriver : patternsDriver);
  }
  const known = autoconsent && (await findByAutoconsent(page, autoconsent).catch(() => undefined));
  if (!known) await until(() => isAsking(page), bannerMs / 2);
  const banner = await ask(page, 'survey');
  if (banner) record.banner = {...banner, by: known?.name ?? banner.by};
  else if (known) record.banner = {by: known.name, text: '', hasPolicyLink: false};
  return known ?? (banner && patternsDriver);
}
