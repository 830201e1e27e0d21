import {openChannel} from '../consent/open-channel.ts';
import type {Tabs} from '../consent/ports.ts';

/**
 * Keeps the pages of this site in agreement: by BroadcastChannel, and by reading storage again whenever a page
 * becomes visible.
 */
export function createTabs(name: string): Tabs {
  let channel = openChannel(name); // without it, the second way is enough
  return {
    tell: () => channel?.postMessage(0),
    listen(heard) {
      const listening = new AbortController();
      const {signal} = listening;
      const seen = (event: Event): void => {
        // When a page is restored from the back/forward cache, its memory is outdated.
        if ((event as PageTransitionEvent).persisted ?? !document.hidden) heard();
      };
      channel?.addEventListener('message', heard, {signal});
      addEventListener('visibilitychange', seen, {signal});
      addEventListener('pageshow', seen, {signal});
      return () => {
        listening.abort();
        channel?.close();
        channel = undefined; // posting to a closed channel throws
      };
    },
  };
}
