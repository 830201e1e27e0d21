import type {Native} from '../../consent/native.ts';
import type {AppAttempt} from './app-attempt.ts';
import {isDoor} from './door.ts';

/**
 * Replaces the app's `window.ithnNative` with our object, which has everything it passed in and `receive`, through
 * which the app sends messages.
 */
export function installNative(handed: Native, hear: (message: unknown) => void, attempt: AppAttempt): Native {
  const native: Native = {
    ...handed,
    ...(isDoor(handed) && {postMessage: (text: string) => handed.postMessage(text)}),
  };
  // The only entry for the app's messages; other code of the page can call it too.
  Object.defineProperty(native, 'receive', {value: hear, enumerable: true});
  try {
    Object.defineProperty(window, 'ithnNative', {value: native, enumerable: true, configurable: true});
  } catch {
    // An app may have declared it with `var`, which can be set but not redefined; or it may be frozen, and then
    // messages cannot be received.
    attempt(
      'messages from the app cannot be received',
      () => void ((window as {ithnNative?: unknown}).ithnNative = native),
    );
  }
  return native;
}
