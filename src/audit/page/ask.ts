import type {Frame} from '../browsers/page.ts';
import {bannerPatterns} from '../words/banner-patterns.ts';
import {bannerFinder} from './banner-finder.ts';
import {bannerTools, type BannerTools} from './banner-tools.ts';
import {lookAtButton} from './look-at-button.ts';
import {pageElements} from './page-elements.ts';

/** Calls one of the tools in the page; undefined where the page is gone or does not answer. */
export async function ask<Name extends keyof BannerTools>(
  page: Frame,
  name: Name,
  ...parameters: Parameters<BannerTools[Name]>
): Promise<ReturnType<BannerTools[Name]> | undefined> {
  const code = `((patterns, elements) => {
    const finder = (${String(bannerFinder)})(patterns, elements);
    const look = (${String(lookAtButton)})(elements);
    return (${String(bannerTools)})({patterns, elements, finder, look});
  })(${JSON.stringify(bannerPatterns)}, (${String(pageElements)})()).${name}(...${JSON.stringify(parameters)})`;
  return within<ReturnType<BannerTools[Name]>>(page.evaluate(code), 5000).catch(() => undefined);
}

/** The result of a promise, or an error if it takes longer. */
export async function within<T>(work: Promise<T>, milliseconds: number, what = 'the page'): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`${what} did not answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // it may fail later, when it is no longer awaited
  }
}
