/**
 * Calls `lost` once when the layer cannot be seen: a filter list or a page style hides it or moves it away. A hidden modal
 * would leave the whole page dead, a transparent bar would swallow clicks. Looks now and every second. Returns the way to stop.
 */
export function watchVisible(layer: HTMLElement, lost: () => void): () => void {
  const look = (): void => {
    const seen = layer.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) ?? true;
    const {left, right, top, bottom} = layer.getBoundingClientRect();
    // Far away, not just out of the window: a finger that zooms in and a keyboard on the screen make that small.
    if (seen && right > left && bottom > top && right > 0 && bottom > 0 && left < 9e3 && top < 9e3) return;
    clearInterval(timer);
    lost();
  };
  const timer = setInterval(look, 1000);
  look();
  return () => clearInterval(timer);
}
