/**
 * Whether a URL's `hostname` is one of the three that every browser resolves to this machine, so that nothing leaves
 * it.
 */
export const isLocalhost = (hostname: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/**
 * Whether a URL's `hostname` is any loopback name: also the whole of 127.0.0.0/8, and names under `localhost`.
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
 */
export const isLoopback = (hostname: string): boolean =>
  isLocalhost(hostname) || /^127(\.\d+){3}$|\.localhost$/.test(hostname);
