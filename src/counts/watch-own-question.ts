import {isHeldBack} from '../consent/held-questions.ts';

/**
 * Watches who asks on this page. Returns whether the page shows its own question, as far as is known.
 * @param onAsk Called when the visitor is asked, by us or by the page.
 */
export function watchOwnQuestion(signal: AbortSignal, onAsk: () => void): () => boolean {
  let isOwn = false;
  document.addEventListener(
    'ithn-show',
    (event) => {
      const {view} = event;
      // After all listeners: a page may show its own question. A prerendered page shows none yet.
      queueMicrotask(() => {
        if (view === 'rights' || isHeldBack(event)) return; // who is held back is asked by nobody
        // One that only asks by itself may show our preferences.
        isOwn = event.defaultPrevented || (isOwn && view === 'preferences');
        if (view === 'banner') whenSeen(() => signal.aborted || onAsk());
      });
    },
    {signal},
  );
  return () => isOwn;
}

function whenSeen(act: () => void): void {
  if ((document as {prerendering?: boolean}).prerendering)
    document.addEventListener('prerenderingchange', act, {once: true});
  else act();
}
