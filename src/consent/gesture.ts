/** Whether the visitor is acting right now: an activation the browser vouches for; where it cannot say, nobody is. */
export const isVisitorActing = (): boolean | undefined =>
  // Firefox before 120 and Safari before 16.4 have none; in a shadow tree they do not tell the event either.
  (navigator.userActivation as UserActivation | undefined)?.isActive;
