import {holdBack} from '../../consent/held-questions.ts';
import type {PageMessage} from './page-messages.ts';

/**
 * Hands to the app what it opens itself: its own screens in the place of ours, and the links of our layers, which would
 * take the visitor out of the page or, with `target`, nowhere in a webview. Returns the way to stop.
 * @param opens `settings`, `rights`, `link`.
 * @param isFromApp Whether the app itself asks for what is about to be shown: that does not go back to it.
 */
export function handOn(opens: unknown, isFromApp: () => boolean, tell: (message: PageMessage) => void): () => void {
  if (!Array.isArray(opens)) return () => {};
  const stop = new AbortController();
  const {signal} = stop;
  const screens = {preferences: 'settings', rights: 'rights'} as const;
  document.addEventListener(
    'ithn-show',
    (event) => {
      const screen = event.view === 'banner' ? undefined : screens[event.view];
      if (!screen || !opens.includes(screen) || isFromApp()) return;
      holdBack(event);
      tell({type: `open-${screen}`});
    },
    {signal},
  );
  const follow = (event: Event): void => {
    const path = event.composedPath();
    const link = path.find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    const isOurs = path.some((one) => one instanceof Element && one.localName.startsWith('ithn-'));
    if (!link?.href || !isOurs || event.defaultPrevented) return;
    event.preventDefault();
    tell({type: 'open-link', url: link.href});
  };
  if (opens.includes('link')) addEventListener('click', follow, {signal});
  return () => stop.abort();
}
