import {safely} from '../vendors/page.ts';

/**
 * Runs once as soon as a platform's own code exists: now, or when the page is parsed or has loaded. Returns a
 * function that cancels it.
 */
export function whenThere(isThere: () => boolean, run: () => void): () => void {
  const moments = ['DOMContentLoaded', 'load'];
  const stop = (): void => {
    for (const moment of moments) removeEventListener(moment, look, true);
  };
  const look = (): void => {
    if (!isThere()) return;
    stop();
    safely(run);
  };
  for (const moment of moments) addEventListener(moment, look, true);
  look();
  return stop;
}
