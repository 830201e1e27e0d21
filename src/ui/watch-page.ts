import {meeting} from '../consent/meeting.ts';
import {ownPart} from '../consent/own-part.ts';

/**
 * Calls `changed` when the page's consent arrives or changes, and when the language of the page or of what a tag stands in
 * does. Returns the way to stop.
 */
export function watchPage(tag: Element, changed: () => void): () => void {
  const place = meeting();
  let leave: (() => void) | undefined;
  const join = (): void => {
    leave?.();
    leave = place.consent?.subscribe(changed);
    changed();
  };
  const page = ownPart('documentElement');
  const language = new MutationObserver((records) => {
    if (records.some(({target}) => target === page || (target !== tag && target.contains(tag)))) changed();
  });
  language.observe(page, {attributeFilter: ['lang'], subtree: true});
  place.waiting.add(join);
  join();
  return () => {
    language.disconnect();
    place.waiting.delete(join);
    leave?.();
  };
}
