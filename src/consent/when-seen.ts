/** How much of an element must be in the window: all of it, but for parts of a pixel that the layout cuts. */
const wholeRatio = 0.95;
/** How often somebody looks again whether what covers or hides an element has gone, in milliseconds. No event tells it. */
const lookAgainMs = 250;
/** Fainter words than these are not for reading. */
const leastOpacity = 0.5;

/**
 * Calls `act` once each of these elements, which hold words, can be read: it is in the window as a whole, or fills it, and
 * nothing hides or covers it. In a tab in the background this waits too. Returns the way to wait no longer.
 */
export function whenSeen(elements: readonly Element[], act: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => {}; // nothing is laid out, and nobody sees it
  const inWindow = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    sights.disconnect();
    clearTimeout(timer);
  };
  const look = (): void => {
    clearTimeout(timer);
    if (elements.some((one) => !inWindow.has(one))) return;
    if (elements.every(isReadable)) {
      stop();
      act();
    } else timer = setTimeout(look, lookAgainMs); // an entrance begins transparent; some pages hide themselves at first
  };
  const sights = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (isWhole(entry)) inWindow.add(entry.target);
        else inWindow.delete(entry.target);
      }
      look();
    },
    {threshold: [0, 0.25, 0.5, 0.75, wholeRatio, 1]},
  );
  for (const one of elements) sights.observe(one);
  return stop;
}

function isWhole({intersectionRatio, intersectionRect, rootBounds}: IntersectionObserverEntry): boolean {
  const isFilled = !!rootBounds && intersectionRect.height >= rootBounds.height * wholeRatio;
  return intersectionRatio >= wholeRatio || isFilled;
}

/** Whether there are words, and they are neither transparent nor hidden nor below something else. */
function isReadable(element: Element): boolean {
  const {x, y, width, height} = element.getBoundingClientRect();
  if (!element.textContent?.trim() || width < 2 || height < 2) return false;
  if (getComputedStyle(element).visibility !== 'visible') return false;
  let opacity = 1;
  for (let one: Element | undefined = element; one; one = parentOf(one))
    opacity *= Number(getComputedStyle(one).opacity);
  return (
    opacity >= leastOpacity && isOnTop(element, x + width / 2, Math.max(0, Math.min(y + height / 2, innerHeight - 1)))
  );
}

/** Whether what is at this place of the window is the element, a part of it, or what it is a part of. */
function isOnTop(element: Element, x: number, y: number): boolean {
  let top = document.elementFromPoint(x, y);
  // A shadow tree shows its host to the document: what is painted there lies deeper.
  for (;;) {
    const inner = top?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === top) break;
    top = inner;
  }
  return !!top && (isWithin(top, element) || isWithin(element, top));
}

function isWithin(inner: Element, outer: Element): boolean {
  for (let one: Element | undefined = inner; one; one = parentOf(one)) if (one === outer) return true;
  return false;
}

/** The parent on the screen: of what lies in a shadow root, its host; of what fills a slot, the slot. */
const parentOf = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
