import type {ObjectionDesk} from '../consent/people.ts';

/** How long after the page has loaded, while it is looked at, the visitor may take to be told, in milliseconds. */
const waitMs = 5000;

/** Logs once what stays off because the visitor is not told that it runs until they object. */
export function reportUntold(desk: ObjectionDesk): () => void {
  const listening = new AbortController();
  const {signal} = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, waitMs);
  };
  const look = (): void => {
    if (document.hidden) document.addEventListener('visibilitychange', wait, {once: true, signal});
    else if (desk.waiting.length) tell(desk.waiting);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, {once: true, signal});
  return () => {
    listening.abort();
    clearTimeout(timer);
  };
}

const tell = (ids: readonly string[]): void =>
  console.error(
    `ithn: "${ids.join('", "')}" stays off: its basis is "objection", and nothing on the screen tells the visitor that it runs until they object. The banner tells them once its files have loaded and it is shown; in a page that shows its own first layer, mark the element that tells them: data-objection="${ids.join(' ')}".`,
  );
