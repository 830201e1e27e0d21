/** How long after the page has loaded what it lacks may still come, in milliseconds. */
const waitMs = 5000;

/** Calls `look` once, five seconds after the page's `load` event, or from now on where that has been. */
export function waitAfterLoad(look: () => void): void {
  const wait = (): void => void setTimeout(look, waitMs);
  if (document.readyState === 'complete') wait();
  else document.defaultView?.addEventListener('load', wait, {once: true});
}
