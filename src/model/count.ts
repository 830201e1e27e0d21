/**
 * The counted events: the question was shown; its three answers; the page was left without an answer; consent was
 * withdrawn.
 */
export const countedEvents = ['shown', 'yes', 'no', 'chosen', 'ignored', 'withdrawn'] as const;
export type CountedEvent = (typeof countedEvents)[number];

/** How the question was shown; `own`: by the page itself. */
export const countedLayouts = ['bar', 'box', 'modal', 'own'] as const;
export type CountedLayout = (typeof countedLayouts)[number];
