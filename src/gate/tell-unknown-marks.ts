import {createReporter} from '../consent/reporter.ts';
import type {Settings} from '../consent/settings.ts';
import {meeting} from '../consent/meeting.ts';
import {toldNames} from '../consent/told-names.ts';
import {ConsentError} from '../model/errors.ts';

const marked = '[data-consent],[data-service],ithn-embed';

/**
 * Reports each marked element that names an unknown category or service, because it stays held forever. The service
 * of an `<ithn-embed>`, whose placeholder is visible anyway, is reported only with `debug`.
 */
export function tellUnknownMarks(settings: Settings): void {
  const {report} = createReporter();
  const categories = settings.categories.map(({id}) => id);
  const services = settings.services.map(({id}) => id);

  const tell = (element: Element, attribute: string, kind: string, known: readonly string[]): void => {
    const value = element.getAttribute(attribute);
    const unknown = value?.match(/[^\s!]+/g)?.filter((id) => !known.includes(id)) ?? [];
    if (!unknown.length) return;
    for (const name of unknown) toldNames.add(name);
    const shown = (element.cloneNode() as Element).outerHTML.slice(0, 200);
    const wanted = known.length ? `known: ${known.join(', ')}` : 'none is declared';
    report(
      'markup',
      new ConsentError(
        'markup',
        `${attribute}="${value}" names no ${kind} of the configuration: "${unknown.join('", "')}"; ${wanted}. It is never released: ${shown}`,
      ),
    );
  };
  const look = (element: Element): void => {
    if (element.localName === 'ithn-embed') {
      tell(element, 'category', 'category', categories);
      if (settings.debug) tell(element, 'service', 'service', services);
      return;
    }
    // another tool's name, which the reader of its markup handles and reports
    if (settings.compat && !element.hasAttribute('data-consent')) return;
    tell(element, 'data-consent', 'category', categories);
    tell(element, 'data-service', 'service', services);
  };

  const {consent} = meeting(); // none if it was stopped before this file had loaded
  const observer = new MutationObserver((records) => {
    if (meeting().consent !== consent) {
      observer.disconnect();
      return;
    }
    for (const {addedNodes} of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        try {
          if (node.matches(marked)) look(node);
          if (node.firstElementChild) node.querySelectorAll(marked).forEach(look);
        } catch {
          // a form's fields may shadow its methods
        }
      }
  });
  document.querySelectorAll(marked).forEach(look);
  observer.observe(document, {childList: true, subtree: true});
}
