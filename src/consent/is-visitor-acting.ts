/** Whether there is a user activation right now; `false` if the browser cannot tell. */
export const isVisitorActing = (): boolean | undefined =>
  // Firefox before 120 and Safari before 16.4 have none; nor do they expose the event in a shadow tree.
  (navigator.userActivation as UserActivation | undefined)?.isActive;
