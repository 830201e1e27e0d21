const key = 'ithn-reload';

/**
 * Reloads the page once for each `reason`: if two stores keep contradicting each other, the page would reload
 * endlessly. If the reason cannot be remembered, it does not reload.
 */
export function reloadOnce(reason: string): void {
  try {
    if (sessionStorage.getItem(key) === reason) return;
    sessionStorage.setItem(key, reason);
    if (sessionStorage.getItem(key) === reason) location.reload();
  } catch {
    // no session storage: the visitor or the site must reload
  }
}

/** The page was reloaded as intended: the same reason may reload it again later. */
export function forgetReload(reason: string): void {
  try {
    if (sessionStorage.getItem(key) === reason) sessionStorage.removeItem(key);
  } catch {
    // nothing was remembered
  }
}
