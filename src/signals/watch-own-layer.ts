import type {Consent} from '../consent/consent.ts';
import type {ObjectionDesk} from '../consent/people.ts';
import {whenSeen} from '../consent/when-seen.ts';

const mark = 'data-objection';

/** The categories that an element tells of. */
const toldBy = (element: Element): string[] => element.getAttribute(mark)?.split(/\s+/) ?? [];

/**
 * Watches a page that shows a first layer of its own for the elements that tell the visitor what runs until they object. They
 * are marked with the ids of the categories: `data-objection="beacon"`. Each counts once it can be read.
 */
export function watchOwnLayer(consent: Consent, desk: ObjectionDesk): () => void {
  const waits = new Map<Element, () => void>();
  const look = (): void => {
    const {waiting} = desk;
    const marked = waiting.length ? [...document.querySelectorAll(`[${mark}]`)] : [];
    const wanted = new Set(marked.filter((element) => toldBy(element).some((id) => waiting.includes(id))));
    for (const [element, stop] of waits)
      if (!wanted.has(element)) {
        stop();
        waits.delete(element);
      }
    for (const element of wanted) {
      if (waits.has(element)) continue;
      const hear = (): void => {
        waits.delete(element);
        desk.told(toldBy(element));
      };
      waits.set(element, whenSeen([element], hear));
    }
  };
  const changes = new MutationObserver(look);
  changes.observe(document, {subtree: true, childList: true, attributeFilter: [mark]});
  const unsubscribe = consent.subscribe(look);
  look();
  return () => {
    changes.disconnect();
    unsubscribe();
    for (const stop of waits.values()) stop();
  };
}
