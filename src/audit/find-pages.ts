import type {AuditBrowser} from './browsers/browser.ts';
import {isOk} from './browsers/is-ok.ts';
import type {Page} from './browsers/page.ts';
import {within} from './page/ask.ts';

/** Addresses that trigger an action when visited, or are not pages. */
const isLeftAlone = (url: URL): boolean =>
  /log-?out|sign-?out|delete|remove|unsubscribe|add-to|checkout|\.(pdf|zip|png|jpe?g|svg|mp4|xml|json)$/i.test(
    `${url.pathname}${url.search}`,
  );

/** Where pages are looked for. */
export interface PageSearch {
  /** The first page. */
  readonly url: string;
  /** How many pages are wanted in all, the first one included. */
  readonly most: number;
}

/** Other pages of the site, by the links on the first one, in their order. */
export async function findPages(browser: AuditBrowser, {url, most}: PageSearch): Promise<string[]> {
  if (most <= 1) return [];
  const profile = await browser.newProfile({});
  try {
    const page = await profile.newPage();
    await page.goto(url, {until: 'parsed', timeoutMs: 15_000});
    return choose(await readLinks(page), page.url(), most);
  } catch {
    return []; // the first page's own passes say what is wrong
  } finally {
    await profile.close();
  }
}

const readLinks = (page: Page): Promise<string[]> =>
  within(
    page.evaluate(() => [...document.links].map(({href}) => href)),
    5000,
  );

function choose(links: readonly string[], from: string, most: number): string[] {
  const found = new Set<string>();
  const own = new URL(from);
  for (const link of links) {
    if (!URL.canParse(link)) continue;
    const url = new URL(link);
    url.hash = '';
    if (url.origin !== own.origin || isLeftAlone(url) || url.href === own.href) continue;
    found.add(url.href);
  }
  return [...found].slice(0, most - 1);
}

/** The pages that the site itself lists. @see https://www.sitemaps.org/protocol.html */
export async function readSitemap(browser: AuditBrowser, {url, most}: PageSearch): Promise<string[]> {
  const profile = await browser.newProfile({});
  try {
    const {origin} = new URL(url);
    const page = await profile.newPage();
    const response = await page.goto(`${origin}/sitemap.xml`, {until: 'answered', timeoutMs: 15_000});
    const text = response && isOk(response) ? await within(response.text(), 5000) : '';
    const listed = [...text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, one = '']) =>
      one.replaceAll('&amp;', '&'),
    );
    return choose(listed, url, most);
  } catch {
    return [];
  } finally {
    await profile.close();
  }
}
