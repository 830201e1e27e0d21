import {waitUntil as wait} from '@open-wc/testing';

/** As theirs, but with the patience that a busy machine may need: what comes sooner is seen sooner. */
export const waitUntil: typeof wait = (predicate, message, options) =>
  wait(predicate, message, {timeout: 30_000, ...options});
