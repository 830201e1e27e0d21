import type {AppAttempt} from './app-attempt.ts';
import {findDoor} from './door.ts';
import {isOurs} from './message.ts';

/** Receives what the app posts to the page's window or to its own channel. Returns a function that stops this. */
export function hearPosts(hear: (data: unknown) => void, attempt: AppAttempt): () => void {
  /** Any frame and any opener can post here; only messages from the app have neither source nor origin. */
  const hearWindow = ({data, source, origin, isTrusted}: MessageEvent): void => {
    if (!isOurs(data)) return;
    if (isTrusted && source === null && origin === '') hear(data);
    else attempt('a message is ignored', () => Promise.reject(new Error('it came from a frame or from another page')));
  };
  const hearDoor = ({data}: MessageEvent): void => hear(data);
  const door = findDoor();
  addEventListener('message', hearWindow);
  door?.addEventListener?.('message', hearDoor);
  return () => {
    removeEventListener('message', hearWindow);
    door?.removeEventListener?.('message', hearDoor);
  };
}
