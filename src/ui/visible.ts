const isSeen = (one: Element): boolean =>
  one.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) ?? true;

/**
 * Calls `lost` once when the layer cannot be seen: a filter list or a page style hides it. A hidden modal would leave
 * the whole page dead, a transparent bar would swallow clicks. Looks soon, after the page's own layout, and every second.
 * Returns the way to stop. While a page hides itself as a whole, as those that try two versions do, or is laid out for
 * paper, nothing is lost.
 */
export function watchVisible(layer: HTMLElement, lost: () => void): () => void {
  const look = (): void => {
    const {top, left, bottom, right} = layer.getBoundingClientRect();
    const isOnScreen = right > Math.max(left, 0) && bottom > Math.max(top, 0) && left < innerWidth && top < innerHeight;
    const isAway = matchMedia('print').matches || !isSeen(document.documentElement);
    if (isAway || (isSeen(layer) && isOnScreen)) return;
    clearInterval(timer);
    lost();
  };
  const timer = setInterval(look, 1000);
  const first = setTimeout(look, 100);
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}
