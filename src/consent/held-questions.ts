import type {ShowEvent} from './events.ts';

/** The views that the library itself has prevented, as opposed to a page that shows its own question. */
const held = new WeakSet<Event>();

/** Prevents a view from being shown, for a reason of the library's own. */
export function holdBack(event: ShowEvent): void {
  event.preventDefault();
  held.add(event);
}

/** Whether the library itself prevents it: neither it nor the page asks. */
export const isHeldBack = (event: Event): boolean => held.has(event);
