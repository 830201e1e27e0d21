import type {Visit} from '../visit.ts';

/** Navigations of the main frame that no visitor asked for, after which a page is going round in circles. */
const maxNavigations = 20;

/** Keeps a pass going on pages that misbehave, and ends it where it cannot go on. */
export function watchForTrouble(visit: Visit): {readonly ended: Promise<never>; readonly check: () => void} {
  const {context, page} = visit;
  let end: (error: Error) => void = () => {};
  const ended = new Promise<never>((_, refuse) => (end = refuse));
  ended.catch(() => {}); // the pass may be over by then
  let navigations = 0;
  let loops = false;

  context.on('dialog', (dialog) => void dialog.dismiss().catch(() => {})); // it went with its page
  // a window that the page opens is watched as every other and then closed
  context.on('page', (other) => {
    if (other !== visit.page) setTimeout(() => other !== visit.page && void other.close().catch(() => {}), 3000);
  });
  // heard before the recorder of requests: whoever sends without an end fills neither the record nor the archive
  context.on('request', () => {
    if (visit.record.requests.length >= visit.options.maxRequests)
      end(new Error(`more than ${visit.options.maxRequests} requests; the rest are not recorded`));
  });
  page.on('crash', () => end(new Error('the page crashed')));
  page.on('close', () => page === visit.page && end(new Error('the page closed its window')));
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || ++navigations <= maxNavigations) return;
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
