import {setTimeout as sleep} from 'node:timers/promises';
import {within} from '../page/ask.ts';
import type {Visit} from '../visit.ts';

/** Milliseconds without a request that count as quiet, and the most that is waited for them. */
const quietMs = 500;
const settleTimeoutMs = 4000;

/** Scrolls through the page, as a reader would, and waits until it has been watched long enough and nothing new leaves it. */
export async function settle(visit: Visit): Promise<void> {
  const {page, record, options} = visit;
  const began = visit.now();
  await within(
    page.evaluate(async () => {
      const from = scrollY;
      for (let at = 0; at < Math.min(document.documentElement.scrollHeight, 8000); at += innerHeight) {
        scrollTo({top: at, behavior: 'instant'});
        await new Promise((done) => setTimeout(done, 30));
      }
      scrollTo({top: from, behavior: 'instant'});
    }),
    3000,
  ).catch(() => {}); // the page is being loaded again
  for (;;) {
    const watched = visit.now() - began;
    const quiet = visit.now() - Math.max(began, record.requests.at(-1)?.at ?? 0);
    if (watched >= options.watchMs && (quiet >= quietMs || watched > options.watchMs + settleTimeoutMs)) return;
    // the pass was ended meanwhile: nobody waits for what would be seen
    if (page.isClosed()) throw new Error('the page has been closed');
    await sleep(100);
  }
}
