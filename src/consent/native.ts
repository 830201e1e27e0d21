/**
 * What the app around a page may put in `window.ithnNative` before the page loads; anything in it may be wrong. The
 * bridge adds its own ways in.
 */
export interface Native {
  /** What the app keeps of the visitor's choice: as it was told, or as its own screen has it. */
  decision?: unknown;
  /** The app's language. */
  locale?: unknown;
  /** The visitor denied tracking in the system's own prompt: `true`, or the site's own ids for it too. */
  readonly trackingDenied?: unknown;
  /** What the app opens itself: `settings`, `rights`, `link`. */
  readonly opens?: unknown;
  /** Hears what the page says, where the app has no other door. */
  readonly postMessage?: unknown;
  /** Hears what the app says, once the page has said `ready`. */
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
