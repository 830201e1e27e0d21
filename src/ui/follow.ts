import {meeting} from '../consent/shared.ts';

/** Calls `changed` when the page's consent arrives or changes, and when its language does. Returns the way to stop. */
export function follow(changed: () => void): () => void {
  const place = meeting();
  let leave: (() => void) | undefined;
  const join = (): void => {
    leave?.();
    leave = place.consent?.subscribe(changed);
    changed();
  };
  const language = new MutationObserver(changed);
  language.observe(document.documentElement, {attributeFilter: ['lang']});
  place.waiting.add(join);
  join();
  return () => {
    language.disconnect();
    place.waiting.delete(join);
    leave?.();
  };
}
