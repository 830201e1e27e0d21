/** Runs on one page at a time, if the browser has locks. */
export const alone = (what: 'ask' | 'apply', run: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(`ithn-guardian-${what}`, run) : run();
