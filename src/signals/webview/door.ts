import type {} from '../../consent/native.ts';

/** Takes text to the app. */
export interface Door {
  postMessage(text: string): unknown;
  /** A WebMessageListener of Android answers by the same object. */
  addEventListener?(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener?(type: 'message', listener: (event: MessageEvent) => void): void;
}

export const isDoor = (one: unknown): one is Door =>
  typeof (one as Partial<Door> | undefined)?.postMessage === 'function';

/** The way to the app: WKWebView's, Android's, React Native's or Flutter's; looked for anew each time, it may go away. */
export function findDoor(): Door | undefined {
  const {webkit, AndroidIthn, ReactNativeWebView, ithnNative} = window;
  return [webkit?.messageHandlers?.ithn, AndroidIthn, ReactNativeWebView, ithnNative].find(isDoor);
}

/** Whether an app is around this page. Only the top page speaks with it: some doors stand open in every frame. */
export const isInApp = (): boolean => top === self && !!(window.ithnNative ?? findDoor());
