import {openChannel} from '../consent/channel.ts';
import type {Tabs} from '../consent/ports.ts';

/** Pages of this site agree: by BroadcastChannel, and by looking again whenever a page comes back into view. */
export function createTabs(name: string): Tabs {
  let channel = openChannel(name); // where there is none, the second way is enough
  return {
    tell: () => channel?.postMessage(0),
    listen(heard) {
      const stop = new AbortController(); // has a `signal`, as the options have
      const seen = (event: Event): void => {
        // Back out of the back/forward cache, memory is as old as the page.
        if ((event as PageTransitionEvent).persisted ?? !document.hidden) heard();
      };
      channel?.addEventListener('message', heard, stop);
      addEventListener('visibilitychange', seen, stop);
      addEventListener('pageshow', seen, stop);
      return () => {
        stop.abort();
        channel?.close();
        channel = undefined; // a closed one throws when spoken to
      };
    },
  };
}
