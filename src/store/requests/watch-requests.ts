import {openChannel} from '../../consent/open-channel.ts';

const channel = openChannel('ithn-requests');
const watchers = new Set<() => void>();
channel?.addEventListener('message', () => watchers.forEach((changed) => changed()));

/** Calls `changed` after each change here and in the site's other pages. Returns a function that stops this. */
export function watchRequests(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Notifies the watchers, in other pages too. */
export function tellWatchers(): void {
  channel?.postMessage(0);
  for (const changed of [...watchers]) changed();
}
