import type {Host} from '../../consent/host.ts';
import type {Native} from '../../consent/native.ts';
import {createAppAttempt, type AppAttempt} from './app-attempt.ts';
import {findDoor} from './door.ts';
import {installNative} from './install-native.ts';
import type {PageMessage} from './page-messages.ts';

/** The line between this page and the app around it. */
export interface AppLine {
  readonly attempt: AppAttempt;
  /** Our object in `window.ithnNative`; the manager reads its `decision`. */
  readonly native: Native;
  /** Sends a message; returns whether an app took it. After the end of the consent none is sent. */
  readonly tell: (message: PageMessage) => boolean;
}

/**
 * @param handed What the app put in `window.ithnNative` before the page loaded.
 * @param hear Receives what the app sends from now on.
 */
export function openAppLine(host: Host, handed: Native, hear: (message: unknown) => void): AppLine {
  const attempt = createAppAttempt();
  return {
    attempt,
    native: installNative(handed, hear, attempt),
    tell(message) {
      let isTaken = false;
      if (host.isStopped()) return isTaken;
      attempt('a message could not be sent to the app', () => {
        const door = findDoor();
        const answer = door?.postMessage(JSON.stringify({ithn: 1, ...message}));
        isTaken = !!door;
        return answer;
      });
      return isTaken;
    },
  };
}
