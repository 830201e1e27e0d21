/** The longest time between the visitor's action on this page and the resulting decision, in milliseconds. */
const mostSinceActedMs = 5000;

/**
 * Watches when the visitor acts on this page. Returns whether a decision of that time, in milliseconds since 1970, is
 * of this visitor on this page: one made in another tab arrives here too, but is counted there, in the tab in front.
 */
export function watchVisitor(signal: AbortSignal): (decidedAt: number) => boolean {
  let actedAt = 0;
  const act = ({isTrusted}: Event): void => {
    if (isTrusted) actedAt = Date.now(); // a key may also switch to another tab
  };
  for (const type of ['click', 'keydown']) addEventListener(type, act, {capture: true, signal});
  return (decidedAt) => {
    const sinceActedMs = decidedAt - actedAt;
    return sinceActedMs >= 0 && sinceActedMs <= mostSinceActedMs && isInFront();
  };
}

const isInFront = (): boolean => document.visibilityState === 'visible' && document.hasFocus();
