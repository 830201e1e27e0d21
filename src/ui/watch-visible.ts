import {matchesMedia} from './environment.ts';
import {ownPart} from '../consent/own-part.ts';

const isSeen = (one: Element): boolean =>
  one.checkVisibility?.({opacityProperty: true, visibilityProperty: true}) ?? true;

/** So many looks a busy page may take for an entrance, one a second; after that one that lasts is a page's way to hide it. */
const entranceLooks = 5;

/**
 * Calls `lost` once when the layer cannot be seen, and says so in the console: a filter list or a page style hides it. A hidden
 * modal would leave the whole page dead, a transparent bar would swallow clicks. Looks soon, after the page's own layout, and every second.
 * Returns the way to stop. While a page hides itself as a whole, as those that try two versions do, or is laid out for
 * paper, nothing is lost.
 */
export function watchVisible(layer: HTMLElement, lost: () => void): () => void {
  let looks = 0;
  const look = (): void => {
    const {top, left, bottom, right} = layer.getBoundingClientRect();
    const isOnScreen = right > Math.max(left, 0) && bottom > Math.max(top, 0) && left < innerWidth && top < innerHeight;
    // What is seen needs no further look: each would bring more of the browser's interfaces into the page's memory.
    if (isOnScreen && isSeen(layer)) return;
    const entrances = layer.getAnimations?.() ?? [];
    // An entrance begins outside the window, and waits (is pending) as long as nothing is painted: in a tab in the background,
    // on a machine that is busy for seconds.
    const isEntering =
      document.hidden || entrances.some(({pending}) => pending) || (entrances.length && looks++ < entranceLooks);
    if (isEntering || matchesMedia('print') || !isSeen(ownPart('documentElement'))) return;
    clearInterval(timer);
    const {localName} = (layer.getRootNode() as Partial<ShadowRoot>).host ?? layer;
    console.warn(`ithn: <${localName}> has closed, because a style of the page or a content blocker hides it.`);
    lost();
  };
  const timer = setInterval(look, 1000);
  const first = setTimeout(look, 100);
  return () => {
    clearInterval(timer);
    clearTimeout(first);
  };
}
