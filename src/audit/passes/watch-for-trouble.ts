import {isFull} from '../pass-log.ts';
import type {Visit} from '../visit.ts';

/** Navigations of the main frame that no visitor asked for, after which a page is going round in circles. */
const maxNavigations = 20;

/** Keeps a pass going on pages that misbehave, and ends it where it cannot go on. */
export function watchForTrouble(visit: Visit): {readonly ended: Promise<never>; readonly check: () => void} {
  const {profile, page} = visit;
  let end: (error: Error) => void = () => {};
  const ended = new Promise<never>((_, refuse) => (end = refuse));
  ended.catch(() => {}); // the pass may be over by then
  let navigations = 0;
  let loops = false;

  // a window that the page opens is watched as every other and then closed
  profile.onPage((other) => {
    if (other !== visit.page) setTimeout(() => other !== visit.page && void other.close().catch(() => {}), 3000);
  });
  // heard before the recorder of requests: whoever sends without an end fills neither the record nor the archive
  profile.onRequest(() => {
    if (isFull(visit)) end(new Error(`more than ${visit.maxRequests} requests; the rest are not recorded`));
  });
  page.onEnd((how) => {
    if (how === 'crashed') end(new Error('the page crashed'));
    else if (page === visit.page) end(new Error('the page closed its window'));
  });
  page.onNavigation(() => {
    if (++navigations <= maxNavigations) return;
    loops = true;
    end(new Error(`the page navigates in a loop (more than ${maxNavigations} times)`));
  });
  return {
    ended,
    check() {
      if (loops) throw new Error('the page navigates in a loop');
    },
  };
}
