import {adoptNew} from './css.ts';

/** In px: what is left between the layer and what has the focus. */
const gap = 12;

/** The class of a layer at the upper edge. */
const start = 'block-start';

/**
 * Leaves nothing of the page behind a layer at its upper or lower edge (WCAG 2.4.11, technique C43): the page gets as much
 * room at that end as the layer takes, what has the focus is scrolled clear of it, and where no scrolling can do that, as
 * with what the page itself has fixed there, the layer stands at the other edge for as long. Nothing moves: the room lies
 * beyond the page's end, or is scrolled past at once. Returns the way to take it back.
 * @param heard Told of whatever gets the focus.
 */
export function makeRoom(layer: HTMLElement, heard: (focused: EventTarget | undefined) => void): () => void {
  const page = document.documentElement;
  const sheet = adoptNew(document);
  if (!sheet || typeof ResizeObserver === 'undefined') return () => {}; // nothing is laid out
  const isAtStart = layer.className.includes(start); // a list of classes would come into the page's memory for good
  let room = 0;
  let isLong = false;

  const scroll = (by: number): void => {
    if (by) scrollTo({top: scrollY + by, behavior: 'instant'});
  };
  const fit = (): void => {
    const height = taken(layer);
    // A page that did not scroll would get a bar for it, which makes it narrower.
    const wasLong = isLong;
    isLong ||= page.scrollHeight - room > page.clientHeight;
    if (height === room && isLong === wasLong) return;
    const more = height - room;
    room = height;
    sheet.replaceSync(rules(isAtStart, room, isLong));
    if (isAtStart) scroll(more);
  };
  // The page may be written longer, or the layer's words may take another line.
  const sizes = new ResizeObserver(fit);
  for (const one of [layer, document.body]) sizes.observe(one);
  const stopWatching = keepFocusClear(layer, isAtStart, heard);
  return () => {
    sizes.disconnect();
    stopWatching();
    if (isAtStart) scroll(-room);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** How far the layer reaches into the window from the edge it stands at, wherever its entrance has got to. */
const taken = ({offsetTop, offsetHeight}: HTMLElement): number =>
  offsetHeight + Math.min(offsetTop, innerHeight - offsetTop - offsetHeight);

function rules(isAtStart: boolean, room: number, isLong: boolean): string {
  const [edge, side] = isAtStart ? ['start', 'before'] : ['end', 'after'];
  return `html{scroll-padding-block-${edge}:${room + gap}px!important${isLong ? '' : ';scrollbar-width:none'}${
    // Room to scroll past it, and the scroll is ours alone to correct.
    isAtStart ? `;overflow-anchor:none;min-block-size:calc(100vh + ${room}px)` : ''
  }}html::${side}{content:"";display:block;block-size:${room}px}`;
}

/** Brings what gets the focus out from behind the layer, or the layer out of its way. Returns the way to stop. */
function keepFocusClear(
  layer: HTMLElement,
  isAtStart: boolean,
  heard: (focused: EventTarget | undefined) => void,
): () => void {
  let frame = 0;
  const look = (event: Event): void => {
    layer.classList.toggle(start, isAtStart);
    const [focused] = event.composedPath();
    heard(focused);
    // Nothing may move under a pointer that is about to click.
    if (!(focused instanceof Element) || layer.contains(focused) || !focused.matches(':focus-visible')) return;
    cancelAnimationFrame(frame);
    // After the scrolling that the browser does of its own.
    frame = requestAnimationFrame(() => {
      if (!isBehind(focused, layer)) return;
      focused.scrollIntoView({block: 'nearest', behavior: 'instant'});
      layer.classList.toggle(start, isAtStart !== isBehind(focused, layer));
      // Too large for either edge: then it stands where the visitor knows it.
      if (isBehind(focused, layer)) layer.classList.toggle(start, isAtStart);
    });
  };
  document.addEventListener('focusin', look);
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', look);
  };
}

function isBehind(one: Element, layer: HTMLElement): boolean {
  const [a, b] = [one.getBoundingClientRect(), layer.getBoundingClientRect()];
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
