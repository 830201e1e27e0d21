/**
 * Calls `lost` once when the layer cannot be seen: a filter list or a page style hides it. A hidden modal would leave
 * the whole page dead, a transparent bar would swallow clicks. Looks soon, after the page's own layout, and every second.
 * Returns the way to stop.
 */
export function watchVisible(layer: HTMLElement, lost: () => void): () => void {
  const look = (): void => {
    const seen = layer.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) ?? true;
    if (seen && layer.offsetHeight && layer.offsetWidth) return;
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
