import {everything, shut} from './templates.ts';

type Attempt = (code: 'markup', run: () => void) => void;

/**
 * A copy of a page contains what was released when it was made. Before a router restores it, or stores it as markup,
 * released content is removed from it; the gate then treats it as any other page.
 */
export function shutCopies(attempt: Attempt, signal: AbortSignal): void {
  /** @param place The path to the page in the event's detail. */
  const listen = (event: string, place: string): void =>
    document.addEventListener(
      event,
      ({detail}: Event & {detail?: Record<string, ParentNode | undefined>}) =>
        attempt('markup', () => detail?.[place]?.querySelectorAll(everything).forEach(shut)),
      {signal},
    );
  listen('turbo:before-render', 'newBody');
  listen('htmx:beforeHistorySave', 'historyElt');
}
