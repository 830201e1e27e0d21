import type {Consent} from '../../consent/consent.ts';

interface Mark {
  readonly ithn?: true;
}

const isMarked = (): boolean => (history.state as Mark | null)?.ithn === true;

/**
 * The phone's way back closes what is open above the page instead of leaving it: an app asks the webview's history, which
 * knows nothing of dialogs, so that an open one takes an entry of its own. Returns the way to stop.
 */
export function watchBackButton(consent: Consent): () => void {
  const stop = new AbortController();
  const {signal} = stop;
  let isOpen = false;

  const opened = (): void => {
    if (isOpen) return;
    isOpen = true;
    // What the page's own router keeps there stays readable.
    history.pushState({...(history.state as object | null), ithn: true} satisfies Mark, '');
  };
  const closed = (): void => {
    if (!isOpen) return;
    isOpen = false;
    if (isMarked()) history.back();
  };
  const wentBack = (): void => {
    if (!isOpen || isMarked()) return;
    isOpen = false;
    if (consent.state.status === 'decided') consent.hide();
    else consent.show('banner');
  };
  document.addEventListener(
    'ithn-show',
    (event) => {
      // later listeners of the page may still prevent it
      queueMicrotask(() => {
        if (!event.defaultPrevented) (event.view === 'banner' ? closed : opened)();
      });
    },
    {signal},
  );
  document.addEventListener('ithn-hide', closed, {signal});
  addEventListener('popstate', wentBack, {signal});
  return () => stop.abort();
}
