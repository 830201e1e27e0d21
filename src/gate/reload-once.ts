const key = 'ithn-reload';

/**
 * Loads the page again, once for each `reason`: where two memories contradict each other for ever, so would the page
 * that reloads. Where that cannot be remembered nothing is loaded again.
 */
export function reloadOnce(reason: string): void {
  try {
    if (sessionStorage.getItem(key) === reason) return;
    sessionStorage.setItem(key, reason);
    if (sessionStorage.getItem(key) === reason) location.reload();
  } catch {
    // no session storage: the visitor, or the site, loads it again
  }
}

/** The page came back as it was wanted: the same reason may load it again another time. */
export function forgetReload(reason: string): void {
  try {
    if (sessionStorage.getItem(key) === reason) sessionStorage.removeItem(key);
  } catch {
    // nothing was remembered
  }
}
