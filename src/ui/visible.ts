/**
 * Calls `lost` once when the layer cannot be seen: a filter list or a page style hides it or moves it away. A hidden modal
 * would leave the whole page dead, a transparent bar would swallow clicks. Looks now and every second. Returns the way to stop.
 */
export function watchVisible(layer: HTMLElement, lost: () => void): () => void {
  const look = (): void => {
    const seen = layer.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) ?? true;
    const {left, right, top, bottom} = layer.getBoundingClientRect();
    // The window's width however far a finger has zoomed in; a keyboard on the screen takes of its height. None before it is laid out.
    const {width = 0, scale = 1} = window.visualViewport ?? {};
    const isAway = right <= 0 || bottom <= 0 || top > 9e3 || left >= (width * scale || 9e3);
    if (seen && !isAway && right > left && bottom > top) return;
    clearInterval(timer);
    lost();
  };
  const timer = setInterval(look, 1000);
  look();
  return () => clearInterval(timer);
}
