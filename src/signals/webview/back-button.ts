import type {Consent} from '../../consent/consent.ts';

interface Mark {
  readonly ithn?: true;
}

const isMarked = (): boolean => (history.state as Mark | null)?.ithn === true;

/**
 * Makes the phone's back button close an open dialog instead of leaving the page: an app uses the webview's history,
 * which does not know dialogs, so an open one gets its own entry. Returns a function that stops this.
 */
export function watchBackButton(consent: Consent): () => void {
  const stop = new AbortController();
  const {signal} = stop;
  let isOpen = false;

  const opened = (): void => {
    if (isOpen) return;
    isOpen = true;
    // The state of the page's own router stays readable.
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
