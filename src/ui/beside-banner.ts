import {ownPart} from '../consent/own-part.ts';
/** In px: what is left between the two layers. */
const gap = 12;

/** What a layer leaves to the nearer edge of the window, wherever its entrance has got to. */
const margin = ({offsetTop, offsetHeight}: HTMLElement): number =>
  Math.min(offsetTop, innerHeight - offsetTop - offsetHeight);

const findBanner = (): HTMLElement | null | undefined =>
  document.querySelector('ithn-banner')?.shadowRoot?.querySelector<HTMLElement>('section[part~=base]');

/**
 * Keeps a notice at one edge of the window and the banner at the other off each other: the notice has the height that the
 * banner leaves, but two fifths of the window where that is less, and then the banner's words scroll above its buttons.
 * Returns the way to stop.
 */
export function standBesideBanner(notice: HTMLElement): () => void {
  if (typeof ResizeObserver === 'undefined') return () => {}; // nothing is laid out
  let banner: HTMLElement | null | undefined;
  // A frame later: what a size changes in its own frame is a "loop" to the page, which hears of it as an error.
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(share);
  };
  const sizes = new ResizeObserver(soon);
  const share = (): void => {
    const found = findBanner();
    if (found !== banner) {
      if (banner) {
        banner.style.maxBlockSize = '';
        sizes.unobserve(banner);
      }
      if (found) sizes.observe(found);
      banner = found;
    }
    notice.style.maxBlockSize = '';
    notice.classList.toggle('low', !!banner?.className.includes('block-start'));
    if (!banner) return;
    banner.style.maxBlockSize = '';
    const room = innerHeight - margin(notice) - margin(banner) - gap;
    notice.style.maxBlockSize = `${Math.max(room - banner.offsetHeight, innerHeight * 0.4)}px`;
    banner.style.maxBlockSize = `${room - notice.offsetHeight}px`;
  };
  // The banner comes, goes, and comes back when the page removes it; its box comes when its words have.
  const comings = new MutationObserver(() => {
    void document
      .querySelector<HTMLElement & {updateComplete?: Promise<boolean>}>('ithn-banner')
      ?.updateComplete?.then(soon);
    soon();
  });
  comings.observe(ownPart('documentElement'), {childList: true});
  sizes.observe(notice);
  addEventListener('resize', soon);
  share();
  return () => {
    comings.disconnect();
    sizes.disconnect();
    cancelAnimationFrame(frame);
    removeEventListener('resize', soon);
    if (banner) banner.style.maxBlockSize = '';
  };
}

const isDialogOpen = (): boolean =>
  [...ownPart('documentElement').children].some((layer) => layer.shadowRoot?.querySelector('dialog[open]'));

/**
 * Calls `act` at once, or when no dialog of the library stands open any more: above one, a notice would cover its buttons
 * and answer to nothing itself. Returns the way to wait no longer.
 */
export function whenNoDialog(act: () => void): () => void {
  const leavings = new MutationObserver(() => {
    if (isDialogOpen()) return;
    leavings.disconnect();
    act();
  });
  if (isDialogOpen()) leavings.observe(ownPart('documentElement'), {childList: true});
  else act();
  return () => leavings.disconnect();
}
