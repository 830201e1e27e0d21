/**
 * Runs inside a page, before any of its scripts: notes in `globalThis.seen` when the banner's button is on screen and would
 * take a click (`usable`, ms), when the largest content was painted (`largest`, ms), and layout shift (`shift`). While the page
 * is being parsed it asks for no frame and no layout of its own, which would charge a banner that stands there early.
 * @param {string} banner Its element. @param {string} accept Its button: a selector; ` >>> ` goes into an open shadow root.
 */
export function watchUsable(banner, accept) {
  if (window.top !== window) return;
  const seen = {usable: undefined, largest: 0, shift: 0};
  Object.assign(globalThis, {seen});
  const watch = (type, heard) =>
    new PerformanceObserver((list) => list.getEntries().forEach(heard)).observe({type, buffered: true});
  watch('largest-contentful-paint', ({startTime}) => (seen.largest = startTime));
  watch('layout-shift', ({value}) => (seen.shift += value));

  const find = (path) =>
    path.split(' >>> ').reduce((root, selector) => (root?.shadowRoot ?? root)?.querySelector(selector), document);
  const hit = (x, y, root = document) => {
    const found = root.elementFromPoint(x, y);
    return found?.shadowRoot && found.shadowRoot !== root ? hit(x, y, found.shadowRoot) : found;
  };
  /** Called in a frame whose layout is done. */
  const judge = (button) => {
    const {left, top, width, height} = button.getBoundingClientRect();
    const found = hit(left + width / 2, top + height / 2);
    if (found && button.contains(found)) seen.usable ??= performance.now();
    return seen.usable !== undefined;
  };
  let watched;
  const observer = new IntersectionObserver(
    (entries) => {
      const {intersectionRatio, target} = entries.at(-1);
      if (intersectionRatio > 0.9 && judge(target)) observer.disconnect();
    },
    {threshold: [0, 0.5, 0.9, 1]},
  );
  const everyFrame = () =>
    requestAnimationFrame(() => {
      if (seen.usable !== undefined) return;
      const button = find(accept);
      if (!button) return void everyFrame();
      const once = new IntersectionObserver(([{intersectionRatio}]) => {
        once.disconnect();
        if (intersectionRatio <= 0.9 || !judge(button)) everyFrame();
      });
      once.observe(button);
    });
  const comings = new MutationObserver(() => {
    const button = find(banner) && find(accept);
    if (!button || watched === button) return;
    watched = button;
    observer.observe(button);
  });
  comings.observe(document, {childList: true, subtree: true});
  document.addEventListener('DOMContentLoaded', () => {
    comings.disconnect();
    everyFrame();
  });
}
