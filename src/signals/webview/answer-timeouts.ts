/** Milliseconds until the visitor is asked if an app that passed nothing in has not answered `ready`. */
export const answerTimeoutMs = 400;
/** The same if it sent a choice, which waits for the configuration check. */
export const checkTimeoutMs = 3000;
