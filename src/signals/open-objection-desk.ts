import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import type {ObjectionDesk} from '../consent/people.ts';
import {watchOwnLayer} from './watch-own-layer.ts';

/**
 * Opens the desk that the banner reports to once the visitor has been told what runs until they object. Where the page shows
 * a first layer of its own, that layer is watched instead. Returns the way to close it.
 */
export function openObjectionDesk(consent: Consent, desk: ObjectionDesk): () => void {
  meeting().objections = desk;
  let stopWatching = (): void => {};
  let isWatching = false;
  const watch = (): void => {
    if (isWatching) return;
    isWatching = true;
    stopWatching = watchOwnLayer(consent, desk);
  };
  const listening = new AbortController();
  const {signal} = listening;
  // A listener that prevents it may run after this one.
  document.addEventListener(
    'ithn-show',
    (event) =>
      queueMicrotask(() => {
        if (event.view === 'banner' && event.defaultPrevented && !signal.aborted) watch();
      }),
    {signal},
  );
  if (consent.settings.ui === 'none') watch();
  return () => {
    listening.abort();
    stopWatching();
    if (meeting().objections === desk) delete meeting().objections;
  };
}
