/**
 * What the app around a page may put in `window.ithnNative` before the page loads; any of it may be invalid. The
 * bridge adds its own functions.
 */
export interface Native {
  /** The choice that the app has stored: from the page, or from the app's own screen. */
  decision?: unknown;
  /** The app's language. */
  locale?: unknown;
  /** The visitor denied tracking in the system's own prompt: `true`, or the site's own ids for it too. */
  readonly trackingDenied?: unknown;
  /** What the app opens itself: `settings`, `rights`, `link`. */
  readonly opens?: unknown;
  /** Receives the page's messages, if the app has no other channel. */
  readonly postMessage?: unknown;
  /** Receives the app's messages, once the page has sent `ready`. */
  receive?: (message: unknown) => void;
}

declare global {
  interface Window {
    ithnNative?: Native | undefined;
    AndroidIthn?: unknown;
    ReactNativeWebView?: unknown;
    webkit?: {messageHandlers?: {ithn?: unknown}};
  }
}
