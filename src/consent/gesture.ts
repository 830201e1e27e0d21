/**
 * Whether the visitor is acting right now: an activation the browser vouches for, or, where it cannot say
 * (Firefox before 120, Safari before 16.4), a trusted event being handled.
 */
export const isVisitorActing = (): boolean | undefined =>
  navigator.userActivation?.isActive ?? (globalThis as {event?: Event}).event?.isTrusted;
